using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>Lays out the blocks of a text.</summary>
internal static class DocxBlocks
{
    public static IEnumerable<XElement> Of(IReadOnlyList<Block> blocks, int width) =>
        blocks.SelectMany(block => Of(block, width));

    private static IEnumerable<XElement> Of(Block block, int width) => block switch
    {
        Heading { Lead: { Length: > 0 } lead } heading when IsText(heading) => [Wml.Led("Point", Wording.HeadingText(heading), lead)],
        // An article without a title of its own: its number alone is bold.
        Heading { Lead: "", Number: { } number } heading when IsArticle(heading) => [Wml.Led("Point", Wording.HeadingText(heading), number)],
        Heading heading when IsText(heading) => [Wml.P("Point", Wording.HeadingText(heading))],
        Heading heading => [Wml.P($"Heading{Math.Clamp(heading.Level, 1, 4)}", Wording.HeadingText(heading))],
        Paragraph paragraph => [Wml.P("Content", paragraph.Text.Trim())],
        Bullet bullet => [Wml.P("Content", "- " + bullet.Text.Trim())],
        // The gap keeps two tables apart: without it a word processor joins them.
        Table table => [.. Caption(table), DocxTables.Data(table, width), Wml.P("Gap", "")],
        _ => throw new ArgumentException($"Unknown block {block.GetType().Name}.", nameof(block)),
    };

    // NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.đ: a point, and a clause without a title of its own, is text behind a number: not bold.
    private static bool IsText(Heading heading)
    {
        const int longestTitle = 180;
        var text = heading.Text.TrimEnd();
        return heading.Number?.EndsWith(')') is true || (heading.Level > 1 && heading.Lead is "")
            || (heading.Level > 1 && text.Length > 0 && (text[^1] is '.' or ';' || text.Length > longestTitle));
    }

    private static bool IsArticle(Heading heading) => heading.Number?.StartsWith("Điều", StringComparison.Ordinal) is true;

    private static IEnumerable<XElement> Caption(Table table) =>
        table.Caption is { Length: > 0 } caption ? [Wml.P("TableCaption", caption.Trim())] : [];
}
