using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Finds what is to be reached in numbers. A number is a target only behind a word that says so.</summary>
internal static partial class TargetReader
{
    private const int Reach = 60;

    private static readonly (string Words, TargetSense Sense)[] Senses =
    [
        ("it nhat", TargetSense.AtLeast), ("toi thieu", TargetSense.AtLeast), ("khong duoi", TargetSense.AtLeast),
        ("khong it hon", TargetSense.AtLeast), ("khong thap hon", TargetSense.AtLeast),
        ("khong qua", TargetSense.AtMost), ("toi da", TargetSense.AtMost), ("duoi", TargetSense.AtMost), ("khong vuot qua", TargetSense.AtMost),
        ("tang", TargetSense.Increase), ("giam", TargetSense.Decrease),
        ("dat", TargetSense.Reach), ("phan dau", TargetSense.Reach), ("hoan thanh", TargetSense.Reach), ("bao dam", TargetSense.Reach),
        ("co", TargetSense.Reach), ("la", TargetSense.Reach), ("len", TargetSense.Reach), ("≥", TargetSense.AtLeast), ("≤", TargetSense.AtMost),
        ("dam bao", TargetSense.Reach), ("tren", TargetSense.AtLeast), ("hon", TargetSense.AtLeast),
        ("khoang", TargetSense.About), ("binh quan", TargetSense.About),
    ];

    public static List<Target> Read(IReadOnlyList<Block> blocks)
    {
        var found = new List<Target>();
        foreach (var block in blocks.Where(b => b.Clause is not { LooksBack: true }))
        {
            // Most paragraphs hold no number at all.
            if (!block.Text.AsSpan(block.TextStart).ContainsAnyInRange('0', '9')) { continue; }
            var (before, end) = ((TargetSense?)null, 0);
            foreach (Match match in Numbered().Matches(block.Text, block.TextStart))
            {
                // "khoảng 85 HTX và 6.600 tổ hợp tác": both are meant alike.
                var joined = before is not null && block.Text.AsSpan(end, match.Index - end) is " và " or ", " ? before : null;
                if (ReadOne(block, match, joined) is not { } target) { before = null; continue; }
                found.Add(target);
                (before, end) = (target.Sense, match.Index + match.Length);
            }
        }
        return found;
    }

    private static Target? ReadOne(Block block, Match match, TargetSense? joined)
    {
        var isShare = match.Groups["unit"].Value == "%";
        var sentence = Sentence.Around(block.Text, match.Index);
        if (Reported().IsMatch(sentence.Of(block.Text))) { return null; }
        var (sense, start) = SenseBefore(block.Paragraph.Folded, match.Index, block.TextStart, isShare);
        // A share is hardly ever anything but a goal; a count may be a date, a clause, a mere fact.
        if (!isShare && IsFaint(block.Text, start, match)) { return null; }
        if (sense is null && joined is not null) { (sense, start) = (joined, match.Index); }
        if (sense is null && !(isShare && match.Groups["n"].Value == "100")) { return null; }
        if (!VietnameseNumber.TryParse(match.Groups["n"].Value, out var from)) { return null; }
        var to = VietnameseNumber.TryParse(match.Groups["n2"].Value, out var end) ? end : (decimal?)null;
        var unit = match.Groups["unit"].Value.Trim();
        if (NoUnit().IsMatch(unit)) { return null; }
        var per = match.Groups["per"] is { Success: true } each ? each.Value : null;
        var text = block.Text[start..(match.Index + match.Length)].Trim();
        return new Target(block.LineAt(match.Index), block.Clause?.Path, text, sense, from, to, unit, per);
    }

    // The nearest word before the number that says how it is meant; a count must follow it closely.
    private static (TargetSense? Sense, int Start) SenseBefore(string folded, int number, int from, bool isShare)
    {
        var reach = isShare ? Reach : 14;
        var start = Math.Max(from, number - reach);
        var window = folded.AsSpan(start, number - start);
        var stop = window.LastIndexOfAny('.', ';', ':');
        if (stop >= 0) { start += stop + 1; window = window[(stop + 1)..]; }
        var (sense, at) = ((TargetSense?)null, -1);
        foreach (var (words, meant) in Senses)
        {
            var found = window.LastIndexOf(words);
            if (found <= at || !IsWord(window, found, words.Length)) { continue; }
            // "trên toàn tỉnh": these words mean a number only right before it.
            if (words is "tren" or "hon" or "duoi" or "co" or "la" or "len" && window[(found + words.Length)..].Trim().Length > 0) { continue; }
            (sense, at) = (meant, found);
        }
        return sense is null ? (null, number) : (sense, start + at);
    }

    // "có 3 điểm" and "đổi mới trên 4 ngành" are no goals; "từ 7 triệu lên 14 triệu" is, and a share behind such words.
    private static bool IsFaint(string text, int start, Match match) => VietnameseText.Fold(text[start..match.Index]) switch
    {
        "co" or "la" => true,
        "len" => !Rising().IsMatch(text.AsSpan(Math.Max(0, start - Reach), Math.Min(Reach, start))),
        "tren" => match.Groups["n"].Value.TrimStart('0').Length < 2,
        _ => false,
    };

    private static bool IsWord(ReadOnlySpan<char> window, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(window[at - 1])) && (at + length == window.Length || !char.IsLetterOrDigit(window[at + length]));

    [GeneratedRegex(
        @"(?<![\d\p{L}/.,-])(?<n>\d{1,9}(?:\.\d{3})*(?:,\d{1,3})?)(?:\s?%?\s?[-–]\s?(?<n2>\d{1,9}(?:\.\d{3})*(?:,\d{1,3})?))?\s?"
        + @"(?<unit>%|(?:tỷ|triệu|nghìn)(?: đồng| USD| đô la)?|USD|MW|ha|km|\p{Lu}{2,5}\b|\p{Ll}{1,7}(?:,\s\p{Ll}{1,7}(?=/))?(?:\s(?!(?:và|của|trong|để|so|cho|là|được|từ|đến|tại|trên|theo|với|có|ở|vào|do|trở|đối|mỗi|một|hằng|hàng|năm|thuộc|về|nhằm|đã|bằng|nước|tham|đạt)\b)\p{Ll}{1,7}){0,2})"
        + @"(?:\s?/\s?(?<per>\p{Ll}{1,7}))?(?![\d/])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?:ước|so với cùng kỳ|cùng kỳ|dự toán|so với năm trước|đã đạt)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reported();

    [GeneratedRegex(@"\btừ \d", RegexOptions.CultureInvariant)]
    private static partial Regex Rising();

    // Times and places of a text are no units.
    [GeneratedRegex(@"^(?:năm|tháng|ngày|quý|giờ|phút|tuần|khoản|điều|mục|điểm|chương|phần|và|của|đến|từ|trong|so|để|là|trở)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NoUnit();
}
