using System.Globalization;
using System.Text;
using System.Xml.Linq;
using HaiDang.Documents.Extracting;

namespace HaiDang.Documents.Inspecting;

/// <summary>A .docx as printed lines with their effective formats, and its page forms.</summary>
internal sealed class FormattedDocument
{
    private const int TabStop = 720;

    private readonly Formatting formatting;
    private readonly ListNumbering numbering;
    private readonly WordStyles styles;
    private readonly Dictionary<XElement, bool> bordered = [];

    // Counting the rows before a row again and again would make long tables quadratic.
    private readonly Dictionary<XElement, int> places = [];

    public FormattedDocument(WordPackage package)
    {
        var body = package.Load(package.Main)?.Root?.Element(W.Body) ?? throw new InvalidDataException("No body.");
        var sheet = package.LoadRelated("styles");
        var lists = package.LoadRelated("numbering");
        formatting = new Formatting(sheet, lists, package.LoadRelated("theme"));
        numbering = new ListNumbering(lists);
        styles = new WordStyles(sheet);
        Sections = PageSection.Of(body, package.LoadAll("header"), package.LoadAll("footer"));
        Lines = [.. Paragraphs(body).SelectMany((p, i) => LinesOf(p.Paragraph, i + 1, p.Section))];
        HasPageBreaks = body.Descendants(W.Ns + "br").Any(b => b.Attribute(W.Ns + "type")?.Value == "page")
            || body.Descendants(W.Ns + "lastRenderedPageBreak").Any();
    }

    public IReadOnlyList<Line> Lines { get; }

    public IReadOnlyList<PageSection> Sections { get; }

    public bool HasPageBreaks { get; }

    /// <summary>The format of a paragraph and its letters in a header or footer.</summary>
    public (ParagraphFormat Paragraph, RunFormat Run) FormatOf(XElement paragraph)
    {
        var run = paragraph.Descendants(W.Ns + "r").LastOrDefault(r => r.Element(W.Ns + "t") is not null)
            ?? paragraph.Descendants(W.Ns + "r").FirstOrDefault();
        return (formatting.Of(paragraph, null), formatting.Of(run, paragraph, null));
    }

    private static IEnumerable<(XElement Paragraph, int Section)> Paragraphs(XElement body)
    {
        var section = 0;
        foreach (var paragraph in body.Descendants(W.Ns + "p"))
        {
            if (paragraph.Ancestors().Any(a => a.Name.LocalName is "Fallback" or "moveFrom")) { continue; }
            yield return (paragraph, section);
            if (paragraph.Element(W.Ns + "pPr")?.Element(W.Ns + "sectPr") is not null) { section++; }
        }
    }

    private IEnumerable<Line> LinesOf(XElement paragraph, int index, int section)
    {
        var properties = paragraph.Element(W.Ns + "pPr");
        var (cell, tableStyle) = CellOf(paragraph);
        var format = formatting.Of(paragraph, tableStyle);
        var pieces = PiecesOf(paragraph, tableStyle);
        var room = cell?.Width ?? Sections[Math.Min(section, Sections.Count - 1)].TextWidth;
        var rule = DrawnRule(paragraph) ?? (format.HasRule ? Math.Max(0, room - format.Left - format.Right) : null);
        var number = pieces.Any(p => p.Letters > 0) ? NumberOf(properties) : "";
        var startsWithTab = pieces.Count > 0 && pieces[0].Text.StartsWith('\t');
        foreach (var line in Split(pieces))
        {
            yield return new Line(index, section, number, line, format, cell) { DrawnRule = rule, Room = room, StartsWithTab = startsWithTab };
            (number, startsWithTab) = ("", false);
        }
    }

    private (CellPlace? Cell, string? TableStyle) CellOf(XElement paragraph)
    {
        var cell = paragraph.Ancestors(W.Ns + "tc").FirstOrDefault();
        if (cell?.Ancestors(W.Ns + "tr").FirstOrDefault() is not { } row || row.Ancestors(W.Ns + "tbl").FirstOrDefault() is not { } table) { return (null, null); }
        if (!bordered.TryGetValue(table, out var lines)) { bordered[table] = lines = formatting.IsBordered(table); }
        var width = W.Number(cell.Element(W.Ns + "tcPr")?.Element(W.Ns + "tcW")?.Attribute(W.Ns + "w")?.Value) ?? 0;
        var margins = table.Element(W.Ns + "tblPr")?.Element(W.Ns + "tblCellMar");
        var inner = width - MarginOf(margins, "left") - MarginOf(margins, "right");
        return (new CellPlace(table, PlaceOf(row, table), PlaceOf(cell, row), inner, lines),
            table.Element(W.Ns + "tblPr").ValueOf("tblStyle"));
    }

