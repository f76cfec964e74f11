using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HaiDang.Documents.Extracting;

/// <summary>Renders the body of a .docx as lines: a paragraph is a line, so is a row of a bordered table.</summary>
internal sealed partial class WordText(WordStyles styles, ListNumbering numbering)
{
    private static readonly HashSet<string> Unseen =
    [
        "del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr",
        "footnoteReference", "endnoteReference", "commentReference", "sdtPr", "sdtEndPr",
    ];

    public string Render(XElement container)
    {
        var lines = new List<string>();
        AddBlocks(container, lines);
        return string.Join('\n', lines);
    }

    private void AddBlocks(XElement container, List<string> lines)
    {
        foreach (var block in container.Elements())
        {
            switch (block.Name.LocalName)
            {
                case "p":
                    AddParagraph(block, lines);
                    break;
                case "tbl":
                    AddTable(block, lines);
                    break;
                case var name when !Unseen.Contains(name):
                    AddBlocks(block, lines);
                    break;
            }
        }
    }

    private void AddParagraph(XElement paragraph, List<string> lines)
    {
        var properties = paragraph.Element(W.Ns + "pPr");
        var style = properties.ValueOf("pStyle");
        var line = new StringBuilder();
        var bold = new BoldLead(styles.IsBold(style));
        AddInline(paragraph, line, styles.IsCapitals(style), bold, lines);
        var text = line.ToString().TrimEnd();
        if (text.Length > 0) { text = Marked(NumberOf(properties, style), text, bold.Length); }
        lines.AddRange(text.Split('\n'));
    }

    private const int LongestPlainTitle = 180;

    /// <summary>How much of a paragraph is bold from its beginning on.</summary>
    private sealed class BoldLead(bool isStyleBold)
    {
        public bool IsStyleBold { get; } = isStyleBold;
        public int Length { get; private set; }

        public void Add(int start, int end, bool isBold)
        {
            if (isBold && start == Length) { Length = end; }
        }
    }

    // "**2. Sở Tài chính** có trách nhiệm …": a clause whose title is told by nothing but its weight keeps the marks of it.
    private static string Marked(string number, string text, int bold)
    {
        var lead = text[..Math.Min(bold, text.Length)].TrimEnd();
        // A heading as a whole needs them only when a reader would take its first words for all of it: "Đề nghị: Hội Nông dân".
        var tells = lead.Length < text.Length ? !char.IsLetterOrDigit(text[lead.Length]) : lead.Length > LongestPlainTitle || InnerStop().IsMatch(lead);
        return tells && TitledClause().IsMatch(number + lead) ? $"**{number}{lead}**{text[lead.Length..]}" : number + text;
    }

