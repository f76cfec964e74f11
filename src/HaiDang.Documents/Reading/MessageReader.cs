using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Finds quoted messages and the groups the plan addresses.</summary>
internal static partial class MessageReader
{
    private const int LongestMessage = 200;

    public static List<Message> ReadMessages(IEnumerable<Block> blocks)
    {
        var found = new List<Message>();
        foreach (var block in blocks)
        {
            if (block.Clause is null || !Announced().IsMatch(block.Text)) { continue; }
            var announced = Announced().Match(block.Text);
            var expected = announced.Index;
            foreach (Match quote in Quoted().Matches(block.Text, announced.Index))
            {
                // Quotations follow one another; prose in between ends the enumeration.
                if (quote.Index - expected > 120) { break; }
                var text = quote.Groups[1].Value.Trim();
                if (text.Length is > 0 and <= LongestMessage)
                {
                    found.Add(new Message(block.LineAt(quote.Index), VietnameseText.HasMarks(text) ? "vi" : "en", text));
                }
                expected = quote.Index + quote.Length;
            }
        }
        return found;
    }

    /// <summary>The items below headings such as "Đối tượng truyền thông"; S0-like plans call them "Chủ thể".</summary>
    public static List<Audience> ReadAudiences(IReadOnlyList<Block> blocks)
    {
        var headings = blocks.Where(b => b.OpensClause && IsAudience(b.Clause!)).Select(b => b.Clause!).ToList();
        // "II. Đối tượng, nội dung, nhiệm vụ" holds far more than audiences when "1. Đối tượng" stands inside it.
        headings.RemoveAll(outer => headings.Any(inner => inner != outer && inner.Chain().Contains(outer)));
        var wanted = headings.ToHashSet();
        var parents = blocks.Where(b => b.OpensClause && b.Clause!.Number.Level >= Level.Letter).Select(b => b.Clause!).ToHashSet();

        return [.. blocks
            .Where(b => b.Clause is not null && b.Clause.Chain().Any(wanted.Contains) && !wanted.Contains(b.OpensClause ? b.Clause : null!))
            .Where(b => b.OpensClause ? parents.Contains(b.Clause!) : b.Paragraph.Bullet == '-')
            .Select(b => new Audience(b.LineAt(b.TextStart), b.Text[b.TextStart..].Trim().TrimEnd('.', ';', ' ')))
            .Where(a => a.Text.Length > 0)];
    }

    private static bool IsAudience(ClauseNode clause)
    {
        var title = clause.FoldedTitle(60);
        return title.StartsWith("doi tuong") || title.StartsWith("chu the truyen thong") || title.StartsWith("cong chung");
    }

    [GeneratedRegex(@"[Tt]hông điệp[^“”""]{0,120}(?=[“""])", RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex(@"[“""]([^“”""]{1,400})[”""]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