    private int PlaceOf(XElement element, XElement parent)
    {
        if (!places.TryGetValue(element, out var place))
        {
            var next = 0;
            foreach (var child in parent.Elements(element.Name)) { places[child] = next++; }
            // Within a content control the parent is not the direct one; then there are few.
            place = places.TryGetValue(element, out var found) ? found : places[element] = element.ElementsBeforeSelf(element.Name).Count();
        }

        return place;
    }

    private static int MarginOf(XElement? margins, string side) =>
        margins is null ? 108 : W.Number(margins.Element(W.Ns + side)?.Attribute(W.Ns + "w")?.Value) ?? 0;

    private string NumberOf(XElement? properties)
    {
        var own = properties?.Element(W.Ns + "numPr");
        var inherited = styles.Numbering(properties.ValueOf("pStyle"));
        return numbering.Next(own.ValueOf("numId") ?? inherited.ValueOf("numId"), W.Number(own.ValueOf("ilvl")) ?? W.Number(inherited.ValueOf("ilvl")) ?? 0);
    }

    private List<Piece> PiecesOf(XElement paragraph, string? tableStyle)
    {
        var pieces = new List<Piece>();
        foreach (var run in paragraph.Descendants(W.Ns + "r"))
        {
            // A text box anchored here holds paragraphs of its own; what was struck out is no longer there.
            if (run.Ancestors().TakeWhile(a => a != paragraph).Any(a => a.Name.LocalName is "p" or "del" or "moveFrom" or "Fallback")) { continue; }
            var format = formatting.Of(run, paragraph, tableStyle);
            var text = TextOf(run);
            if (text.Length == 0 || format.IsHidden) { continue; }
            pieces.Add(new Piece((format.IsCapitals ? text.ToUpper(CultureInfo.InvariantCulture) : text).Normalize(NormalizationForm.FormC), format));
        }

        return pieces;
    }

    private static string TextOf(XElement run)
    {
        var text = new StringBuilder();
        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t": text.Append(child.Value.Replace('\u00A0', ' ')); break;
                case "tab" or "ptab": text.Append('\t'); break;
                case "br" when child.Attribute(W.Ns + "type")?.Value is null or "textWrapping": text.Append('\n'); break;
                case "cr": text.Append('\n'); break;
                case "noBreakHyphen": text.Append('-'); break;
            }
        }

        return text.ToString();
    }

    // At line breaks; and at a tab with words on both sides, which sets two elements side by side without a table.
    private static IEnumerable<List<Piece>> Split(List<Piece> pieces)
    {
        var line = new List<Piece>();
        foreach (var piece in pieces)
        {
            var start = 0;
            for (var i = 0; i < piece.Text.Length; i++)
            {
                var wide = piece.Text[i] == '\t' && line.Sum(p => p.Letters) + piece.Text[start..i].Count(char.IsLetter) >= 8;
                if (piece.Text[i] != '\n' && !wide) { continue; }
                line.Add(piece with { Text = piece.Text[start..i] });
                yield return line;
                line = [];
                start = i + 1;
            }

            line.Add(piece with { Text = piece.Text[start..] });
        }

        yield return line;
    }

    // A line drawn as a shape; the length is in English Metric Units, 635 to a twentieth of a point.
    private static int? DrawnRule(XElement paragraph)
    {
        foreach (var shape in paragraph.Descendants())
        {
            if (shape.Name.LocalName == "prstGeom" && (string?)shape.Attribute("prst") is "line" or "straightConnector1")
            {
                var extent = shape.Ancestors().Select(a => a.Elements().FirstOrDefault(e => e.Name.LocalName == "extent")).FirstOrDefault(e => e is not null);
                return int.TryParse((string?)extent?.Attribute("cx"), CultureInfo.InvariantCulture, out var width) ? width / 635 : 0;
            }

            if (shape.Name.LocalName == "line" && shape.Name.NamespaceName == "urn:schemas-microsoft-com:vml") { return 0; }
        }

        return null;
    }

    internal static int DefaultTab => TabStop;
}
