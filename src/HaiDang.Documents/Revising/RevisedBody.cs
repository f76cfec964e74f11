using System.Text;
using System.Xml.Linq;
using HaiDang.Documents.Writing;

namespace HaiDang.Documents.Revising;

/// <summary>Marks in the later body what went and what came: paragraphs, words, rows, formats of paragraphs, page forms.</summary>
internal sealed class RevisedBody(Revision revision)
{
    private const double AlikeParagraphs = 0.45;
    private const double AlikeRows = 0.3;

    private int lastId;

    public void Revise(XElement before, XElement after)
    {
        var form = before.Element(Wml.Ns + "sectPr");
        var content = Content(Units(before), Units(after)).ToList();
        var last = PageForm(form, after.Element(Wml.Ns + "sectPr"));
        after.ReplaceNodes(Apart(content), last);
    }

    private IEnumerable<XElement> Content(List<Unit> before, List<Unit> after) =>
        Alignment.Of(before, after, Likeness).SelectMany(pair => pair switch
        {
            { After: null } => Wholly(before[pair.Before!.Value].Xml, Fate.Gone),
            { Before: null } => Wholly(after[pair.After!.Value].Xml, Fate.Come),
            _ => Both(before[pair.Before.Value], after[pair.After.Value]),
        });

    private IEnumerable<XElement> Both(Unit before, Unit after)
    {
        if (before.Equals(after)) { return [new XElement(after.Xml)]; }
        return [after.IsTable ? Table(before.Xml, after.Xml) : Paragraph(before.Xml, after.Xml)];
    }

    private XElement[] Wholly(XElement block, Fate fate) => [block.Name.LocalName == "tbl" ? WholeTable(block, fate) : WholeParagraph(block, fate)];

    private XElement Paragraph(XElement before, XElement after)
    {
        var properties = Properties(before.Element(Wml.Ns + "pPr"), after.Element(Wml.Ns + "pPr"));
        return Wml.El("p", properties, WordDiff.Of(TextOf(before), TextOf(after)).Select(piece => Run(piece.Fate, piece.Text)));
    }

    // Its mark went or came, too: w:rPr stands behind the other properties and before a page form.
    private XElement WholeParagraph(XElement paragraph, Fate fate)
    {
        var properties = new XElement(paragraph.Element(Wml.Ns + "pPr") ?? Wml.El("pPr"));
        var mark = Wml.El("rPr", Mark(fate is Fate.Gone ? "del" : "ins"));
        if (properties.Element(Wml.Ns + "sectPr") is { } form) { form.AddBeforeSelf(mark); } else { properties.Add(mark); }
        var text = TextOf(paragraph);
        return Wml.El("p", properties, text.Length == 0 ? null : Run(fate, text));
    }

    private XElement Properties(XElement? before, XElement? after)
    {
        var now = new XElement(after ?? Wml.El("pPr"));
        var (oldForm, newForm) = (before?.Element(Wml.Ns + "sectPr"), now.Element(Wml.Ns + "sectPr"));
        if (oldForm is not null && newForm is not null && !XNode.DeepEquals(oldForm, newForm)) { newForm.ReplaceWith(PageForm(oldForm, newForm)); }
        var was = new XElement(before ?? Wml.El("pPr"));
        was.Element(Wml.Ns + "sectPr")?.Remove();
        var compared = new XElement(after ?? Wml.El("pPr"));
        compared.Element(Wml.Ns + "sectPr")?.Remove();
        if (!XNode.DeepEquals(was, compared)) { now.Add(Mark("pPrChange", was)); }
        return now;
    }

    private XElement? PageForm(XElement? before, XElement? after)
    {
        if (after is null) { return null; }
        var now = new XElement(after);
        if (before is null || XNode.DeepEquals(before, after)) { return now; }
        var was = new XElement(before);
        was.Elements(Wml.Ns + "headerReference").Remove();
        now.Add(Mark("sectPrChange", was));
        return now;
    }

    private XElement Table(XElement before, XElement after)
    {
        var (old, now) = (Rows(before), Rows(after));
        var rows = Alignment.Of(old, now, (left, right) => left.Cells == right.Cells && WordDiff.Likeness(left.Words, right.Words) is var alike && alike >= AlikeRows ? alike : 0)
            .Select(pair => pair switch
            {
                { After: null } => WholeRow(old[pair.Before!.Value].Xml, Fate.Gone),
                { Before: null } => WholeRow(now[pair.After!.Value].Xml, Fate.Come),
                _ => Row(old[pair.Before.Value].Xml, now[pair.After.Value].Xml),
            }).ToList();
        return Wml.El("tbl", after.Elements().Where(e => e.Name.LocalName != "tr").Select(e => new XElement(e)), rows);
    }

    private XElement Row(XElement before, XElement after)
    {
        var cells = before.Elements(Wml.Ns + "tc").Zip(after.Elements(Wml.Ns + "tc"), Cell);
        return Wml.El("tr", after.Elements().Where(e => e.Name.LocalName != "tc").Select(e => new XElement(e)), cells);
    }

    // The last paragraph of a cell cannot go, so the last two are always one changed paragraph.
    private XElement Cell(XElement before, XElement after)
    {
        var (old, now) = (Units(before), Units(after));
        var last = Both(old[^1], now[^1]);
        return Wml.El("tc", after.Elements(Wml.Ns + "tcPr").Select(e => new XElement(e)), Content(old[..^1], now[..^1]), last);
    }

    private XElement WholeTable(XElement table, Fate fate) => Wml.El("tbl",
        table.Elements().Select(e => e.Name.LocalName == "tr" ? WholeRow(e, fate) : new XElement(e)));

