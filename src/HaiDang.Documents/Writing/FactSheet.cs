using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>One page about one thing, for a visitor to take along: no administrative document, but set in the same letters.</summary>
public static class FactSheet
{
    // A4 with margins of two centimetres, in twentieths of a point.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 1134;
    private const int LabelWidth = 3200;
    private const int TextWidth = PageWidth - (2 * Margin) - LabelWidth;

    private static readonly string[] Lines = ["top", "bottom", "insideH"];

    /// <summary>A .docx: what it belongs to, its title, labels with texts below each other, and a note. The same words give the same bytes.</summary>
    public static byte[] ToDocx(string above, string title, IReadOnlyList<(string Label, string Text)> facts, string below)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return DocxPackage.Pack(
            new("word/document.xml", "document.main", "officeDocument", Wml.Part("document", Wml.El("body",
                Wml.P("SheetNote", above), Wml.P("SheetTitle", title), Table(facts), Wml.P("SheetNote", below),
                Wml.El("sectPr",
                    Wml.El("pgSz", Wml.At("w", PageWidth), Wml.At("h", PageHeight)),
                    Wml.El("pgMar", Wml.At("top", Margin), Wml.At("right", Margin), Wml.At("bottom", Margin), Wml.At("left", Margin), Wml.At("header", 567), Wml.At("footer", 567), Wml.At("gutter", 0)))))),
            [new("word/styles.xml", "styles", "styles", DocxStyles.FactSheet())]);
    }

    private static XElement Table(IReadOnlyList<(string Label, string Text)> facts) => Wml.El("tbl",
        Wml.El("tblPr",
            Wml.El("tblW", Wml.At("w", LabelWidth + TextWidth), Wml.At("type", "dxa")),
            Wml.El("tblBorders", Lines.Select(line => Wml.Border(line))),
            Wml.El("tblLayout", Wml.At("type", "fixed"))),
        Wml.El("tblGrid", Wml.El("gridCol", Wml.At("w", LabelWidth)), Wml.El("gridCol", Wml.At("w", TextWidth))),
        facts.Select(fact => Wml.El("tr", Wml.El("trPr", Wml.El("cantSplit")), Cell(LabelWidth, "SheetLabel", fact.Label), Cell(TextWidth, "SheetText", fact.Text))));

    private static XElement Cell(int width, string style, string text) => Wml.El("tc",
        Wml.El("tcPr", Wml.El("tcW", Wml.At("w", width), Wml.At("type", "dxa"))), Wml.P(style, text.ReplaceLineEndings("\n")));
}
