using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>Writes tables as a .xlsx that opens in Excel and LibreOffice. The same sheets give the same bytes.</summary>
public static class XlsxWriter
{
    /// <summary>The media type of a .xlsx.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int HeaderRow = 4;
    private const double LineHeight = 16;

    // Excel counts days from here, and so carries on an error of its forebear about the year 1900.
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private static readonly XNamespace X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = Relations;

    private enum Style
    {
        Plain,
        Title,
        Note,
        Head,
        Text,
        Number,
        Decimal,
        Percent,
        Date,
        TotalText,
        TotalNumber,
    }

    /// <summary>The whole file in memory.</summary>
    public static byte[] ToBytes(IReadOnlyList<Sheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            OfficePart.Add(zip, "[Content_Types].xml", ContentTypes(sheets.Count));
            OfficePart.Add(zip, "_rels/.rels", Relationships([("rId1", "officeDocument", "xl/workbook.xml")]));
            OfficePart.Add(zip, "xl/workbook.xml", Workbook(sheets));
            OfficePart.Add(zip, "xl/_rels/workbook.xml.rels", Relationships([
                .. sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ($"rId{sheets.Count + 1}", "styles", "styles.xml")]));
            OfficePart.Add(zip, "xl/styles.xml", new XDocument(Styles()));
            for (var i = 0; i < sheets.Count; i++) { OfficePart.Add(zip, $"xl/worksheets/sheet{i + 1}.xml", new XDocument(Worksheet(sheets[i]))); }
        }

