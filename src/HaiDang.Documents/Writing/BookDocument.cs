using System.Globalization;
using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>A book to be read on paper: a title page, a table of contents, chapters with pictures. The same content gives the same bytes.</summary>
public sealed record BookDocument(string Language, string Above, string Title, string Publisher, string ContentsTitle, string Note, IReadOnlyList<BookChapter> Chapters)
{
    /// <summary>When it last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The .docx.</summary>
    public byte[] ToDocx() => new BookDocx(this).Pack();
}

/// <summary>One chapter: a line above its title ("Chương 2/5"), and what stands in it.</summary>
public sealed record BookChapter(string Above, string Title, IReadOnlyList<BookBlock> Blocks);

/// <summary>What stands in a chapter, one below the other.</summary>
public abstract record BookBlock;

/// <summary>A heading within a chapter.</summary>
public sealed record BookHeading(string Text) : BookBlock;

/// <summary>A paragraph.</summary>
public sealed record BookText(string Text) : BookBlock;

/// <summary>A line of a list.</summary>
public sealed record BookItem(string Text) : BookBlock;

/// <summary>Words of somebody else.</summary>
public sealed record BookQuote(string Text) : BookBlock;

/// <summary>A picture with what it shows and what stands below it; "jpeg" or "png", size in pixels.</summary>
public sealed record BookPicture(ReadOnlyMemory<byte> Bytes, string Kind, int Width, int Height, string Alt, string? Caption) : BookBlock;

/// <summary>Lays a book out.</summary>
internal sealed class BookDocx(BookDocument book)
{
    // A4 with margins of two and a half centimetres, in twentieths of a point.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 1417;

    // Pictures are as wide as the text and no higher than two thirds of it, in the units of drawings: 635 to a twentieth of a point.
    private const long Emu = 635;
    private const long Widest = (PageWidth - (2 * Margin)) * Emu;
    private const long Highest = (PageHeight - (2 * Margin)) * Emu * 2 / 3;
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Place = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private readonly List<DocxPicture> pictures = [];

    public byte[] Pack()
    {
        var body = Wml.El("body",
            Wml.P("SheetNote", book.Above), Wml.P("SheetTitle", book.Title), Wml.P("SheetNote", book.Publisher), Wml.P("SheetNote", book.Note),
            Wml.P("Heading2", book.ContentsTitle), book.Chapters.Select(Entry), book.Chapters.SelectMany(Chapter),
            Wml.El("sectPr",
                Wml.El("footerReference", Wml.At("type", "default"), new XAttribute(Wml.Relation + "id", "footer")),
                Wml.El("pgSz", Wml.At("w", PageWidth), Wml.At("h", PageHeight)),
                Wml.El("pgMar", Wml.At("top", Margin), Wml.At("right", Margin), Wml.At("bottom", Margin), Wml.At("left", Margin), Wml.At("header", 567), Wml.At("footer", 567), Wml.At("gutter", 0))));
        return DocxPackage.Pack(
            new("word/document.xml", "document.main", "officeDocument", Wml.Part("document", body)),
            [new("word/styles.xml", "styles", "styles", DocxStyles.Book(book.Language)), new("word/footer1.xml", "footer", "footer", Wml.Part("ftr", Wml.El("p", Wml.El("pPr", Wml.El("jc", "center")), Field("PAGE", "1"))), "footer")],
            Properties(), pictures);
    }

    // A link to the chapter and the page that it begins on.
    private static XElement Entry(BookChapter chapter, int i) => Wml.El("p",
        Wml.El("pPr", Wml.El("pStyle", "BookEntry"), Wml.El("tabs", Wml.El("tab", Wml.At("val", "right"), Wml.At("leader", "dot"), Wml.At("pos", PageWidth - (2 * Margin))))),
        Wml.El("hyperlink", Wml.At("anchor", Mark(i)), Wml.Run(chapter.Title + "\t"), Field($"PAGEREF {Mark(i)} \\h", $"{i + 2}")));

    private static string Mark(int chapter) => string.Create(CultureInfo.InvariantCulture, $"_Toc{chapter + 1}");

    private static IEnumerable<XElement> Field(string code, string shown) =>
    [
        Wml.El("r", Wml.El("fldChar", Wml.At("fldCharType", "begin"))), Wml.Run($" {code} ", "instrText"),
        Wml.El("r", Wml.El("fldChar", Wml.At("fldCharType", "separate"))), Wml.Run(shown), Wml.El("r", Wml.El("fldChar", Wml.At("fldCharType", "end"))),
    ];

    private IEnumerable<XElement> Chapter(BookChapter chapter, int i)
    {
        yield return Wml.P("SheetNote", chapter.Above, Wml.El("keepNext"), Wml.El("pageBreakBefore"));
        yield return Wml.El("p", Wml.El("pPr", Wml.El("pStyle", "Heading1")),
            Wml.El("bookmarkStart", Wml.At("id", i + 1), Wml.At("name", Mark(i))), Wml.Run(chapter.Title), Wml.El("bookmarkEnd", Wml.At("id", i + 1)));
        foreach (var element in chapter.Blocks.SelectMany(Block)) { yield return element; }
    }

    private IEnumerable<XElement> Block(BookBlock block) => block switch
    {
        BookHeading heading => [Wml.P("Heading2", heading.Text)],
        BookText text => [Wml.P("BookText", text.Text)],
        BookItem item => [Wml.P("BookItem", "•\u00A0" + item.Text)],
        BookQuote quote => [Wml.P("BookQuote", quote.Text)],
        BookPicture picture => picture.Caption is { Length: > 0 } caption ? [Shown(picture), Wml.P("BookCaption", caption)] : [Shown(picture)],
        _ => [],
    };

    private XElement Shown(BookPicture picture)
    {
        var number = pictures.Count + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"picture{number}");
        pictures.Add(new(id, picture.Kind, picture.Bytes));
        var scale = Math.Min((double)Widest / picture.Width, (double)Highest / picture.Height);
        var (width, height) = ((long)(picture.Width * scale), (long)(picture.Height * scale));
        XElement D(string name, params object?[] content) => new(Drawing + name, content);
        XElement Size(XName name) => new(name, new XAttribute("cx", width), new XAttribute("cy", height));
        XAttribute[] said = [new("id", number), new("name", id), new("descr", Wml.Clean(picture.Alt))];
        return Wml.El("p", Wml.El("pPr", Wml.El("pStyle", "BookPicture")), Wml.El("r", Wml.El("drawing", new XElement(Place + "inline",
            new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            Size(Place + "extent"), new XElement(Place + "docPr", said),
            D("graphic", D("graphicData", new XAttribute("uri", Picture.NamespaceName), new XElement(Picture + "pic",
                new XElement(Picture + "nvPicPr", new XElement(Picture + "cNvPr", said), new XElement(Picture + "cNvPicPr")),
                new XElement(Picture + "blipFill", D("blip", new XAttribute(Wml.Relation + "embed", id)), D("stretch", D("fillRect"))),
                new XElement(Picture + "spPr", D("xfrm", D("off", new XAttribute("x", 0), new XAttribute("y", 0)), Size(Drawing + "ext")), D("prstGeom", new XAttribute("prst", "rect"), D("avLst"))))))))));
    }

    private XDocument Properties()
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        return new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", dc), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", Wml.Clean(book.Title)), new XElement(dc + "creator", Wml.Clean(book.Publisher)), new XElement(dc + "language", book.Language),
            new XElement(terms + "modified", new XAttribute(xsi + "type", "dcterms:W3CDTF"), book.ChangedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))));
    }
}
