using System.Xml.Linq;
using HaiDang.Documents.Extracting;

namespace HaiDang.Documents.Inspecting;

/// <summary>A run of pages with one page form, its running headers already looked up.</summary>
internal sealed record PageSection(
    int Width, int Height, int Top, int Right, int Bottom, int Left, bool HidesFirst, string NumberFormat, int? Start,
    XDocument? Header, XDocument? FirstHeader, XDocument? Footer)
{
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public int TextWidth => Width - Left - Right;

    public bool IsLandscape => Width > Height;

    public static IReadOnlyList<PageSection> Of(
        XElement body, IReadOnlyDictionary<string, XDocument> headers, IReadOnlyDictionary<string, XDocument> footers)
    {
        var sections = new List<PageSection>();
        foreach (var form in body.Descendants(W.Ns + "sectPr").Where(s => s.Parent == body || s.Parent?.Name == W.Ns + "pPr"))
        {
            var before = sections.LastOrDefault();
            var size = form.Element(W.Ns + "pgSz");
            var margin = form.Element(W.Ns + "pgMar");
            var number = form.Element(W.Ns + "pgNumType");
            sections.Add(new PageSection(
                Twips(size, "w", 12240), Twips(size, "h", 15840),
                Math.Abs(Twips(margin, "top", 1440)), Twips(margin, "right", 1440),
                Math.Abs(Twips(margin, "bottom", 1440)), Twips(margin, "left", 1440) + Twips(margin, "gutter", 0),
                form.Switch("titlePg") is true,
                number?.Attribute(W.Ns + "fmt")?.Value ?? "decimal", W.Number(number?.Attribute(W.Ns + "start")?.Value),
                // A section without a header of its own goes on with the one before.
                Find(form, "headerReference", "default", headers) ?? before?.Header,
                Find(form, "headerReference", "first", headers) ?? before?.FirstHeader,
                Find(form, "footerReference", "default", footers) ?? before?.Footer));
        }

        return sections.Count > 0 ? sections : [new(12240, 15840, 1440, 1440, 1440, 1440, false, "decimal", null, null, null, null)];
    }

    /// <summary>The paragraph of a header or footer that prints the page number.</summary>
    public static XElement? NumberIn(XDocument? part) => part?.Descendants(W.Ns + "p").FirstOrDefault(p =>
        p.Descendants(W.Ns + "fldSimple").Any(f => IsPage(f.Attribute(W.Ns + "instr")?.Value))
        || p.Descendants(W.Ns + "instrText").Any(t => IsPage(t.Value))
        || p.Descendants(W.Ns + "pgNum").Any());

    private static bool IsPage(string? instruction) =>
        instruction?.Trim() is { } text && (text.Equals("PAGE", StringComparison.OrdinalIgnoreCase) || text.StartsWith("PAGE ", StringComparison.OrdinalIgnoreCase));

    private static XDocument? Find(XElement form, string reference, string type, IReadOnlyDictionary<string, XDocument> parts) =>
        form.Elements(W.Ns + reference).Where(r => (r.Attribute(W.Ns + "type")?.Value ?? "default") == type)
            .Select(r => parts.GetValueOrDefault((string?)r.Attribute(Relation + "id") ?? "")).FirstOrDefault();

    private static int Twips(XElement? element, string name, int otherwise) => W.Number(element?.Attribute(W.Ns + name)?.Value) ?? otherwise;
}
