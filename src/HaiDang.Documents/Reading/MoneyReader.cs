using System.Buffers;
using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Finds amounts of money and the sources it is to come from.</summary>
internal static partial class MoneyReader
{
    // Most paragraphs hold none of these; looking for them costs far less than the pattern does.
    private static readonly SearchValues<string> Currencies = SearchValues.Create(["dong", "0d", "0 d", "₫", "vnd", "usd", "do la"], StringComparison.Ordinal);

    private static readonly Finder SourceFinder = new(Source(),
        "tu ", "nguon ", "bang ", "bo tri ", "thuoc ", "du toan ", "kha nang ", "can doi ", "su dung ", "von ", "quyet toan ", "trich ", "trong do ",
        ", ngan sach", " va ngan sach", ", nguon ngan sach", " va nguon ngan sach", "chi thuong xuyen", "xa hoi h", "tai tro", "vien tro", "dong gop",
        "huy dong", "kinh phi huy dong", "long ghep");

    public static List<MoneyMention> Read(IReadOnlyList<Block> blocks)
    {
        var found = new List<MoneyMention>();
        foreach (var block in blocks) { ReadBlock(found, block); }
        return found;
    }

    private static void ReadBlock(List<MoneyMention> found, Block block)
    {
        var sources = Sources(block);
        var amounts = HasSum(block.Paragraph.Folded.AsSpan(block.TextStart)) ? Amount().Matches(block.Text, block.TextStart) : null;
        if (sources.Count == 0 && amounts is null) { return; }
        // Where a source begins that stands with a sum. One named twice in a paragraph is one source.
        var told = new HashSet<int>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match amount in amounts ?? Enumerable.Empty<Match>())
        {
            var isFirst = true;
            foreach (var number in new[] { amount.Groups["first"], amount.Groups["n"] })
            {
                if (!number.Success || Value(number.Value, amount) is not { } value) { continue; }
                var sentence = Sentence.Around(block.Text, amount.Index);
                var source = isFirst ? sources.Find(s => s.Start >= sentence.Start && s.Start < sentence.End && !told.Contains(s.Start)) : default;
                if (source.Name is not null) { told.Add(source.Start); known.Add(VietnameseText.Fold(source.Name)); }
                var currency = amount.Groups["currency"].ValueSpan.StartsWith('U') || amount.Groups["currency"].ValueSpan.StartsWith("đô") ? "USD" : "VND";
                found.Add(new MoneyMention(block.LineAt(number.Index), block.Clause?.Path, amount.Value.Trim(), value, currency, source.Name));
                isFirst = false;
            }
        }
        foreach (var source in sources.Where(s => !told.Contains(s.Start) && known.Add(VietnameseText.Fold(s.Name))))
        {
            found.Add(new MoneyMention(block.LineAt(source.Start), block.Clause?.Path, source.Name, null, null, source.Name));
        }
    }

    private static bool HasSum(ReadOnlySpan<char> folded) => folded.ContainsAnyInRange('0', '9') && folded.ContainsAny(Currencies);

    // Where the paragraph says from what something is paid; "huy động" only where it does not go on to say from whom.
    private static List<(int Start, string Name)> Sources(Block block)
    {
        var (text, from) = (block.Text, block.TextStart);
        var found = new List<(int Start, string Name)>();
        foreach (var match in SourceFinder.In(block))
        {
            var name = match.Groups["name"];
            if (match.Groups["raised"].Success && SaysFromWhom(text, match)) { continue; }
            if (match.Groups["joint"].Success && !Paying().IsMatch(text.AsSpan(Math.Max(from, name.Index - JointReach), Math.Min(JointReach, name.Index - from)))) { continue; }
            if (match.Groups["given"].Success && !SpeaksOfMoney().IsMatch(Sentence.Around(text, name.Index).Of(text))) { continue; }
            found.Add((name.Index, name.Value.Trim()));
        }
        return found;
    }

    private static bool SaysFromWhom(string text, Match raised)
    {
        var end = Sentence.Around(text, raised.Index).End;
        var start = raised.Index + raised.Length;
        return start < end && Given().IsMatch(text.AsSpan(start, end - start));
    }

    private static decimal? Value(string printed, Match amount)
    {
        if (!VietnameseNumber.TryParse(printed, out var number)) { return null; }
        foreach (Capture scale in amount.Groups["scale"].Captures)
        {
            number *= VietnameseText.Fold(scale.Value).Trim() switch { "nghin" or "ngan" => 1e3m, "trieu" => 1e6m, _ => 1e9m };
        }
        // 1,2 tỷ is 1200000000, not 1200000000.0.
        return number == decimal.Truncate(number) ? decimal.Truncate(number) : number;
    }

    private const int JointReach = 140;
    private const string Numeral = @"\d{1,12}(?:\.\d{3})*(?:,\d{1,6})?";

    // "12,5/10 tỷ đồng" (done of planned) and "10-15 tỷ đồng" hold two sums.
    [GeneratedRegex(
        @"(?<![\d\p{L}.,]|\d/)(?:(?<first>" + Numeral + @")\s?[/–-]\s?)?(?<n>" + Numeral + @")\s?(?:(?<scale>nghìn|ngàn|triệu|tỷ|tỉ)\s?){0,2}(?<currency>đồng(?!\s(?:bộ|thời|bào|chí|ý|đều|hành))|đ\b|₫|VNĐ|VND|USD|đô la)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"kinh phí|nguồn|ngân sách|\bvốn\b|huy động|tài trợ|viện trợ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SpeaksOfMoney();

    [GeneratedRegex(@"kinh phí|nguồn|\bvốn\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Paying();

    [GeneratedRegex(@"tài trợ|viện trợ|xã hội h(?:óa|oá)|đóng góp|hợp pháp", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Given();

    [GeneratedRegex(
        // The budget, behind a word that pays from it: not a law on it, not what is paid into it, not its waste.
        @"\G(?:\b(?:(?:từ|nguồn|bằng|bố trí|thuộc|dự toán(?:\schi)?|khả năng(?:\scân đối)?|cân đối|sử dụng|vốn|quyết toán|trích|trong đó)\s+|(?<=ngân sách (?:trung ương|tỉnh|huyện|nhà nước|địa phương))(?:,|\svà)\s+)(?:nguồn\s+)?(?<name>ngân sách(?:\s(?:nhà nước|trung ương|địa phương|tỉnh|thành phố|huyện|xã|các cấp))?)"
        + @"|\b(?:bố trí|nguồn|thuộc|từ|bằng)\s+(?:nguồn\s+)?(?<name>vốn (?:ODA|vay|sự nghiệp|đầu tư công|đầu tư phát triển|đối ứng|trái phiếu)|(?:kinh phí )?chi thường xuyên)"
        + @"|(?<=\bvốn đầu tư phát triển,?\s(?:và\s)?(?:kinh phí\s)?|kinh phí\s)(?<name>chi thường xuyên)"
        + @"|\b(?:nguồn|từ|bố trí)\s+(?:nguồn\s+)?(?<name>kinh phí (?:địa phương|bảo vệ môi trường|sự nghiệp(?:\s(?:môi trường|kinh tế|khoa học|giáo dục|y tế|văn hóa))?|khuyến công|khuyến nông|xúc tiến(?:\s(?:thương mại|du lịch|đầu tư))?|chương trình mục tiêu quốc gia))"
        + @"|\b(?:từ|nguồn|bằng)\s+(?<name>Quỹ\s\p{Lu}(?:[^,.;()]|,(?=\schống)){2,60})"
        + @"|(?<given>)(?<name>(?:nguồn )?xã hội h(?:óa|oá)|(?:nguồn )?(?:tài trợ|viện trợ))\b"
        + @"|(?<=\b(?:huy động|nguồn|từ|tài trợ,|tài trợ và|viện trợ,)\s+(?:sự\s)?)(?<name>đóng góp)\b"
        + @"|\b(?:nguồn(?:\s(?:vốn|kinh phí|lực|thu|tài chính))?|huy động)\s+(?<name>hợp pháp)\b"
        + @"|(?<raised>)(?<name>huy động)\s+[^.;,]{0,40}?(?:nguồn lực|nguồn vốn|nguồn kinh phí|kinh phí|nguồn tài chính|\bvốn\b)|(?<raised>)\b(?:kinh phí|vốn|nguồn)\s+(?<name>huy động)\b"
        + @"|(?<joint>)(?<name>lồng ghép)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
