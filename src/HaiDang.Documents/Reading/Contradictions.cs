using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Finds two statements that cannot both hold: one goal with two numbers, one report with two days, one body that leads and helps.</summary>
internal sealed partial class Contradictions(IReadOnlyList<Block> blocks, IReadOnlyList<Assignment> assignments, IReadOnlyList<Deadline> deadlines)
{
    private const int Most = 200;
    private const int FewestWords = 4;
    private const int SeveralTimes = 2;
    private const int GrowthReach = 80;
    private static readonly System.Buffers.SearchValues<string> AtPrices = System.Buffers.SearchValues.Create(["theo gia hien hanh", "theo gia so sanh"], StringComparison.Ordinal);
    private const int MostDaysApart = 45;
    private static readonly HashSet<string> Idle = ["so", "cac", "tren", "dia", "ban", "toan", "tinh", "cua", "tong", "tong so", "thanh", "pho", "huyen", "la", "duoc"];

    public IEnumerable<(int Line, string Text)> Find() => [.. Goals(), .. Sizes(), .. Days(), .. Roles(), .. Places()];

    private sealed record Goal(int Line, string Year, string Share, string Printed);

    // "đến năm 2030 đạt ít nhất 50% số xã không ma túy" and "đến năm 2030 đạt 100% xã không ma túy"
    private IEnumerable<(int, string)> Goals()
    {
        var said = new Dictionary<string, Goal>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (said.Count >= Most) { yield break; }
            if (!block.Text.Contains('%', StringComparison.Ordinal) || !block.Text.Contains("năm", StringComparison.Ordinal)) { continue; }
            foreach (Match match in SharedGoal().Matches(block.Text, block.TextStart))
            {
                var words = Words(match.Groups["what"].Value);
                if (words.Count < FewestWords) { continue; }
                var goal = new Goal(block.LineAt(match.Index), match.Groups["y"].Value, match.Groups["n"].Value, match.Value);
                var key = $"{goal.Year} {string.Join(' ', words)}";
                if (!said.TryAdd(key, goal) && said[key].Share != goal.Share)
                {
                    yield return (goal.Line, $"Hai con số cho một chỉ tiêu năm {goal.Year}: {said[key].Share}% (dòng {said[key].Line.ToString(CultureInfo.InvariantCulture)}) và {goal.Share}%.");
                }
            }
        }
    }

    private sealed record Size(int Line, decimal Number, string Printed);

    // "GRDP theo giá hiện hành đạt 172.033 tỷ đồng" and "tăng khoảng 10%. Quy mô GRDP theo giá hiện hành đạt 660.085 tỷ đồng": what grows
    // by a part of itself does not become several times as large.
    private IEnumerable<(int, string)> Sizes()
    {
        var said = new Dictionary<string, Size>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (said.Count >= Most) { yield break; }
            if (!block.Paragraph.Folded.AsSpan(block.TextStart).ContainsAny(AtPrices)) { continue; }
            foreach (Match match in Reached().Matches(block.Text, block.TextStart))
            {
                if (!VietnameseNumber.TryParse(match.Groups["n"].Value, out var number) || number <= 0) { continue; }
                var size = new Size(block.LineAt(match.Groups["n"].Index), number, $"{match.Groups["n"].Value} {match.Groups["unit"].Value}");
                var key = VietnameseText.Fold($"{match.Groups["what"].Value} {match.Groups["prices"].Value} {match.Groups["unit"].Value}");
                if (said.TryAdd(key, size)) { continue; }
                var (less, more) = said[key].Number < number ? (said[key], size) : (size, said[key]);
                if (more.Number < less.Number * SeveralTimes || !GrowsByPart(block.Text, match.Index)) { continue; }
                yield return (size.Line, $"Hai quy mô quá xa nhau so với mức tăng: {said[key].Printed} (dòng {said[key].Line.ToString(CultureInfo.InvariantCulture)}) và {size.Printed}.");
            }
        }
    }

    private static bool GrowsByPart(string text, int before) => Growth().IsMatch(text.AsSpan(Math.Max(0, before - GrowthReach), Math.Min(GrowthReach, before)));

    private static List<string> Words(string what) =>
        [.. NoLetter().Split(VietnameseText.Fold(what)).Where(w => w.Length > 0 && !Idle.Contains(w)).Distinct().Order(StringComparer.Ordinal)];

    // The same body owes the same thing to the same body by two days of one season.
    private IEnumerable<(int, string)> Days()
    {
        var owed = deadlines.Where(d => d is { By: not null, To: not null, What: not null, Day: not null, Month: not null }).Take(Most)
            .GroupBy(d => (VietnameseText.Fold(d.By!), VietnameseText.Fold(d.To!), VietnameseText.Fold(d.What!), d.Year, d.Recurs));
        foreach (var (first, second) in owed.SelectMany(g => g.Zip(g.Skip(1))))
        {
            var apart = Math.Abs((first.Month!.Value - second.Month!.Value) * 30 + first.Day!.Value - second.Day!.Value);
            if (first.Line == second.Line || apart is 0 or > MostDaysApart) { continue; }
            yield return (second.Line, $"Hai thời hạn cho một việc: “{first.Text}” (dòng {first.Line.ToString(CultureInfo.InvariantCulture)}) và “{second.Text}”.");
        }
    }

    // "Cơ quan chủ trì: Sở A" / "Cơ quan phối hợp: Sở A, Sở B"
    private IEnumerable<(int, string)> Roles()
    {
        var labels = blocks.Where(b => b is { Clause: not null, Label.Kind: LabelKind.Lead or LabelKind.Coordinate }).ToLookup(b => b.Clause!.Path);
        foreach (var clause in assignments.Where(a => a is { Clause: not null, CatchAll: false }).GroupBy(a => a.Clause!))
        {
            if (labels[clause.Key].Count() != 2 || clause.Any(a => a.Scope is not null)) { continue; }
            var leads = clause.Where(a => a.Role is AssignmentRole.Lead).Select(a => VietnameseText.Fold(a.Body)).ToHashSet(StringComparer.Ordinal);
            foreach (var help in clause.Where(a => a.Role is AssignmentRole.Coordinate && leads.Contains(VietnameseText.Fold(a.Body))).Take(1))
            {
                yield return (help.Line, $"{help.Body} vừa chủ trì vừa phối hợp cùng một nhiệm vụ.");
            }
        }
    }

    // "người Việt Nam ở nước ngoài đang sinh sống tại Việt Nam"
    private IEnumerable<(int, string)> Places()
    {
        foreach (var block in blocks)
        {
            if (!block.Text.Contains("ở nước ngoài đang", StringComparison.Ordinal)) { continue; }
            if (AbroadAtHome().Match(block.Text) is { Success: true } match) { yield return (block.LineAt(match.Index), $"Hai nơi trái nhau: “{match.Value}”."); }
        }
    }

    [GeneratedRegex(
        @"\bnăm\s+(?<y>20\d\d)(?:,|\s)[^.;%\d]{0,60}?(?<n>\d{1,3}(?:,\d{1,2})?)\s?%\s+(?<what>[^.;:%\d]{10,140}?)(?=[.;:%\d]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SharedGoal();

    // Of what is measured, the last words before the verb; a quantity at current prices is one, whatever it is called before.
    [GeneratedRegex(
        @"(?<what>\p{L}+)[)\s]+theo giá (?<prices>hiện hành|so sánh)(?:\s(?:ước|năm 20\d\d)){0,2}\s+đạt\s+(?:khoảng\s+)?(?<n>\d{1,3}(?:\.\d{3})*(?:,\d{1,3})?)\s+(?<unit>(?:nghìn\s)?tỷ đồng|triệu USD|tỷ USD)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reached();

    [GeneratedRegex(@"\btăng\s+(?:khoảng\s+)?\d{1,2}(?:,\d{1,2})?\s?%", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Growth();

    [GeneratedRegex(@"[^a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"ở nước ngoài đang (?:(?!ở nước ngoài)[^.;])*?\s(?:tại|ở) Việt Nam", RegexOptions.CultureInvariant)]
    private static partial Regex AbroadAtHome();
}
