using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Names of issuers as a sentence would write them.</summary>
internal static partial class OfficialNames
{
    private static readonly (string Small, string Written)[] Phrases =
    [
        ("ủy ban nhân dân", "Ủy ban nhân dân"), ("hội đồng nhân dân", "Hội đồng nhân dân"), ("ban chỉ đạo", "Ban Chỉ đạo"),
        ("ban chấp hành", "Ban Chấp hành"), ("ban thường vụ", "Ban Thường vụ"), ("quốc hội", "Quốc hội"), ("chính phủ", "Chính phủ"),
        ("đảng bộ", "Đảng bộ"), ("ubnd", "UBND"), ("hđnd", "HĐND"),
    ];

    private static readonly string[] Units = ["tỉnh ", "thành phố ", "huyện ", "thị xã ", "quận ", "xã ", "phường ", "thị trấn ", "đặc khu ", "tỉnh ủy ", "thành ủy ", "huyện ủy ", "thị ủy ", "quận ủy ", "đảng ủy "];

    /// <summary>"ỦY BAN NHÂN DÂN TỈNH BẮC NINH" as "Ủy ban nhân dân tỉnh Bắc Ninh".</summary>
    public static string FromCapitals(string printed)
    {
        var name = VietnameseText.UnifyTonePlacement(printed.Trim(' ', '-', '_').ToLowerInvariant());
        foreach (var (small, written) in Phrases) { name = name.Replace(small, written, StringComparison.Ordinal); }
        if (name.StartsWith("sở ", StringComparison.Ordinal) || name.StartsWith("bộ ", StringComparison.Ordinal)) { name = CapitaliseFields(name); }
        foreach (var unit in Units)
        {
            var at = name.IndexOf(unit, StringComparison.Ordinal);
            if (at < 0 || (at > 0 && name[at - 1] != ' ') || name.AsSpan(at + unit.Length).StartsWith("ủy")) { continue; }
            return Upper(PartyBodies(name[..(at + unit.Length)])) + CapitaliseWords(name[(at + unit.Length)..]);
        }
        return Upper(PartyBodies(name));
    }

    /// <summary>Whether capitals name a body or an office, as above the bases of a decision, and no part of a text.</summary>
    public static bool IsBody(string capitals) => !BodyNames.Read(FromCapitals(capitals), 0, ListEnd.AtText).IsEmpty;

    // "Ban Thường vụ Thành ủy": committees of the Party are capital within a name.
    private static string PartyBodies(string name)
    {
        foreach (var body in new[] { "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "đảng ủy" }) { name = name.Replace(body, Upper(body), StringComparison.Ordinal); }
        return name;
    }

    /// <summary>Spells out UBND and adds the place where the text only says "tỉnh".</summary>
    public static string Complete(string name, string? place, IReadOnlyList<SourceLine> lines)
    {
        var full = name.Trim().Replace("UBND", "Ủy ban nhân dân", StringComparison.Ordinal);
        var unit = OpenEnd().Match(full);
        if (!unit.Success) { return full; }

        var kind = unit.Value.StartsWith("T", StringComparison.OrdinalIgnoreCase) && unit.Value.Contains("hành", StringComparison.OrdinalIgnoreCase) ? "thành phố" : "tỉnh";
        var proper = place ?? MostNamed(kind, lines);
        if (proper is null) { return full; }
        var small = unit.Value is "Tỉnh" or "Thành phố" ? unit.Value.ToLowerInvariant() : unit.Value;
        return $"{full[..unit.Index]}{small} {proper}";
    }

    private static string? MostNamed(string unit, IReadOnlyList<SourceLine> lines)
    {
        var counts = new Dictionary<string, int>();
        foreach (var line in lines)
        {
            foreach (Match match in Named().Matches(line.Text))
            {
                if (!match.Groups[1].Value.Equals(unit, StringComparison.OrdinalIgnoreCase)) { continue; }
                counts[match.Groups[2].Value] = counts.GetValueOrDefault(match.Groups[2].Value) + 1;
            }
        }
        return counts.Count == 0 ? null : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
    }

    private static string CapitaliseFields(string name)
    {
        var words = name.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            if (i == 1 || words[i - 1] is "và" or "-" || words[i - 1].EndsWith(',')) { words[i] = Upper(words[i]); }
        }
        return string.Join(' ', words);
    }

    private static string CapitaliseWords(string name) => string.Join(' ', name.Split(' ').Select(Upper));

    private static string Upper(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(@"(?:[Tt]ỉnh ủy|[Tt]hành ủy|[Tt]ỉnh|[Tt]hành phố)$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"\b([Tt]ỉnh|[Tt]hành phố)\s((?:\p{Lu}\p{Ll}+)(?:\s?[-–]?\s?\p{Lu}\p{Ll}+){0,4})", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

/// <summary>The years a title names.</summary>
internal static partial class Period
{
    public static (int? From, int? To) Of(string? title)
    {
        if (title is null) { return (null, null); }
        if (Span().Match(title) is { Success: true } span) { return (Year(span, 1), Year(span, 2)); }

        var until = Until().Match(title);
        if (until.Success) { return (null, Year(until, 1)); }
        return Single().Match(title) is { Success: true } single ? (Year(single, 1), Year(single, 1)) : (null, null);
    }

    private static int Year(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(\d{4})\s*[-–]\s*(\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@"đến\s+năm\s+(\d{4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    // "tháng 7 năm 2013" dates a cited document; the plan's own year has no month before it.
    [GeneratedRegex(@"(?<!tháng\s+\d{1,2}\s+)năm\s+(\d{4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Single();
}
