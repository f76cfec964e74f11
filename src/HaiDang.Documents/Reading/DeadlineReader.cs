using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Documents.Reading;

/// <summary>Finds by when something is due, who owes it and to whom.</summary>
internal static partial class DeadlineReader
{
    private static readonly string[] ByDay = ["truoc ", "cham nhat", "muon nhat", "den het", "xong "];
    private static readonly Finder Days = new(DayInProse(), ByDay);
    private static readonly Finder DaysOfMonth = new(DayOfMonthInProse(), ByDay);
    private static readonly Finder MonthsInProse = new(MonthInProse(),
        "hoan thanh trong thang", "hoan thanh truoc thang", "hoan thanh het thang", "xong trong thang", "xong truoc thang", "xong het thang",
        "trong thang ", "truoc thang ", "het thang ");
    private static readonly Finder YearsInProse = new(YearInProse(),
        "hoan thanh trong nam", "hoan thanh truoc nam", "hoan thanh het nam", "xong trong nam", "xong truoc nam", "xong het nam",
        "trong quy ", "trong qui ", "truoc quy ", "truoc qui ", "het quy ", "het qui ");
    private static readonly Finder Brackets = new(Bracketed(), "(trong nam ", "(quy ", "(qui ", "(nam ");

    public static List<Deadline> Read(IReadOnlyList<Block> blocks, IReadOnlyList<Assignment> assignments)
    {
        var found = new List<Deadline>();
        var leads = new LeadsByClause(assignments);
        foreach (var block in blocks)
        {
            if (block.Label.Kind != LabelKind.None)
            {
                foreach (var part in PlanWords.Parts(block.Text, block.Label).Where(p => p.Kind == LabelKind.Time)) { AddLabelled(found, block, part, leads); }
                if (block.Label.Kind == LabelKind.Time) { continue; }
            }
            if (block.Clause is not null) { AddFromProse(found, block, leads); }
        }
        return found;
    }

    /// <summary>The deadlines that a cell or label holds: "Tháng 12/2025", "Quý IV-2025", "Hằng năm".</summary>
    public static IEnumerable<Deadline> ReadTime(string text, int line, string? clause, string? by)
    {
        var time = text.Trim().TrimEnd('.', ';', ')');
        if (time.Length is 0 or > 120 || Begins().IsMatch(time)) { yield break; }

        var recurs = RecurrenceIn(BeforeAnd(time));
        if (Day().Match(time) is { Success: true } day && IsInCalendar(Number(day, "d"), Number(day, "m")))
        {
            yield return new Deadline(line, clause, time, Number(day, "d"), Number(day, "m"), Number(day, "y"), recurs, by, null);
        }
        else if (Months().Match(time) is { Success: true } month && IsInCalendar(null, Number(month, "m")))
        {
            yield return new Deadline(line, clause, time, null, Number(month, "m"), Number(month, "y"), recurs, by, null);
        }
        else if (QuarterOfYear().Matches(time) is { Count: > 0 } quarters)
        {
            // "Quý IV/2013, Quý I/2014": each has its own end.
            foreach (Match quarter in quarters)
            {
                yield return new Deadline(line, clause, time, null, null, Number(quarter, "y"), recurs, by, null) { Quarter = Numbering.RomanValue(quarter.Groups["q"].Value.ToUpperInvariant()) };
            }
        }
        else if (LastYear(time) is { } year)
        {
            yield return new Deadline(line, clause, time, null, null, year, recurs, by, null) { Quarter = QuarterIn(time) };
        }
        else if (!time.StartsWith("Theo", StringComparison.Ordinal))
        {
            // "6 tháng, hằng năm": two rhythms, two deadlines.
            foreach (var rhythm in Recurring().Matches(time).Select(m => RecurrenceIn(m.Value)).Distinct())
            {
                yield return new Deadline(line, clause, time, null, null, null, rhythm, by, null);
            }
        }
    }

