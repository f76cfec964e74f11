using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>A run of pages with one page form: the text itself, or one annex.</summary>
internal sealed class DocxSection(IReadOnlyList<XElement> content, Layout layout, bool landscape, bool startsAtOne)
{
    /// <summary>A section that another one follows: its form hangs on its last paragraph.</summary>
    public IEnumerable<XElement> Inside() => [.. content, Wml.P("Gap", "", Form())];

    /// <summary>The last section: its form ends the document.</summary>
    public IEnumerable<XElement> AtEnd() => [.. content, Wml.P("Gap", ""), Form()];

    private XElement Form() => Wml.El("sectPr",
        HeaderReference("default", DocxWriter.HeaderId),
        HeaderReference("first", DocxWriter.FirstHeaderId),
        Wml.El("type", "nextPage"),
        landscape
            ? Wml.El("pgSz", Wml.At("w", Layout.PageHeight), Wml.At("h", Layout.PageWidth), Wml.At("orient", "landscape"))
            : Wml.El("pgSz", Wml.At("w", Layout.PageWidth), Wml.At("h", Layout.PageHeight)),
        Wml.El("pgMar",
            Wml.At("top", Layout.MarginTop), Wml.At("right", layout.MarginRight), Wml.At("bottom", Layout.MarginBottom),
            Wml.At("left", Layout.MarginLeft), Wml.At("header", Layout.HeaderDistance),
            Wml.At("footer", Layout.HeaderDistance), Wml.At("gutter", 0)),
        // Each annex is numbered by itself.
        startsAtOne ? Wml.El("pgNumType", Wml.At("start", 1)) : null,
        // Page number: not shown on the first page.
        Wml.El("titlePg"));

    private static XElement HeaderReference(string type, string id) =>
        Wml.El("headerReference", Wml.At("type", type), new XAttribute(Wml.Relation + "id", id));
}
