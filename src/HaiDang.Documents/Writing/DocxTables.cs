using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>Tables of data, and the invisible tables that set blocks side by side.</summary>
internal static class DocxTables
{
    private const int CellMargin = 80;

    // A table of many columns is set one size smaller, still within 12-13.
    private const int ManyColumns = 6;

    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    public static XElement Invisible(IReadOnlyList<int> widths, params IReadOnlyList<XElement[][]> rows) =>
        Wml.El("tbl",
            Properties(widths.Sum(), 0, Wml.NoBorder),
            Grid(widths),
            rows.Select(row => Row(isHeader: false, row.Select((cell, i) => Cell(widths[i], "top", cell)))));

    public static XElement Data(Table table, int width)
    {
        var columns = Math.Max(1, table.Rows.Select(row => row.Count).Append(table.Headers.Count).Max());
        var widths = Widths(table.ColumnWeights, columns, width);
        var size = columns >= ManyColumns ? "Small" : "";
        var head = table.Headers.Count == 0
            ? null
            : Row(isHeader: true, Cells(table.Headers, widths, "center", _ => "TableHead" + size));
        var body = table.Rows.Select((row, i) => Row(isHeader: false, Cells(row, widths, "top",
            table.EndsInTotal && i == table.Rows.Count - 1 ? _ => "TableTotal" + size : text => StyleOf(text) + size)));
        return Wml.El("tbl", Properties(width, CellMargin, side => Wml.Border(side)), Grid(widths), head, body);
    }

    private static string StyleOf(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '/' or '-' or ' ')
            ? "TableNumber"
            : "TableText";

    private static IEnumerable<XElement> Cells(
        IReadOnlyList<string> texts, IReadOnlyList<int> widths, string align, Func<string, string> style) =>
        widths.Select((width, i) =>
        {
            var text = i < texts.Count ? texts[i].Trim() : "";
            return Cell(width, align, text.Split('\n').Select(line => Wml.P(style(text), line.Trim())));
        });

    private static XElement Cell(int width, string align, IEnumerable<XElement> content) => Wml.El("tc",
        Wml.El("tcPr", Wml.El("tcW", Wml.At("w", width), Wml.At("type", "dxa")), Wml.El("vAlign", align)),
        content);

    // A row stays on one page; the head is repeated on each.
    private static XElement Row(bool isHeader, IEnumerable<XElement> cells) => Wml.El("tr",
        Wml.El("trPr", Wml.El("cantSplit"), isHeader ? Wml.El("tblHeader") : null),
        cells);

    private static XElement Properties(int width, int margin, Func<string, XElement> border) => Wml.El("tblPr",
        Wml.El("tblW", Wml.At("w", width), Wml.At("type", "dxa")),
        Wml.El("tblInd", Wml.At("w", 0), Wml.At("type", "dxa")),
        Wml.El("tblBorders", Sides.Select(border)),
        Wml.El("tblLayout", Wml.At("type", "fixed")),
        Wml.El("tblCellMar", Wml.Side("left", margin), Wml.Side("right", margin)));

    private static XElement Grid(IReadOnlyList<int> widths) =>
        Wml.El("tblGrid", widths.Select(width => Wml.El("gridCol", Wml.At("w", width))));

    private static int[] Widths(IReadOnlyList<double> weights, int columns, int width)
    {
        var shares = Enumerable.Range(0, columns)
            .Select(i => i < weights.Count && weights[i] > 0 ? weights[i] : 1).ToArray();
        var widths = shares.Select(share => (int)(width * share / shares.Sum())).ToArray();
        widths[^1] += width - widths.Sum();
        return widths;
    }
}