    // "Tháng 12/2013 và bổ sung hàng năm": what comes back is not what is due that month.
    private static string BeforeAnd(string time)
    {
        var and = time.IndexOf(" và ", StringComparison.Ordinal);
        return and > 0 && time.AsSpan(0, and).ContainsAnyInRange('0', '9') ? time[..and] : time;
    }

    private static void AddLabelled(List<Deadline> found, Block block, LabelPart part, LeadsByClause leads)
    {
        var path = block.Clause?.Path;
        var start = part.Start;
        while (start < part.End && block.Text[start] == ' ') { start++; }
        var by = block.OpensClause ? leads.Below(Parent(path)) : leads.LastBefore(path, block.LineAt(start));
        found.AddRange(ReadTime(block.Text[start..part.End], block.LineAt(start), path, by));
    }

    internal static string? Parent(string? path)
    {
        var dot = path?.LastIndexOf('.') ?? -1;
        return dot < 0 ? null : path![..dot];
    }

    private static void AddFromProse(List<Deadline> found, Block block, LeadsByClause leads)
    {
        if (!block.Text.AsSpan(block.TextStart).ContainsAnyInRange('0', '9')) { return; }
        var owner = new Owner(block, leads);
        foreach (var match in Days.In(block))
        {
            Add(match, Number(match, "d"), Number(match, "m"), Number(match, "y"));
            if (match.Groups["d2"].Success) { Add(match, Number(match, "d2"), Number(match, "m2"), Number(match, "y2")); }
        }
        foreach (var match in DaysOfMonth.In(block)) { Add(match, Number(match, "d"), null, null); }
        foreach (var match in MonthsInProse.In(block)) { Add(match, null, Number(match, "m"), Number(match, "y")); }
        foreach (var match in YearsInProse.In(block)) { Add(match, null, null, Number(match, "y")); }
        foreach (var match in Brackets.In(block))
        {
            var inner = match.Groups[1];
            found.AddRange(ReadTime(inner.Value, block.LineAt(inner.Index), block.Clause!.Path, owner.At(inner.Index)));
        }

        void Add(Match match, int? day, int? month, int? year)
        {
            if (!IsInCalendar(day, month)) { return; }
            var sentence = Sentence.Around(block.Text, match.Index);
            found.Add(new Deadline(
                block.LineAt(match.Index), block.Clause!.Path, match.Value.Trim(' ', ','), day, month, year,
                year is null ? Recurs(block.Text, sentence, match) : null, owner.At(match.Index), Addressee.Of(block.Text, sentence))
            {
                Quarter = day is null && month is null ? QuarterIn(match.Value) : null,
                What = Owed().Match(sentence.Text(block.Text)) is { Success: true } owed ? owed.Value.Trim() : null,
            });
        }
    }

    private static bool IsInCalendar(int? day, int? month) => month is not (< 1 or > 12) && day is not (< 1 or > 31);

    private static int? QuarterIn(string text) =>
        Quarter().Match(text) is { Success: true } quarter ? Numbering.RomanValue(quarter.Groups[1].Value.ToUpperInvariant()) : null;

    // The word nearest before says how often: "6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12)".
    private static Recurrence? Recurs(string text, Sentence sentence, Match match)
    {
        if (RecurrenceIn(match.Value) is { } own) { return own; }
        var before = Recurring().Matches(text[sentence.Start..match.Index]).LastOrDefault();
        // A day that names neither year nor rhythm comes back every year.
        return RecurrenceIn(before?.Value ?? sentence.Text(text)) ?? (match.Groups["d"].Success ? Recurrence.Yearly : null);
    }

    private static Recurrence? RecurrenceIn(string text)
    {
        var match = Recurring().Match(text);
        if (!match.Success) { return null; }
        return match.Value.ToLowerInvariant() switch
        {
            var w when w.EndsWith("năm", StringComparison.Ordinal) && !w.StartsWith('6') => Recurrence.Yearly,
            var w when w.EndsWith("quý", StringComparison.Ordinal) || w.EndsWith("quí", StringComparison.Ordinal) => Recurrence.Quarterly,
            var w when w[0] is '6' or '0' or 's' => Recurrence.HalfYearly,
            _ => Recurrence.Monthly,
        };
    }