    [GeneratedRegex(@"^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[IVX]{1,5}[.)-]|\p{Ll}[.)]|Điều \d{1,2}[.:])\s+\p{L}[^*\n]{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex TitledClause();

    [GeneratedRegex(@"\p{L}{2}[:.]\s", RegexOptions.CultureInvariant)]
    private static partial Regex InnerStop();

    private string NumberOf(XElement? properties, string? style)
    {
        var own = properties?.Element(W.Ns + "numPr");
        var inherited = styles.Numbering(style);
        var list = own.ValueOf("numId") ?? inherited.ValueOf("numId");
        var level = W.Number(own.ValueOf("ilvl")) ?? W.Number(inherited.ValueOf("ilvl")) ?? 0;
        return numbering.Next(list, level);
    }

    // Text boxes stand beside the paragraph that anchors them: their lines come first.
    private void AddInline(XElement parent, StringBuilder line, bool capitals, BoldLead bold, List<string> lines, bool isBold = false)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    var start = line.Length;
                    line.Append(capitals ? child.Value.ToUpperInvariant() : child.Value);
                    // A space is as bold as what stands before it.
                    bold.Add(start, line.Length, isBold || (start > 0 && string.IsNullOrWhiteSpace(child.Value)));
                    break;
                case "tab" or "ptab":
                    line.Append('\t');
                    break;
                case "br" when child.Attribute(W.Ns + "type") is null or { Value: "textWrapping" }:
                    line.Append('\n');
                    break;
                case "cr":
                    line.Append('\n');
                    break;
                case "noBreakHyphen":
                    line.Append('-');
                    break;
                case "txbxContent":
                    AddBlocks(child, lines);
                    break;
                case "r":
                    var properties = child.Element(W.Ns + "rPr");
                    if (properties.Switch("vanish") is true) { break; }
                    AddInline(child, line, properties.Switch("caps") ?? capitals, bold, lines, properties.Switch("b") ?? (properties.ValueOf("rStyle") is { } named ? styles.IsBold(named) || bold.IsStyleBold : bold.IsStyleBold));
                    break;
                case var name when !Unseen.Contains(name):
                    AddInline(child, line, capitals, bold, lines, isBold);
                    break;
            }
        }
    }

    private void AddTable(XElement table, List<string> lines)
    {
        var isBordered = IsBordered(table);
        var above = new Dictionary<int, List<string>>();
        foreach (var row in Within(table, "tr"))
        {
            var cells = CellsOf(row, above, isBordered);
            if (isBordered)
            {
                // Bars on both sides tell the reader where cells are; a frame around a single text is no table.
                var texts = cells.Select(c => Flatten(c).Replace('|', '/')).ToList();
                lines.Add(cells.Count(c => c.Count > 0) <= 1 && row.Elements(W.Ns + "tc").Count() == 1 ? string.Concat(texts) : $"| {string.Join(" | ", texts)} |");
            }
            else
            {
                // The header block, or "Nơi nhận" beside the signature: a layout, not data.
                foreach (var cell in cells) { lines.AddRange(cell.Where(line => line.Length > 0)); }
            }
        }
    }

    // A cell merged downwards says the same in each row; one merged across leaves its further columns empty.
    private List<List<string>> CellsOf(XElement row, Dictionary<int, List<string>> above, bool isBordered)
    {
        var cells = new List<List<string>>();
        foreach (var cell in Within(row, "tc"))
        {
            var properties = cell.Element(W.Ns + "tcPr");
            var merge = properties?.Element(W.Ns + "vMerge");
            var lines = LinesOf(cell);
            if (isBordered && merge is not null && merge.Attribute(W.Val)?.Value is not "restart" && above.TryGetValue(cells.Count, out var said)) { lines = said; }
            else if (merge is not null) { above[cells.Count] = lines; }
            cells.Add(lines);
            var span = isBordered ? Math.Clamp(W.Number(properties.ValueOf("gridSpan")) ?? 1, 1, MostColumns) : 1;
            for (var i = 1; i < span; i++) { cells.Add([]); }
        }
        return cells;
    }

    private const int MostColumns = 60;

    private List<string> LinesOf(XElement cell)
    {
        var lines = new List<string>();
        AddBlocks(cell, lines);
        return lines;
    }

    private static string Flatten(List<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (text.Length > 0) { text.Append(text[^1] is ';' or ':' or '.' or ',' ? " " : "; "); }
            text.Append(line);
        }

        return text.ToString();
    }

    private bool IsBordered(XElement table)
    {
        var properties = table.Element(W.Ns + "tblPr");
        var borders = properties?.Element(W.Ns + "tblBorders") ?? styles.TableBorders(properties.ValueOf("tblStyle"));
        return HasLine(borders) || Within(table, "tr").Take(3).SelectMany(row => Within(row, "tc"))
            .Any(cell => HasLine(cell.Element(W.Ns + "tcPr")?.Element(W.Ns + "tcBorders")));
    }

    // A single drawn side is a rule under a heading; a table of data has lines on several.
    private static bool HasLine(XElement? borders) =>
        borders?.Elements().Count(side => side.Attribute(W.Val)?.Value is not (null or "none" or "nil")) > 1;

    // Rows and cells can lie inside content controls and revisions.
    private static IEnumerable<XElement> Within(XElement parent, string name)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name.LocalName == name) { yield return child; }
            else if (child.Name.LocalName is "sdt" or "sdtContent" or "ins" or "customXml" or "smartTag")
            {
                foreach (var inner in Within(child, name)) { yield return inner; }
            }
        }
    }
}
