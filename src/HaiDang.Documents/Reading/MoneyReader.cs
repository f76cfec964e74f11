using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Finds amounts of money and the sources it is to come from.</summary>
internal static partial class MoneyReader
{
    public static List<MoneyMention> Read(IReadOnlyList<Block> blocks)
    {
        var found = new List<MoneyMention>();
        foreach (var block in blocks) { ReadBlock(found, block); }
        return found;
    }

    private static void ReadBlock(List<MoneyMention> found, Block block)
    {
        var sources = SpeaksOfMoney().IsMatch(block.Text) ? Source().Matches(block.Text, block.TextStart).ToList() : [];
        var told = new HashSet<int>();
        // A source named twice in one paragraph is one source.
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var hasNumber = block.Text.AsSpan(block.TextStart).ContainsAnyInRange('0', '9');
        foreach (Match amount in hasNumber ? Amount().Matches(block.Text, block.TextStart) : Enumerable.Empty<Match>())
        {
            if (Value(amount) is not { } value) { continue; }
            var sentence = Sentence.Around(block.Text, amount.Index);
            var source = sources.FirstOrDefault(s => s.Index >= sentence.Start && s.Index < sentence.End);
            if (source is not null) { told.Add(source.Index); }
            var currency = amount.Groups["currency"].Value.StartsWith('U') || amount.Groups["currency"].Value.StartsWith("đô", StringComparison.Ordinal) ? "USD" : "VND";
            found.Add(new MoneyMention(block.LineAt(amount.Index), block.Clause?.Path, amount.Value.Trim(), value, currency, source?.Value.Trim()));
        }
        foreach (var source in sources.Where(s => !told.Contains(s.Index) && known.Add(s.Value.Trim())))
        {
            found.Add(new MoneyMention(block.LineAt(source.Index), block.Clause?.Path, source.Value.Trim(), null, null, source.Value.Trim()));
        }
    }

    private static decimal? Value(Match amount)
    {
        if (!VietnameseNumber.TryParse(amount.Groups["n"].Value, out var number)) { return null; }
        foreach (Capture scale in amount.Groups["scale"].Captures)
        {
            number *= VietnameseText.Fold(scale.Value).Trim() switch { "nghin" or "ngan" => 1e3m, "trieu" => 1e6m, _ => 1e9m };
        }
        // 1,2 tỷ is 1200000000, not 1200000000.0.
        return number == decimal.Truncate(number) ? decimal.Truncate(number) : number;
    }

    [GeneratedRegex(
        @"(?<![\d\p{L}/.,])(?<n>\d{1,12}(?:\.\d{3})*(?:,\d{1,6})?)\s?(?:(?<scale>nghìn|ngàn|triệu|tỷ|tỉ)\s?){0,2}(?<currency>đồng(?!\s(?:bộ|thời|bào|chí|ý|đều|hành))|đ\b|₫|VNĐ|VND|USD|đô la)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"kinh phí|nguồn|ngân sách (?:nhà nước|trung ương|tỉnh|địa phương)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SpeaksOfMoney();

    [GeneratedRegex(
        @"\b(?:ngân sách\s(?:nhà nước|trung ương|địa phương|tỉnh|thành phố|huyện|xã|các cấp)|(?<=\b(?:từ|nguồn|bằng|bố trí)\s)ngân sách|nguồn (?:xã hội hóa|xã hội hoá|tài trợ|huy động|hợp pháp|vốn vay)"
        + @"|xã hội hóa|xã hội hoá|(?:nguồn )?(?:tài trợ|viện trợ|huy động)|vốn (?:ODA|vay|sự nghiệp|đầu tư công|đầu tư phát triển)|lồng ghép|chi thường xuyên)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