    private XElement WholeRow(XElement row, Fate fate)
    {
        var properties = new XElement(row.Element(Wml.Ns + "trPr") ?? Wml.El("trPr"));
        properties.Add(Mark(fate is Fate.Gone ? "del" : "ins"));
        return Wml.El("tr", properties, row.Elements(Wml.Ns + "tc").Select(cell =>
            Wml.El("tc", cell.Elements().Select(e => e.Name.LocalName == "p" ? WholeParagraph(e, fate) : new XElement(e)))));
    }

    // Two tables that touch become one, so a paragraph that came and went at once keeps them apart: it is there for nobody.
    private IEnumerable<XElement> Apart(List<XElement> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0 && blocks[i].Name.LocalName == "tbl" && blocks[i - 1].Name.LocalName == "tbl")
            {
                yield return Wml.El("p", Wml.El("pPr", Wml.El("pStyle", "Gap"), Wml.El("rPr", Mark("ins"), Mark("del"))));
            }

            yield return blocks[i];
        }
    }

    private XElement Run(Fate fate, string text) => fate switch
    {
        Fate.Gone => Mark("del", Wml.Run(text, "delText")),
        Fate.Come => Mark("ins", Wml.Run(text)),
        _ => Wml.Run(text),
    };

    private XElement Mark(string name, params object?[] content) => Wml.El(name,
        Wml.At("id", ++lastId), Wml.At("author", Wml.Clean(revision.Author)), Wml.At("date", revision.Date), content);

    private static double Likeness(Unit before, Unit after)
    {
        if (before.IsTable != after.IsTable || before.EndsSection != after.EndsSection) { return 0; }
        if (before.EndsSection) { return 1; }
        if (before.IsTable)
        {
            if (before.Columns != after.Columns || before.IsBordered != after.IsBordered) { return 0; }
            // The head and the end of the document are tables without lines: there is one of each, so they belong together whatever they say.
            return (before.IsBordered ? 0 : 0.5) + WordDiff.Likeness(before.Words, after.Words) is var alike && alike >= AlikeRows ? alike : 0;
        }

        // An empty paragraph is a gap or a drawn line: of the same style it is the same one.
        if (before.Words.Length == 0 && after.Words.Length == 0) { return before.Style == after.Style ? 0.3 : 0; }
        var share = WordDiff.Likeness(before.Words, after.Words) + (before.Style == after.Style ? 0.05 : 0);
        return before.IsUnique && before.Style == after.Style ? Math.Max(share, 0.5) : share >= AlikeParagraphs ? share : 0;
    }

    private static List<Unit> Units(XElement container) =>
        [.. container.Elements().Where(e => e.Name.LocalName is "p" or "tbl").Select(e => new Unit(e))];

    private static List<RowUnit> Rows(XElement table) => [.. table.Elements(Wml.Ns + "tr").Select(r => new RowUnit(r))];

    private static string TextOf(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var part in paragraph.Elements(Wml.Ns + "r").Elements())
        {
            text.Append(part.Name.LocalName switch { "t" => part.Value, "br" => "\n", "tab" => "\t", _ => "" });
        }

        return text.ToString();
    }

    private sealed class Unit(XElement xml) : IEquatable<Unit>
    {
        private static readonly HashSet<string> Unique =
            ["DocumentKind", "Subject", "DocumentNumber", "PlaceAndDate", "IssuingBody", "SignerName", "LetterSubject"];

        private readonly string printed = xml.ToString(SaveOptions.DisableFormatting);
        private string[]? words;

        public XElement Xml { get; } = xml;

        public bool IsTable { get; } = xml.Name.LocalName == "tbl";

        public bool IsBordered { get; } = xml.Element(Wml.Ns + "tblPr")?.Element(Wml.Ns + "tblBorders")?.Elements().Any(b => b.Attribute(Wml.Ns + "val")?.Value == "single") is true;

        public int Columns { get; } = xml.Element(Wml.Ns + "tblGrid")?.Elements().Count() ?? 0;

        public bool EndsSection { get; } = xml.Element(Wml.Ns + "pPr")?.Element(Wml.Ns + "sectPr") is not null;

        public string? Style { get; } = xml.Element(Wml.Ns + "pPr")?.Element(Wml.Ns + "pStyle")?.Attribute(Wml.Ns + "val")?.Value;

        public bool IsUnique => Style is not null && Unique.Contains(Style);

        public string[] Words => words ??= IsTable ? WordDiff.WordsOf(string.Join(' ', Xml.Descendants(Wml.Ns + "t").Select(t => t.Value))) : WordDiff.WordsOf(TextOf(Xml));

        public bool Equals(Unit? other) => other is not null && printed == other.printed;

        public override bool Equals(object? obj) => Equals(obj as Unit);

        public override int GetHashCode() => printed.GetHashCode(StringComparison.Ordinal);
    }

    private sealed class RowUnit(XElement xml) : IEquatable<RowUnit>
    {
        private readonly string printed = xml.ToString(SaveOptions.DisableFormatting);

        public XElement Xml { get; } = xml;

        public int Cells { get; } = xml.Elements(Wml.Ns + "tc").Count();

        public string[] Words { get; } = WordDiff.WordsOf(string.Join(' ', xml.Descendants(Wml.Ns + "t").Select(t => t.Value)));

        public bool Equals(RowUnit? other) => other is not null && printed == other.printed;

        public override bool Equals(object? obj) => Equals(obj as RowUnit);

        public override int GetHashCode() => printed.GetHashCode(StringComparison.Ordinal);
    }
}
