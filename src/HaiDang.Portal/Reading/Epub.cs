using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Reading;

/// <summary>A picture of a work with its bytes as they go into a file.</summary>
internal sealed record WorkPicture(PublicFile File, byte[] Bytes);

/// <summary>
/// A work as EPUB 3.3 (W3C): a navigation document, a page per part, pictures with their words, and what it tells readers of how accessible it is. The same work gives the same
/// bytes. Letters are in their composed form (NFC), as the registers keep them: readers show decomposed Vietnamese badly.
/// </summary>
internal sealed class Epub(PublicWork work, string languageTag, string contents, string summary, IReadOnlyDictionary<string, WorkPicture> pictures)
{
    private const string Folder = "EPUB/";
    private static readonly DateTimeOffset EntryTime = new(2020, 3, 5, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private const string Style = """
        body { line-height: 1.6; margin: 0 4%; }
        h1, h2, h3 { line-height: 1.35; }
        .of, figcaption, dt { color: #44555f; font-size: 0.9em; }
        figure { margin: 1.5em 0; break-inside: avoid; }
        img { max-width: 100%; height: auto; }
        dd { margin: 0 0 0.5em; }
        blockquote { border-inline-start: 0.2em solid #0b6e8a; margin-inline: 0; padding-inline-start: 1em; }
        """;

    private PublicFile? Cover => work.Entry.Files.FirstOrDefault(f => pictures.ContainsKey(f.PublicName)) ?? work.Parts.SelectMany(Files).FirstOrDefault(f => pictures.ContainsKey(f.PublicName));

    /// <summary>The whole file.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            // OCF 4.2.5: the first entry, neither packed nor with extra fields, tells what the file is.
            Add(zip, "mimetype", "application/epub+zip"u8, CompressionLevel.NoCompression);
            Add(zip, "META-INF/container.xml", """<?xml version="1.0" encoding="UTF-8"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""u8, CompressionLevel.Optimal);
            Add(zip, Folder + "package.opf", Package());
            Add(zip, Folder + "nav.xhtml", Navigation());
            Add(zip, Folder + "style.css", Encoding.UTF8.GetBytes(Style), CompressionLevel.Optimal);
            Add(zip, Folder + "title.xhtml", Title());
            foreach (var part in work.Parts) { Add(zip, Folder + NameOf(part), Page(part)); }
            foreach (var picture in Used()) { Add(zip, Folder + picture.File.PublicName, picture.Bytes, CompressionLevel.NoCompression); }
        }

        return file.ToArray();
    }

    private static string NameOf(PublicPart part) => string.Create(CultureInfo.InvariantCulture, $"part-{part.Number}.xhtml");

    private static IEnumerable<PublicFile> Files(PublicPart part) => part.Files.Concat(part.Parts.SelectMany(Files));

    private IEnumerable<WorkPicture> Used() => work.Entry.Files.Concat(work.Parts.SelectMany(Files)).Select(f => pictures.GetValueOrDefault(f.PublicName)).OfType<WorkPicture>().DistinctBy(p => p.File.PublicName);

    private XDocument Package()
    {
        XElement Meta(string property, string text) => new(Opf + "meta", new XAttribute("property", property), text);
        XElement Item(string id, string href, string mediaType, string? properties = null) =>
            new(Opf + "item", new XAttribute("id", id), new XAttribute("href", href), new XAttribute("media-type", mediaType), properties is null ? null : new XAttribute("properties", properties));
        const string Page = "application/xhtml+xml";
        var hasPictures = Used().Any();
        return new(new XElement(Opf + "package", new XAttribute("version", "3.0"), new XAttribute("unique-identifier", "id"), new XAttribute(XNamespace.Xml + "lang", languageTag),
            new XElement(Opf + "metadata", new XAttribute(XNamespace.Xmlns + "dc", Dc),
                new XElement(Dc + "identifier", new XAttribute("id", "id"), $"urn:uuid:{work.Entry.Id.Value}"),
                new XElement(Dc + "title", work.Entry.Title), new XElement(Dc + "language", languageTag),
                work.Publisher.Length == 0 ? null : new XElement(Dc + "creator", work.Publisher), work.Publisher.Length == 0 ? null : new XElement(Dc + "publisher", work.Publisher),
                Meta("dcterms:modified", work.ChangedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
                // EPUB Accessibility 1.1, 2.2: how it can be read and what helps.
                Meta("schema:accessMode", "textual"), hasPictures ? Meta("schema:accessMode", "visual") : null, Meta("schema:accessModeSufficient", "textual"),
                new[] { "structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability" }.Select(f => Meta("schema:accessibilityFeature", f)),
                hasPictures ? Meta("schema:accessibilityFeature", "alternativeText") : null,
                Meta("schema:accessibilityHazard", "none"), Meta("schema:accessibilitySummary", summary)),
            new XElement(Opf + "manifest",
                Item("nav", "nav.xhtml", Page, "nav"), Item("style", "style.css", "text/css"), Item("title", "title.xhtml", Page),
                work.Parts.Select(p => Item($"part-{p.Number}", NameOf(p), Page)),
                Used().Select((p, i) => Item($"picture-{i + 1}", p.File.PublicName, p.File.MediaType, p.File.PublicName == Cover?.PublicName ? "cover-image" : null))),
            new XElement(Opf + "spine", Ref("title"), Ref("nav"), work.Parts.Select(p => Ref($"part-{p.Number}")))));
    }

    private static XElement Ref(string id) => new(Opf + "itemref", new XAttribute("idref", id));

    private XDocument Navigation() => Whole(contents, new XElement(Html + "nav", new XAttribute(Ops + "type", "toc"), new XAttribute("role", "doc-toc"), new XAttribute("aria-labelledby", "toc"),
        El("h1", new XAttribute("id", "toc"), contents),
        El("ol", El("li", Link("title.xhtml", work.Entry.Title)), work.Parts.Select(p => El("li", Link(NameOf(p), p.Title),
            p.Parts.Count == 0 ? null : El("ol", p.Parts.Select(s => El("li", Link($"{NameOf(p)}#{Anchor(s)}", s.Title)))))))));

    private XDocument Title() => Whole(work.Entry.Title, El("section", new XAttribute(Ops + "type", "titlepage"),
        El("h1", work.Entry.Title), work.Publisher.Length == 0 ? null : El("p", work.Publisher), Shown(work.Entry.Files), Facts(work.Entry.Facts)));

    private XDocument Page(PublicPart part) => Whole(part.Title, El("section", new XAttribute(Ops + "type", "chapter"), new XAttribute("role", "doc-chapter"),
        El("p", new XAttribute("class", "of"), string.Format(CultureInfo.InvariantCulture, work.Of, part.Number, work.Parts.Count)),
        El("h1", part.Title), Facts(part.Facts), Text(part.Text, "h2"), Shown(part.Files),
        part.Parts.Select(s => El("section", new XAttribute("id", Anchor(s)), El("h2", s.Title), Shown(s.Files), Facts(s.Facts), Text(s.Text, "h3")))));

    private static string Anchor(PublicPart part) => $"p-{part.Number}";

    private static XElement? Facts(IReadOnlyList<PublicFact> facts) => facts.Count == 0 ? null : El("dl", facts.Select(f => new[] { El("dt", f.Label), El("dd", f.Text) }));

    private IEnumerable<XElement> Shown(IEnumerable<PublicFile> files) => from file in files where pictures.ContainsKey(file.PublicName)
        select El("figure", El("img", new XAttribute("src", file.PublicName), new XAttribute("alt", file.Alt)), WorkText.Caption(file) is { } caption ? El("figcaption", caption) : null);

    private static IEnumerable<XElement> Text(string text, string heading) => TextBlock.Of(text).Select(block => block.Kind switch
    {
        TextKind.Heading => El(heading, block.Text),
        TextKind.List => El("ul", block.Lines.Select(l => El("li", l))),
        TextKind.Quote => El("blockquote", El("p", block.Text)),
        _ => El("p", block.Text),
    });

    private XDocument Whole(string title, params object?[] content) => new(new XDocumentType("html", null, null, null), new XElement(Html + "html",
        new XAttribute(XNamespace.Xmlns + "epub", Ops), new XAttribute("lang", languageTag), new XAttribute(XNamespace.Xml + "lang", languageTag),
        El("head", El("title", title), El("link", new XAttribute("rel", "stylesheet"), new XAttribute("type", "text/css"), new XAttribute("href", "style.css"))), El("body", content)));

    private static XElement Link(string href, string text) => El("a", new XAttribute("href", href), text);

    private static XElement El(string name, params object?[] content) => new(Html + name, content.Select(c => c is string text ? WorkText.Clean(text) : c));

    private static void Add(ZipArchive zip, string name, XDocument xml)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) })) { xml.Save(writer); }
        Add(zip, name, bytes.ToArray(), CompressionLevel.Optimal);
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
