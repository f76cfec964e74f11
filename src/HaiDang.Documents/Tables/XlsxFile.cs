using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using HaiDang.Documents.Extracting;
using HaiDang.Language;

namespace HaiDang.Documents.Tables;

/// <summary>
/// The first sheet of an .xlsx (ISO/IEC 29500), read as a stream: only its shared texts are held. A workbook is a zip, so what it unfolds
/// to is bounded, too.
/// </summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const long MostUnfolded = 1_000_000_000;
    private const int MostColumns = 1_000;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    public static TableFile Open(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = Zip(bytes);
            if (zip.Entries.Sum(e => e.Length) > MostUnfolded) { return TableFile.Refused(TextExtractor.TooLarge(TableReader.Limit)); }
            return FirstSheet(zip) is { } path ? TableFile.Of(Rows(bytes, path), Dimension(zip, path)) : TableFile.Refused(new(ProblemCode.Binary, "zip"));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return TableFile.Refused(new(ProblemCode.Binary, "xlsx"));
        }
    }

    private static ZipArchive Zip(ReadOnlyMemory<byte> bytes) => new(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);

    private static IEnumerable<TableRow> Rows(ReadOnlyMemory<byte> bytes, string path)
    {
        using var zip = Zip(bytes);
        var texts = SharedTexts(zip);
        var isDate = DateStyles(zip);
        using var xml = XmlReader.Create(zip.GetEntry(path)!.Open(), Settings);
        var number = 0;
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" }) { continue; }
            number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var said) ? said : number + 1;
            yield return new(number, Cells(xml, texts, isDate));
        }
    }

    private static List<string> Cells(XmlReader xml, List<string> texts, List<bool> isDate)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement) { return cells; }
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "row" })
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) { continue; }
            var column = Column(xml.GetAttribute("r")) ?? cells.Count;
            if (column >= MostColumns) { continue; }
            while (cells.Count < column) { cells.Add(""); }
            cells.Add(Cell(xml, texts, isDate).Trim().Normalize(NormalizationForm.FormC));
        }

        return cells;
    }

    private static string Cell(XmlReader xml, List<string> texts, List<bool> isDate)
    {
        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), CultureInfo.InvariantCulture, out var s) ? s : 0;
        if (xml.IsEmptyElement) { return ""; }
        var value = "";
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "c" })
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "t", IsEmptyElement: false }) { xml.Read(); value += xml.Value; }
        }

        return type switch
        {
            "s" => int.TryParse(value, CultureInfo.InvariantCulture, out var i) && i >= 0 && i < texts.Count ? texts[i] : "",
            "b" => value == "1" ? "true" : "false",
            "e" => "",
            null or "n" => Number(value, style < isDate.Count && isDate[style]),
            _ => value,
        };
    }

    private static string Number(string value, bool isDate)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) { return value; }
        // Days since 30/12/1899; Excel believes in a 29/2/1900, which no date of ours comes before.
        if (isDate && number is > 60 and < 2_958_466) { return DateTime.FromOADate(number).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture); }
        return Math.Abs(number) < 1e15 ? VietnameseNumber.Format((decimal)number) : value;
    }

    // "AB12" is column 27.
    private static int? Column(string? reference)
    {
        if (reference is null) { return null; }
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetterUpper)) { column = Math.Min((column * 26) + c - 'A' + 1, MostColumns + 1); }
        return column == 0 ? null : column - 1;
    }

    private static string? FirstSheet(ZipArchive zip)
    {
        if (zip.GetEntry("xl/workbook.xml") is not { } workbook || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } links) { return null; }

        string? id = null;
        using (var xml = XmlReader.Create(workbook.Open(), Settings))
        {
            while (id is null && xml.Read()) { if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" }) { id = xml.GetAttribute("id", Relations); } }
        }

        using var relations = XmlReader.Create(links.Open(), Settings);
        while (relations.Read())
        {
            if (relations is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || relations.GetAttribute("Id") != id) { continue; }
            var target = relations.GetAttribute("Target")!;
            var path = target.StartsWith('/') ? target[1..] : "xl/" + target;
            return zip.GetEntry(path) is null ? null : path;
        }

        return null;
    }

    // "A1:F50001", which stands before the first row; "A1" alone says nothing.
    private static int? Dimension(ZipArchive zip, string path)
    {
        using var xml = XmlReader.Create(zip.GetEntry(path)!.Open(), Settings);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheetData" }) { return null; }
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "dimension" }) { continue; }
            var last = xml.GetAttribute("ref")?.Split(':') is [_, var end] ? end.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"]) : "";
            return int.TryParse(last, CultureInfo.InvariantCulture, out var rows) && rows > 0 ? rows : null;
        }

        return null;
    }

    private static List<string> SharedTexts(ZipArchive zip)
    {
        var texts = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } entry) { return texts; }
        using var xml = XmlReader.Create(entry.Open(), Settings);
        var text = new StringBuilder();
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false }) { xml.Read(); text.Append(xml.Value); }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" } or { NodeType: XmlNodeType.Element, LocalName: "si", IsEmptyElement: true })
            {
                texts.Add(text.ToString());
                text.Clear();
            }
        }

        return texts;
    }

    // Which cell styles show dates: number formats 14 to 22 and 45 to 47, and own formats that name a day or a year.
    private static List<bool> DateStyles(ZipArchive zip)
    {
        var styles = new List<bool>();
        if (zip.GetEntry("xl/styles.xml") is not { } entry) { return styles; }
        using var xml = XmlReader.Create(entry.Open(), Settings);
        var own = new HashSet<int>();
        var isCellStyles = false;
        while (xml.Read())
        {
            if (xml.NamespaceURI != Main) { continue; }
            if (xml.LocalName == "cellXfs") { isCellStyles = xml.NodeType is XmlNodeType.Element; }
            if (xml.NodeType is not XmlNodeType.Element) { continue; }
            var format = int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id) ? id : 0;
            if (xml.LocalName == "numFmt" && NamesADay(xml.GetAttribute("formatCode") ?? "")) { own.Add(format); }
            if (xml.LocalName == "xf" && isCellStyles) { styles.Add(format is (>= 14 and <= 22) or (>= 45 and <= 47) || own.Contains(format)); }
        }

        return styles;
    }

    // Colours and locales stand in brackets, fixed text in quotes.
    private static bool NamesADay(string format)
    {
        var (isText, isBracket) = (false, false);
        foreach (var c in format)
        {
            if (c == '"') { isText = !isText; }
            else if (c == '[') { isBracket = true; }
            else if (c == ']') { isBracket = false; }
            else if (!isText && !isBracket && c is 'd' or 'D' or 'y' or 'Y') { return true; }
        }

        return false;
    }
}
