using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>Lays out the blocks of a text.</summary>
internal static class DocxBlocks
{
    public static IEnumerable<XElement> Of(IReadOnlyList<Block> blocks, int width) =>
        blocks.SelectMany(block => Of(block, width));

    private static IEnumerable<XElement> Of(Block block, int width) => block switch
    {
        Heading { Number: { } number } point when number.EndsWith(')') => [Wml.P("Point", Wording.HeadingText(point))],
        Heading heading => [Wml.P($"Heading{Math.Clamp(heading.Level, 1, 4)}", Wording.HeadingText(heading))],
        Paragraph paragraph => [Wml.P("Content", paragraph.Text.Trim())],
        Bullet bullet => [Wml.P("Content", "- " + bullet.Text.Trim())],
        // The gap keeps two tables apart: without it a word processor joins them.
        Table table => [.. Caption(table), DocxTables.Data(table, width), Wml.P("Gap", "")],
        _ => throw new ArgumentException($"Unknown block {block.GetType().Name}.", nameof(block)),
    };

    private static IEnumerable<XElement> Caption(Table table) =>
        table.Caption is { Length: > 0 } caption ? [Wml.P("TableCaption", caption.Trim())] : [];
}
