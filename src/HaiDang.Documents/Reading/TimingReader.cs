using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Finds rhythms and spans of time: "thường xuyên", "6 tháng một lần", "giai đoạn 2023-2025", "Quý II/2024", "tháng 6-8".</summary>
internal static partial class TimingReader
{
    private const int CitationReach = 90;

    private static readonly Finder Rhythms = new(Often(),
    [
        "thuong xuyen", "dinh ky ",
        .. Pairs(["hang", "moi"], ["ngay", "tuan", "thang", "quy", "nam"]),
        .. Pairs(["1", "3", "6", "01", "03", "06", "mot", "ba", "sau"], ["thang", "quy", "nam"]),
        .. Pairs(["mot", "01", "1"], ["lan", "ky", "so"]),
    ]);

    private static readonly Finder Spans = new(Span(),
        ["giai doan ", "quy i", "qui i", .. Pairs(["thang"], ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"])]);

    public static List<Timing> Read(IReadOnlyList<Block> blocks)
    {
        var found = new List<Timing>();
        foreach (var block in blocks.Where(b => b.Clause is not null))
        {
            foreach (var match in Rhythms.In(block))
            {
                if (EveryOf(match) is { } every) { found.Add(Of(block, match, every, default)); }
            }
            foreach (var match in Spans.In(block))
            {
                // The title of a cited document has spans, too; they are not this plan's.
                if (IsCited(block.Text, match.Index) || SpanOf(match) is not { } span) { continue; }
                found.Add(Of(block, match, null, span));
            }
        }
        return [.. found.OrderBy(t => t.Line)];
    }

    private static IEnumerable<string> Pairs(string[] first, string[] second) => first.SelectMany(f => second.Select(s => $"{f} {s}"));

    private static Timing Of(Block block, Match match, Rhythm? every, (int? FromMonth, int? FromYear, int? ToMonth, int? ToYear) span) =>
        new(block.LineAt(match.Index), block.Clause!.Path, match.Value.Trim(), every, span.FromMonth, span.FromYear, span.ToMonth, span.ToYear);

    private static Rhythm? EveryOf(Match match)
    {
        if (match.Groups["always"].Success) { return Rhythm.Continuous; }
        var unit = VietnameseText.Fold(match.Groups["unit"].Value);
        var count = match.Groups["count"].Value.TrimStart('0');
        return (VietnameseText.Fold(count), unit) switch
        {
            ("6" or "sau", "thang") => Rhythm.HalfYearly,
            ("3" or "ba", "thang") => Rhythm.Quarterly,
            ("" or "1" or "mot", "ngay") => Rhythm.Daily,
            ("" or "1" or "mot", "tuan") => Rhythm.Weekly,
            ("" or "1" or "mot", "thang") => Rhythm.Monthly,
            ("" or "1" or "mot", "quy") => Rhythm.Quarterly,
            ("" or "1" or "mot", "nam") => Rhythm.Yearly,
            _ => null,
        };
    }

    private static (int?, int?, int?, int?)? SpanOf(Match match)
    {
        var (year, lastYear) = (Number(match, "y"), Number(match, "y2"));
        if (match.Groups["quarter"] is { Success: true } quarter)
        {
            var ordinal = Numbering.RomanValue(quarter.Value.ToUpperInvariant());
            return ordinal is < 1 or > 4 ? null : (ordinal * 3 - 2, year, ordinal * 3, year);
        }
        if (Number(match, "m") is { } month && Number(match, "m2") is { } lastMonth)
        {
            return month > 12 || lastMonth > 12 ? null : (month, year ?? lastYear, lastMonth, lastYear ?? year);
        }
        return year is { } first && lastYear is { } last && last >= first ? (null, year, null, lastYear) : null;
    }

    private static bool IsCited(string text, int at)
    {
        var start = Math.Max(0, at - CitationReach);
        return Citation().IsMatch(text.AsSpan(start, at - start));
    }

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(
        @"\G(?:(?<!\b(?:chi|vốn|phí|và chi) )\b(?<always>thường xuyên)\b(?! trực)|\b(?:hằng|hàng|mỗi)\s+(?<unit>ngày|tuần|tháng|quý|năm)\b"
        + @"|\b(?<count>0?[136]|một|ba|sáu)\s+(?<unit>tháng|quý|năm)\s+(?:một|1|01)\s+lần|\bđịnh kỳ\s+(?<count>0?[36]|ba|sáu)\s+(?<unit>tháng)\b"
        + @"|\b(?:một|01|1)\s+(?:lần|kỳ|số)\s?/\s?(?<unit>ngày|tuần|tháng|quý|năm)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Often();

    [GeneratedRegex(
        @"\G(?:\bgiai đoạn\s+(?<y>(?:19|20)\d\d)\s?(?:[-–]|đến(?: năm)?)\s?(?<y2>(?:19|20)\d\d)"
        + @"|\bqu[ýí]\s+(?<quarter>I{1,3}|IV)\b(?:\s?[/-]\s?|\s+năm\s+)?(?<y>(?:19|20)\d\d)?"
        + @"|\btháng\s+(?<m>\d{1,2})(?:\s?/\s?(?<y>(?:19|20)\d\d))?\s?(?:[-–]|đến(?: hết)?)\s?(?:tháng\s+)?(?<m2>\d{1,2})(?:(?:\s?/\s?|\s+năm\s+)(?<y2>(?:19|20)\d\d))?(?!\d))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex(@"\d+\s?[/-]\s?(?:\d{4}/)?\p{Lu}{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Citation();
}
