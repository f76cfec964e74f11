using System.Globalization;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Portal.Searching;

/// <summary>Where search is asked, per language, and how a question is written in an address.</summary>
internal static class SearchAddress
{
    public const int MostPages = 100;

    public static string Path(string language) => language == "vi" ? "/vi/tim-kiem" : $"/{language}/search";

    public static string Suggestions(string language) => Path(language) + (language == "vi" ? "/goi-y.json" : "/suggestions.json");

    public static string Of(SearchQuestion question)
    {
        var address = Links.With(Path(question.Language), "q", question.Query);
        if (question.Kind is not null) { address = Links.With(address, "kind", question.Kind); }
        if (question.Section is not null) { address = Links.With(address, "in", question.Section); }
        return question.Year is { } year ? Links.With(address, "year", year.ToString(CultureInfo.InvariantCulture)) : address;
    }

    public static string Key(this FindableKind kind) => kind switch { FindableKind.Story => "story", FindableKind.Entry => "entry", FindableKind.Plan => "plan", _ => "stream" };

    /// <summary>The part of the address that names a section: that of the stream, the register, the plans.</summary>
    public static string? Slug(string section, string language, IReadOnlyList<StreamSummary> streams, IReadOnlyList<PublicFace> faces) =>
        section == Findable.PlansSection ? PortalAddress.PlansFolder
            : faces.FirstOrDefault(f => f.Register == section)?.Slugs[language] ?? streams.FirstOrDefault(s => s.Key == section)?.Slug(language);
}

/// <summary>A question as an address has it; a page that is none is the first.</summary>
internal sealed record SearchQuestion(string Language, string Query, string? Kind, string? Section, int? Year, int Page);
