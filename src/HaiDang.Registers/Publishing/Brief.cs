using System.IO.Compression;
using System.Xml.Linq;
using HaiDang.Kernel;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Publishing;

/// <summary>A public entry as a .docx of its own: register, title, what the public knows of it. The same entry gives the same bytes.</summary>
internal static class Brief
{
    private const string Types = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private const string Relations = """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly DateTimeOffset Always = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(string bookTitle, PublicEntry entry)
    {
        var body = new XElement(W + "body",
            Paragraph(bookTitle, size: 22, color: "555555"),
            Paragraph(entry.Title, size: 36, isBold: true),
            Table(entry.Facts),
            Paragraph(OfficeClock.Show(OfficeClock.DateOf(entry.Since)), size: 20, color: "555555"),
            new XElement(W + "sectPr", new XElement(W + "pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
                new XElement(W + "pgMar", new XAttribute(W + "top", 1134), new XAttribute(W + "right", 1134), new XAttribute(W + "bottom", 1134), new XAttribute(W + "left", 1134))));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Relations);
            Add(zip, "word/document.xml", """<?xml version="1.0" encoding="UTF-8"?>""" + new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), body).ToString(SaveOptions.DisableFormatting));
        }

        return bytes.ToArray();
    }

    private static XElement Table(IReadOnlyList<PublicFact> facts) => new(W + "tbl",
        new XElement(W + "tblPr", new XElement(W + "tblW", new XAttribute(W + "w", 9638), new XAttribute(W + "type", "dxa")),
            new XElement(W + "tblBorders", new[] { "top", "bottom", "insideH" }.Select(side => new XElement(W + side, new XAttribute(W + "val", "single"), new XAttribute(W + "sz", 4), new XAttribute(W + "color", "BBBBBB"))))),
        new XElement(W + "tblGrid", new XElement(W + "gridCol", new XAttribute(W + "w", 3200)), new XElement(W + "gridCol", new XAttribute(W + "w", 6438))),
        facts.Select(fact => new XElement(W + "tr", Cell(3200, Paragraph(fact.Label, color: "555555")), Cell(6438, [.. fact.Text.ReplaceLineEndings("\n").Split('\n').Select(line => Paragraph(line))]))));

    private static XElement Cell(int width, params XElement[] paragraphs) =>
        new(W + "tc", new XElement(W + "tcPr", new XElement(W + "tcW", new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa"))), paragraphs);

    private static XElement Paragraph(string text, int size = 24, bool isBold = false, string color = "000000") => new(W + "p",
        new XElement(W + "pPr", new XElement(W + "spacing", new XAttribute(W + "before", 60), new XAttribute(W + "after", 100))),
        new XElement(W + "r", new XElement(W + "rPr", new XElement(W + "rFonts", new XAttribute(W + "ascii", "Times New Roman"), new XAttribute(W + "hAnsi", "Times New Roman"), new XAttribute(W + "cs", "Times New Roman")),
            isBold ? new XElement(W + "b") : null, new XElement(W + "color", new XAttribute(W + "val", color)), new XElement(W + "sz", new XAttribute(W + "val", size))),
            new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), new string([.. text.Where(c => !char.IsControl(c))]))));

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }
}
