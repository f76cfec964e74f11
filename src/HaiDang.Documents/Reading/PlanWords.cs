using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

internal enum LabelKind { None, Lead, Coordinate, Both, Time }

/// <summary>A line that only says who or when: "Cơ quan chủ trì: …".</summary>
internal readonly record struct Label(LabelKind Kind, int RestStart);

/// <summary>What one of several labels on a line says: "Cơ quan chủ trì: …; cơ quan phối hợp: …".</summary>
internal readonly record struct LabelPart(LabelKind Kind, int Start, int End);

/// <summary>Words that steer the reading wherever they stand.</summary>
internal static partial class PlanWords
{
    private const int LongestLabel = 60;
    private static readonly string[] LabelOpeners =
    [
        "co quan", "don vi", "cac don vi", "cac co quan", "chu tri", "phoi hop", "thoi gian", "thoi han", "tien do",
        "so, nganh chu tri", "so, ban, nganh chu tri", "phan cong chu tri", "to chuc chu tri", "trach nhiem chu tri", "trach nhiem thuc hien",
        "phan cong thuc hien", "phu trach",
    ];

    public static bool IsLabel(string text) => ReadLabel(text, 0).Kind != LabelKind.None;

    /// <summary>The label that opens the text at the offset, up to its colon.</summary>
    public static Label ReadLabel(string text, int from)
    {
        if (from < text.Length && text[from] == '(') { from++; }
        var window = text.AsSpan(from, Math.Min(LongestLabel, text.Length - from));
        var colon = window.IndexOf(':');
        return colon < 3 ? default : new Label(KindOf(window[..colon]), from + colon + 1);
    }

    /// <summary>The label that a whole heading is: "2. Cơ quan chủ trì, phối hợp".</summary>
    public static LabelKind HeadingLabel(ReadOnlySpan<char> heading) =>
        heading.Length > LongestLabel ? LabelKind.None : KindOf(heading.TrimEnd(".: "));

    /// <summary>The label and those that follow it on the same line, each with its part of the text.</summary>
    public static List<LabelPart> Parts(string text, Label label)
    {
        var parts = new List<LabelPart>();
        var (kind, start) = (label.Kind, label.RestStart);
        foreach (Match next in NextLabel().Matches(text, start))
        {
            if (KindOf(next.Groups[1].ValueSpan) is not (not LabelKind.None and var nextKind)) { continue; }
            parts.Add(new LabelPart(kind, start, next.Index));
            (kind, start) = (nextKind, next.Index + next.Length);
        }
        parts.Add(new LabelPart(kind, start, text.Length));
        return parts;
    }

    /// <summary>A label that a sentence carries in brackets: "… (Cơ quan chủ trì: Sở Du lịch)".</summary>
    public static Label BracketedLabel(string text, int from)
    {
        var match = Bracket().Match(text, Math.Min(from, text.Length));
        return match.Success ? ReadLabel(text, match.Index) : default;
    }

    private static LabelKind KindOf(ReadOnlySpan<char> words)
    {
        Span<char> folded = stackalloc char[LongestLabel];
        if (!VietnameseText.TryFold(words, folded, out var length)) { return LabelKind.None; }
        ReadOnlySpan<char> label = folded[..length];
        if (!OpensLabel(label)) { return LabelKind.None; }
        if (label.StartsWith("thoi") || label.StartsWith("tien do")) { return LabelKind.Time; }

        // "Cơ quan, đơn vị, địa phương phối hợp thực hiện tốt các nội dung sau:" is prose, not a label.
        if (label.Count(' ') > 8) { return LabelKind.None; }
        var lead = label.Contains("chu tri", StringComparison.Ordinal);
        var helps = label.Contains("phoi hop", StringComparison.Ordinal);
        var does = label.Contains("thuc hien", StringComparison.Ordinal) || label.Contains("dau moi", StringComparison.Ordinal)
            || label.Contains("phu trach", StringComparison.Ordinal);
        return lead && helps ? LabelKind.Both
            : lead ? LabelKind.Lead
            : helps ? LabelKind.Coordinate
            : does ? LabelKind.Lead
            : LabelKind.None;
    }

    private static bool OpensLabel(ReadOnlySpan<char> label)
    {
        foreach (var opener in LabelOpeners) { if (label.StartsWith(opener)) { return true; } }
        return false;
    }

    [GeneratedRegex(@"[.;,]\s+([^:;.,()]{5,40}):", RegexOptions.CultureInvariant)]
    private static partial Regex NextLabel();

    [GeneratedRegex(@"\((?=[^:;.,()]{0,30}chủ trì[^:;.,()]{0,20}:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bracket();
}
