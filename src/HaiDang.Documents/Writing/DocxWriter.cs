using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>Writes an administrative document as a .docx. The same document gives the same bytes.</summary>
public static class DocxWriter
{
    /// <summary>The media type of a .docx.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal const string HeaderId = "rId3";
    internal const string FirstHeaderId = "rId4";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    // A zip entry needs a time, and a clock would make each file different.
    private static readonly DateTimeOffset EntryTime = new(2020, 3, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the whole file; the stream stays open.</summary>
    public static void Write(AdministrativeDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToBytes(document));
    }

    /// <summary>The whole file in memory.</summary>
    public static byte[] ToBytes(AdministrativeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Pack(document, new DocxBody(document).ToXml(), tracksChanges: false);
    }

    internal static byte[] Pack(AdministrativeDocument document, XDocument body, bool tracksChanges)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "_rels/.rels", Relationships(
                ("rId1", Relations + "officeDocument", "word/document.xml"),
                ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
            Add(zip, "docProps/core.xml", CoreProperties(document));
            Add(zip, "word/_rels/document.xml.rels", Relationships(
                ("rId1", Relations + "styles", "styles.xml"),
                ("rId2", Relations + "settings", "settings.xml"),
                (HeaderId, Relations + "header", "header1.xml"),
                (FirstHeaderId, Relations + "header", "header2.xml")));
            Add(zip, "word/document.xml", body);
            Add(zip, "word/styles.xml", DocxStyles.Sheet(document.Form));
            Add(zip, "word/settings.xml", Settings(tracksChanges));
            Add(zip, "word/header1.xml", Wml.Part("hdr", PageNumber()));
            Add(zip, "word/header2.xml", Wml.Part("hdr", Wml.P("PageNumber", "")));
        }

        return file.ToArray();
    }

    private static XElement PageNumber() => Wml.El("p",
        Wml.El("pPr", Wml.El("pStyle", "PageNumber")),
        Wml.El("fldSimple", Wml.At("instr", " PAGE "), Wml.El("r", Wml.El("t", new XText("2")))));

    private static XDocument Settings(bool tracksChanges) => Wml.Part("settings",
        Wml.El("zoom", Wml.At("percent", 100)),
        // Whoever goes on editing a revision is tracked, too.
        tracksChanges ? Wml.El("trackRevisions") : null,
        Wml.El("defaultTabStop", 720),
        Wml.El("characterSpacingControl", "doNotCompress"),
        Wml.El("compat", Wml.El("compatSetting", Wml.At("name", "compatibilityMode"),
            Wml.At("uri", "http://schemas.microsoft.com/office/word"), Wml.At("val", 15))),
        Wml.El("themeFontLang", "vi-VN"));

    private static XDocument CoreProperties(AdministrativeDocument document)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var created = document.Date is { } date
            ? new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"),
                date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z")
            : null;
        return new XDocument(
            new XDeclaration("1.0", "UTF-8", "yes"),
            new XElement(core + "coreProperties",
                new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc),
                new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", xsi),
                new XElement(dc + "title", Wml.Clean(Wording.FullTitle(document))),
                new XElement(dc + "subject", Wml.Clean(Wording.Number(document))),
                new XElement(dc + "creator", Wml.Clean(document.IssuingBody.Trim().Replace('\n', ' '))),
                new XElement(dc + "language", "vi-VN"),
                created));
    }

    private static XDocument ContentTypes()
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/content-types";
        XElement Override(string name, string type) =>
            new(ns + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type));
        XElement Default(string extension, string type) =>
            new(ns + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
        return new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(ns + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            Override("/word/document.xml", Word + "document.main+xml"),
            Override("/word/styles.xml", Word + "styles+xml"),
            Override("/word/settings.xml", Word + "settings+xml"),
            Override("/word/header1.xml", Word + "header+xml"),
            Override("/word/header2.xml", Word + "header+xml"),
            Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")));
    }

    private static XDocument Relationships(params IEnumerable<(string Id, string Type, string Target)> relations)
    {
        XNamespace ns = PackageRelations;
        return new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(ns + "Relationships",
            relations.Select(relation => new XElement(ns + "Relationship", new XAttribute("Id", relation.Id),
                new XAttribute("Type", relation.Type), new XAttribute("Target", relation.Target)))));
    }

    private static void Add(ZipArchive zip, string name, XDocument xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.Save(writer);
    }
}