        return file.ToArray();
    }

    private static XElement Worksheet(Sheet sheet)
    {
        var last = Letter(sheet.Columns.Count - 1);
        var rows = sheet.Rows.Select((row, i) => Row(HeaderRow + 1 + i, Height(sheet, row), row.Select((value, c) =>
            Cell(c, HeaderRow + 1 + i, value, StyleOf(sheet.Columns[c].Kind, sheet.EndsInTotal && i == sheet.Rows.Count - 1)))));
        var empty = sheet.Rows.Count == 0 ? Row(HeaderRow + 1, LineHeight, [Cell(0, HeaderRow + 1, sheet.EmptyText, Style.Text)]) : null;
        return new XElement(X + "worksheet",
            new XElement(X + "sheetPr", new XElement(X + "pageSetUpPr", new XAttribute("fitToPage", 1))),
            new XElement(X + "sheetViews", new XElement(X + "sheetView", new XAttribute("workbookViewId", 0), new XAttribute("showGridLines", 0),
                new XElement(X + "pane", new XAttribute("ySplit", HeaderRow), new XAttribute("topLeftCell", $"A{HeaderRow + 1}"),
                    new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))),
            new XElement(X + "sheetFormatPr", new XAttribute("defaultRowHeight", 16)),
            new XElement(X + "cols", sheet.Columns.Select((c, i) => new XElement(X + "col", new XAttribute("min", i + 1), new XAttribute("max", i + 1),
                new XAttribute("width", c.Width.ToString(CultureInfo.InvariantCulture)), new XAttribute("customWidth", 1)))),
            new XElement(X + "sheetData",
                Row(1, LineHeight * 1.5, [Cell(0, 1, sheet.Title, Style.Title)]),
                Row(2, LineHeight, [Cell(0, 2, sheet.Note, Style.Note)]),
                Row(HeaderRow, Height(sheet, [.. sheet.Columns.Select(c => c.Header)]), sheet.Columns.Select((c, i) => Cell(i, HeaderRow, c.Header, Style.Head))),
                rows, empty),
            new XElement(X + "mergeCells", new XElement(X + "mergeCell", new XAttribute("ref", $"A1:{last}1")), new XElement(X + "mergeCell", new XAttribute("ref", $"A2:{last}2"))),
            new XElement(X + "pageMargins", new XAttribute("left", 0.5), new XAttribute("right", 0.5), new XAttribute("top", 0.6), new XAttribute("bottom", 0.6),
                new XAttribute("header", 0.3), new XAttribute("footer", 0.3)),
            new XElement(X + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", "landscape"), new XAttribute("fitToWidth", 1), new XAttribute("fitToHeight", 0)));
    }

    private static Style StyleOf(CellKind kind, bool isTotal) => (kind, isTotal) switch
    {
        (CellKind.Text, true) => Style.TotalText,
        (CellKind.Number, true) => Style.TotalNumber,
        (CellKind.Number, _) => Style.Number,
        (CellKind.Decimal, _) => Style.Decimal,
        (CellKind.Percent, _) => Style.Percent,
        (CellKind.Date, _) => Style.Date,
        _ => Style.Text,
    };

    private static XElement Row(int number, double height, IEnumerable<XElement> cells) => new(X + "row", new XAttribute("r", number),
        new XAttribute("ht", height.ToString(CultureInfo.InvariantCulture)), new XAttribute("customHeight", 1), cells);

    // Not every program makes room for wrapped text by itself. Letters are about as wide as the figures that widths are counted in.
    private static double Height(Sheet sheet, IReadOnlyList<object?> row) => LineHeight * row.Select((value, c) => value is string text
        ? text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length * 1.1 / sheet.Columns[c].Width))) : 1).DefaultIfEmpty(1).Max() + 2;

    private static XElement Cell(int column, int row, object? value, Style style)
    {
        var cell = new XElement(X + "c", new XAttribute("r", $"{Letter(column)}{row}"), new XAttribute("s", (int)style));
        switch (value)
        {
            case null or "":
                break;
            case string text:
                // Text is never a formula, whatever it begins with.
                cell.Add(new XAttribute("t", "inlineStr"), new XElement(X + "is", new XElement(X + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Wml.Clean(text))));
                break;
            // Spreadsheets know no day before that of their own error: it goes as people write it.
            case DateOnly early when early < FirstDay:
                cell.Add(new XAttribute("t", "inlineStr"), new XElement(X + "is", new XElement(X + "t", early.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))));
                break;
            case DateOnly day:
                cell.Add(new XElement(X + "v", day.DayNumber - DayZero.DayNumber));
                break;
            default:
                cell.Add(new XElement(X + "v", Convert.ToString(value, CultureInfo.InvariantCulture)));
                break;
        }

        return cell;
    }

    private static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : Letter(column / 26 - 1) + Letter(column % 26);

    private static XDocument Workbook(IReadOnlyList<Sheet> sheets) => new(new XElement(X + "workbook", new XAttribute(XNamespace.Xmlns + "r", R),
        new XElement(X + "sheets", sheets.Select((s, i) => new XElement(X + "sheet", new XAttribute("name", s.Name), new XAttribute("sheetId", i + 1), new XAttribute(R + "id", $"rId{i + 1}")))),
        // The headings are repeated on each printed page.
        new XElement(X + "definedNames", sheets.Select((s, i) => new XElement(X + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", i),
            $"'{s.Name.Replace("'", "''", StringComparison.Ordinal)}'!${HeaderRow}:${HeaderRow}")))));

    private static XElement Styles()
    {
        XElement Font(int size, bool bold = false, bool italic = false) => new(X + "font", bold ? new XElement(X + "b") : null, italic ? new XElement(X + "i") : null,
            new XElement(X + "sz", new XAttribute("val", size)), new XElement(X + "name", new XAttribute("val", "Times New Roman")));
        XElement Fill(string pattern, string? colour = null) => new(X + "fill", new XElement(X + "patternFill", new XAttribute("patternType", pattern),
            colour is null ? null : new XElement(X + "fgColor", new XAttribute("rgb", colour))));
        XElement Border(string? line) => new(X + "border", new[] { "left", "right", "top", "bottom" }.Select(side =>
            new XElement(X + side, line is null ? null : new XAttribute("style", line))), new XElement(X + "diagonal"));
        XElement Form(int font, int number = 0, int fill = 0, int border = 0, string horizontal = "left", string vertical = "top") => new(X + "xf",
            new XAttribute("numFmtId", number), new XAttribute("fontId", font), new XAttribute("fillId", fill), new XAttribute("borderId", border), new XAttribute("xfId", 0),
            new XAttribute("applyNumberFormat", 1), new XAttribute("applyFont", 1), new XAttribute("applyFill", 1), new XAttribute("applyBorder", 1), new XAttribute("applyAlignment", 1),
            new XElement(X + "alignment", new XAttribute("horizontal", horizontal), new XAttribute("vertical", vertical), new XAttribute("wrapText", 1), horizontal == "right" ? new XAttribute("indent", 1) : null));
        const int thousands = 3, percent = 9, tenth = 164, day = 165;
        return new XElement(X + "styleSheet",
            new XElement(X + "numFmts", new XAttribute("count", 2),
                new XElement(X + "numFmt", new XAttribute("numFmtId", tenth), new XAttribute("formatCode", "#,##0.0")),
                new XElement(X + "numFmt", new XAttribute("numFmtId", day), new XAttribute("formatCode", "dd/mm/yyyy"))),
            new XElement(X + "fonts", new XAttribute("count", 4), Font(12), Font(14, bold: true), Font(12, italic: true), Font(12, bold: true)),
            new XElement(X + "fills", new XAttribute("count", 3), Fill("none"), Fill("gray125"), Fill("solid", "FFE7F0F4")),
            new XElement(X + "borders", new XAttribute("count", 2), Border(null), Border("thin")),
            new XElement(X + "cellStyleXfs", new XAttribute("count", 1), new XElement(X + "xf", new XAttribute("numFmtId", 0), new XAttribute("fontId", 0), new XAttribute("fillId", 0), new XAttribute("borderId", 0))),
            // In the order of Style.
            new XElement(X + "cellXfs", new XAttribute("count", 11), Form(0), Form(1, horizontal: "center", vertical: "center"), Form(2, horizontal: "center"), Form(3, fill: 2, border: 1, horizontal: "center", vertical: "center"),
                Form(0, border: 1), Form(0, thousands, border: 1, horizontal: "right"), Form(0, tenth, border: 1, horizontal: "right"), Form(0, percent, border: 1, horizontal: "right"),
                Form(0, day, border: 1, horizontal: "center"), Form(3, fill: 2, border: 1), Form(3, thousands, 2, 1, "right")),
            new XElement(X + "cellStyles", new XAttribute("count", 1), new XElement(X + "cellStyle", new XAttribute("name", "Normal"), new XAttribute("xfId", 0), new XAttribute("builtinId", 0))));
    }

    private static XDocument ContentTypes(int sheets)
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/content-types";
        XElement Override(string name, string type) => new(ns + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", Spreadsheet + type));
        XElement Default(string extension, string type) => new(ns + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
        return new XDocument(new XElement(ns + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"), Default("xml", "application/xml"),
            Override("/xl/workbook.xml", "sheet.main+xml"), Override("/xl/styles.xml", "styles+xml"),
            Enumerable.Range(1, sheets).Select(i => Override($"/xl/worksheets/sheet{i}.xml", "worksheet+xml"))));
    }

    private static XDocument Relationships(IEnumerable<(string Id, string Type, string Target)> relations)
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/relationships";
        return new XDocument(new XElement(ns + "Relationships", relations.Select(r => new XElement(ns + "Relationship",
            new XAttribute("Id", r.Id), new XAttribute("Type", $"{Relations}/{r.Type}"), new XAttribute("Target", r.Target)))));
    }
}