    private static int? LastYear(string time)
    {
        int? year = null;
        foreach (Match match in Year().Matches(time)) { year = int.Parse(match.ValueSpan, CultureInfo.InvariantCulture); }
        return year;
    }

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\G(?:trước|chậm nhất(?:\s+(?:là|vào|đến|trước)){0,2}|muộn nhất(?:\s+(?:là|vào|đến|trước)){0,2}|đến hết|xong)\s+(?:ngày\s+(?<d>\d{1,2})|(?<d>\d{1,2})(?=\s*/\s*\d{1,2}(?:\s*/|\s+(?:hằng|hàng)\s+năm)))(?:\s*/\s*|\s+tháng\s+)(?<m>\d{1,2})(?:(?:\s*/\s*|\s+năm\s+)(?<y>\d{4}))?(?:\s+và\s+(?:trước\s+)?(?:ngày\s+)?(?<d2>\d{1,2})(?:\s*/\s*|\s+tháng\s+)(?<m2>\d{1,2})(?:(?:\s*/\s*|\s+năm\s+)(?<y2>\d{4}))?)?(?:\s+(?:hằng|hàng)\s+năm)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayInProse();

    [GeneratedRegex(@"\G(?:(?:hoàn thành|xong)\s+)?(?:trong|trước|hết)\s+tháng\s+(?<m>\d{1,2})(?:(?:\s*/\s*|\s+năm\s+)(?<y>\d{4})|\s+(?:hằng|hàng)\s+năm)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthInProse();

    [GeneratedRegex(@"\G(?:trước|chậm nhất(?:\s+(?:là|vào|đến|trước)){0,2}|muộn nhất(?:\s+(?:là|vào|đến|trước)){0,2})\s+ngày\s+(?<d>\d{1,2})\s+(?:hằng|hàng|mỗi)\s+tháng", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayOfMonthInProse();

    [GeneratedRegex(@"\G(?:(?:hoàn thành|xong)\s+(?:trong|trước|hết)\s+năm\s+|(?:trong|trước|hết)\s+qu[ýí]\s+[IV]{1,3}(?:\s*[/-]\s*|\s+năm\s+))(?<y>\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearInProse();

    [GeneratedRegex(@"\bqu[ýí]\s+(I{1,3}|IV)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\bqu[ýí]\s+(?<q>I{1,3}|IV)(?:\s*[/-]\s*|\s+năm\s+)(?<y>\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex QuarterOfYear();

    [GeneratedRegex(
        @"\b(?i:báo cáo|danh sách|kế hoạch|dự toán|kết quả|đề xuất|số liệu|hồ sơ|tài liệu)\b[^,;.()\p{Lu}\d]{0,80}?(?=\s*(?:\b(?:về|gửi|cho|đến|tới|trước|chậm|muộn|trong|để)\b|[,;.()\p{Lu}\d]|$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Owed();

    [GeneratedRegex(@"\G\(((?:trong năm \d{4}|Qu[ýí]\s+[IV]+\s*[/-]\s*\d{4}|năm \d{4} và)[^)]{0,80})\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<d>\d{1,2})(?:\s*/\s*|\s+tháng\s+)(?<m>\d{1,2})(?:\s*/\s*|\s+năm\s+)(?<y>\d{4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"tháng\s+(?:\d{1,2}\s*(?:,|và)\s*)*(?<m>\d{1,2})(?:\s*[/-]\s*(?<y>\d{4})|\s+năm\s+(?<y>\d{4}))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Months();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    // "Từ 01/7/2025" says when to begin, unless it goes on to say until when.
    [GeneratedRegex(@"^(?:Từ(?!.*đến)|Sau khi|Thường xuyên\b(?!.*(?:hằng|hàng)))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?:(?:hằng|hàng|mỗi)\s+(?:năm|qu[ýí]|tháng)|(?:0?6|sáu)\s+tháng)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Recurring();
}
