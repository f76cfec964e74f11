using System.Globalization;
using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>Writes an administrative document as a .docx. The same document gives the same bytes.</summary>
public static class DocxWriter
{
    /// <summary>The media type of a .docx.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal const string HeaderId = "rId3";
    internal const string FirstHeaderId = "rId4";

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

    internal static byte[] Pack(AdministrativeDocument document, XDocument body, bool tracksChanges) => DocxPackage.Pack(
        new("word/document.xml", "document.main", "officeDocument", body),
        [
            new("word/styles.xml", "styles", "styles", DocxStyles.Sheet(document.Form)),
            new("word/settings.xml", "settings", "settings", Settings(tracksChanges)),
            new("word/header1.xml", "header", "header", Wml.Part("hdr", PageNumber()), HeaderId),
            new("word/header2.xml", "header", "header", Wml.Part("hdr", Wml.P("PageNumber", "")), FirstHeaderId),
        ],
        CoreProperties(document));

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
}
