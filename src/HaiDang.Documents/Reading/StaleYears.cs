using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>
/// Finds a year left over from the plan before: what is to be done is given the year before the plan's first one. Years of cited
/// documents, of comparison and of what was done are no slips.
/// </summary>
internal static partial class StaleYears
{
    private const int Reach = 90;

    /// <summary>Where the year stands; null when none is stale.</summary>
    public static (int Offset, string Text)? In(Block block, int firstYear)
    {
        if (block.Clause is not { LooksBack: false } || !block.Text.Contains("năm 20", StringComparison.Ordinal)) { return null; }
        foreach (Match match in Year().Matches(block.Text, block.TextStart))
        {
            if (int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) != firstYear - 1) { continue; }
            var sentence = Sentence.Around(block.Text, match.Index);
            var opening = block.Text[Math.Max(sentence.Start, block.TextStart)..match.Index].TrimStart('.', ';', ' ');
            if (!Orders().IsMatch(opening) || LooksBack().IsMatch(sentence.Text(block.Text))) { continue; }
            // What the year belongs to begins behind the last comma or "và"; a citation, a date or another year there has its own year.
            var phrase = Phrase(opening);
            if (!Planned().IsMatch(phrase) || phrase.AsSpan().ContainsAnyInRange('0', '9')) { continue; }
            return (match.Index, $"{phrase.Trim()} {match.Value}");
        }
        return null;
    }

    private static string Phrase(string before)
    {
        var window = before.Length > Reach ? before[^Reach..] : before;
        var and = window.LastIndexOf(" và ", StringComparison.Ordinal);
        var sign = window.LastIndexOfAny([',', ';', ':', '(']);
        var start = Math.Max(and < 0 ? -1 : and + 3, sign);
        return window[(start + 1)..];
    }

    [GeneratedRegex(@"(?<!từ |của |so với |cuối |đầu |hết |ngày \d{1,2} tháng \d{1,2} |tháng \d{1,2} )\bnăm (?<y>20\d\d)(?=\s*[.;)]|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:Thực hiện|Tiếp tục|Tổ chức|Xây dựng|Triển khai|Hoàn thành|Ban hành|Bảo đảm|Đảm bảo|Đẩy mạnh|Tăng cường|Phối hợp|Tham mưu)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Orders();

    [GeneratedRegex(@"^\s*(?:(?:tiếp tục|thực hiện|triển khai|tổ chức|hoàn thành|xây dựng|ban hành)\s+){0,3}(?:các\s+)?(?:hướng dẫn|kế hoạch|chương trình|nhiệm vụ|chỉ tiêu|dự toán|hoạt động|công tác|phong trào|chiến dịch)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Planned();

    [GeneratedRegex(@"\b(?:kết quả|quyết toán|đánh giá|tổng kết|sơ kết|khắc phục|rà soát|số liệu|tồn tại|hạn chế|so với|đã|cùng kỳ|báo cáo|công bố|chuyển nguồn|kế thừa)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooksBack();
}
