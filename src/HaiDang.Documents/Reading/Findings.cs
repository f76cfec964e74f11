using System.Text.Json.Serialization;

namespace HaiDang.Documents.Reading;

/// <summary>Something to be reached, in numbers: "ít nhất 12 tin, bài/năm". A range has two ends.</summary>
public sealed record Target(
    int Line, string? Clause, string Text, TargetSense? Sense, decimal From, decimal? To, string Unit, string? Per);

/// <summary>How a target's number is meant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TargetSense>))]
public enum TargetSense
{
    /// <summary>Ít nhất, tối thiểu, trên, không dưới.</summary>
    [JsonStringEnumMemberName("at-least")] AtLeast,
    /// <summary>Không quá, tối đa, dưới.</summary>
    [JsonStringEnumMemberName("at-most")] AtMost,
    /// <summary>Tăng: by so much.</summary>
    [JsonStringEnumMemberName("increase")] Increase,
    /// <summary>Giảm: by so much.</summary>
    [JsonStringEnumMemberName("decrease")] Decrease,
    /// <summary>Đạt, phấn đấu, hoàn thành.</summary>
    [JsonStringEnumMemberName("reach")] Reach,
    /// <summary>Khoảng, bình quân.</summary>
    [JsonStringEnumMemberName("about")] About,
}

/// <summary>An amount, or where money comes from, or both.</summary>
public sealed record MoneyMention(int Line, string? Clause, string Text, decimal? Amount, string? Currency, string? Source);

/// <summary>When or how often something goes on, where that is no deadline; months without a year stay open.</summary>
public sealed record Timing(
    int Line, string? Clause, string Text, Rhythm? Every, int? FromMonth, int? FromYear, int? ToMonth, int? ToYear);

/// <summary>How often something is done.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Rhythm>))]
public enum Rhythm
{
    /// <summary>Thường xuyên.</summary>
    [JsonStringEnumMemberName("continuous")] Continuous,
    /// <summary>Hằng ngày.</summary>
    [JsonStringEnumMemberName("daily")] Daily,
    /// <summary>Hằng tuần.</summary>
    [JsonStringEnumMemberName("weekly")] Weekly,
    /// <summary>Hằng tháng.</summary>
    [JsonStringEnumMemberName("monthly")] Monthly,
    /// <summary>Hằng quý.</summary>
    [JsonStringEnumMemberName("quarterly")] Quarterly,
    /// <summary>6 tháng một lần.</summary>
    [JsonStringEnumMemberName("half-yearly")] HalfYearly,
    /// <summary>Hằng năm.</summary>
    [JsonStringEnumMemberName("yearly")] Yearly,
}

/// <summary>A way to the public that the plan names, once for each clause.</summary>
public sealed record Channel(int Line, string? Clause, string Text, ChannelKind Kind);

/// <summary>What a channel is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChannelKind>))]
public enum ChannelKind
{
    /// <summary>Portals and web pages.</summary>
    [JsonStringEnumMemberName("web")] Web,
    /// <summary>Social networks.</summary>
    [JsonStringEnumMemberName("social")] Social,
    /// <summary>Newspapers and agencies.</summary>
    [JsonStringEnumMemberName("press")] Press,
    /// <summary>Radio, television, loudspeakers.</summary>
    [JsonStringEnumMemberName("broadcast")] Broadcast,
    /// <summary>Boards, posters, banners, screens.</summary>
    [JsonStringEnumMemberName("outdoor")] Outdoor,
    /// <summary>Books, leaflets, films, gifts.</summary>
    [JsonStringEnumMemberName("publication")] Publication,
    /// <summary>Conferences, fairs, exhibitions, contests.</summary>
    [JsonStringEnumMemberName("event")] Event,
}
