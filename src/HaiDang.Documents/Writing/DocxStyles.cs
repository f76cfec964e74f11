using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>A style for each element of the document. Sizes: NĐ 30/2020/NĐ-CP, Phụ lục I, by element number; for the Party its own guidance.</summary>
internal static class DocxStyles
{
    private const int AfterParagraph = 120;
    private const int FirstLine = 720;

    private enum Align { Left, Center, Both }

    // The whole text: Times New Roman, black, upright, Unicode; language Vietnamese.
    public static XDocument Sheet(DocumentForm form) => Sheet(StylesOf(form));

    public static XDocument FactSheet() => Sheet(FactSheetStyles);

    /// <param name="language">The language of the text, "en".</param>
    public static XDocument Book(string language) => Sheet(BookStyles, language);

    private static XDocument Sheet(IEnumerable<Style> styles, string language = "vi-VN") => Wml.Part(
        "styles",
        Wml.El("docDefaults",
            Wml.El("rPrDefault", Wml.El("rPr",
                Wml.El("rFonts", Wml.At("ascii", "Times New Roman"), Wml.At("hAnsi", "Times New Roman"),
                    Wml.At("eastAsia", "Times New Roman"), Wml.At("cs", "Times New Roman")),
                Wml.El("color", "000000"), Wml.El("sz", 28), Wml.El("szCs", 28),
                Wml.El("lang", Wml.At("val", language), Wml.At("eastAsia", language), Wml.At("bidi", "ar-SA")))),
            Wml.El("pPrDefault", Wml.El("pPr",
                Wml.El("spacing", Wml.At("before", 0), Wml.At("after", 0), Wml.At("line", 240), Wml.At("lineRule", "auto"))))),
        Wml.El("style", Wml.At("type", "paragraph"), Wml.At("default", 1), Wml.At("styleId", "Normal"),
            Wml.El("name", "Normal"), Wml.El("qFormat")),
        Wml.El("style", Wml.At("type", "table"), Wml.At("default", 1), Wml.At("styleId", "TableNormal"),
            Wml.El("name", "Normal Table"), Wml.El("uiPriority", 99), Wml.El("semiHidden"), Wml.El("unhideWhenUsed"),
            Wml.El("tblPr", Wml.El("tblInd", Wml.At("w", 0), Wml.At("type", "dxa")),
                Wml.El("tblCellMar", Wml.Side("top", 0), Wml.Side("left", 0), Wml.Side("bottom", 0), Wml.Side("right", 0)))),
        styles.Select(style => style.ToXml()));

    private static IEnumerable<Style> StylesOf(DocumentForm form) => form is DocumentForm.Party
        ? Styles().Select(style => PartyStyles.FirstOrDefault(own => own.Id == style.Id) ?? style).Concat(PartyStyles.Where(own => !Styles().Any(s => s.Id == own.Id)))
        : Styles();

    // A sheet of facts is no document of the law; nothing prescribes how it looks.
    private static readonly Style[] FactSheetStyles =
    [
        new("SheetNote", "Ghi chú", 11) { Align = Align.Left, Before = 60, After = AfterParagraph },
        new("SheetTitle", "Tên", 18) { Align = Align.Left, Bold = true, After = 160 },
        new("SheetLabel", "Nhãn", 12) { Align = Align.Left, Italic = true, Before = 60, After = 60 },
        new("SheetText", "Nội dung", 12) { Align = Align.Left, Before = 60, After = 60 },
    ];

    // A book to read: nothing prescribes how it looks, either.
    private static readonly Style[] BookStyles =
    [
        new("SheetNote", "Ghi chú", 11) { Align = Align.Left, Before = 60, After = AfterParagraph },
        new("SheetTitle", "Tên", 26) { Align = Align.Left, Bold = true, Before = 1200, After = 240 },
        new("Heading1", "heading 1", 20) { Align = Align.Left, Bold = true, After = 200, KeepNext = true, Outline = 0 },
        new("Heading2", "heading 2", 15) { Align = Align.Left, Bold = true, Before = 240, After = AfterParagraph, KeepNext = true, Outline = 1 },
        new("BookText", "Nội dung", 12) { Align = Align.Left, After = AfterParagraph, Line = 320 },
        new("BookItem", "Mục", 12) { Align = Align.Left, After = 60, Line = 300 },
        new("BookQuote", "Trích", 12) { Align = Align.Left, Italic = true, Before = 60, After = AfterParagraph, Line = 320 },
        new("BookPicture", "Ảnh", 12) { Align = Align.Left, Before = AfterParagraph, After = 60, KeepNext = true },
        new("BookCaption", "Chú thích", 10) { Align = Align.Left, Italic = true, After = 200 },
        new("BookEntry", "Mục lục", 12) { Align = Align.Left, After = 100 },
    ];

    // HD 05-HD/VPTW of the Party's Office: where its documents look different.
    private static readonly Style[] PartyStyles =
    [
        // The title of the Party: capitals, 15, upright, bold.
        new("PartyTitle", "Tiêu đề", 15) { Bold = true },
        // The body above 14 upright, the issuing body 14 bold, a star below it; number 14 upright; place and date 14 italic.
        new("ParentBody", "Cơ quan cấp trên", 14),
        new("IssuingBody", "Cơ quan ban hành", 14) { Bold = true },
        new("Star", "Dấu sao", 14),
        new("DocumentNumber", "Số và ký hiệu", 14),
        new("PlaceAndDate", "Địa danh và thời gian", 14) { Italic = true },
        // The kind 15-16 bold capitals; trích yếu 14-15 bold, five hyphens below it; of a letter 12 italic.
        new("DocumentKind", "Tên loại", 16) { Bold = true, Before = 280 },
        new("LetterSubject", "Trích yếu công văn", 12) { Italic = true, Before = 60 },
        new("SubjectMark", "Dấu dưới trích yếu", 14),
        // The text: 14-15, both margins, first line 10 mm, 6 points between paragraphs, lines exactly 18-22 points apart.
        Text("LegalBasis", "Căn cứ"),
        Text("Content", "Nội dung"),
        Text("Point", "Điểm"),
        Text("Heading1", "heading 1") with { Bold = true, KeepNext = true, Outline = 0 },
        Text("Heading2", "heading 2") with { Bold = true, KeepNext = true, Outline = 1 },
        Text("Heading3", "heading 3") with { Bold = true, KeepNext = true, Outline = 2 },
        Text("Heading4", "heading 4") with { KeepNext = true, Outline = 3 },
        // Authority 14 bold capitals; office 14 capitals, not bold.
        new("Office", "Chức vụ", 14) { KeepNext = true },
        // "Nơi nhận" 14 upright, underlined; the list 12 upright.
        new("RecipientsWord", "Nơi nhận", 14) { Align = Align.Left, Underlined = true },
        new("Recipient", "Danh sách nơi nhận", 12) { Align = Align.Left },
    ];

    private static Style Text(string id, string name) =>
        new(id, name, 14) { Align = Align.Both, First = 567, After = AfterParagraph, ExactLine = 380 };

    private static IEnumerable<Style> Styles() =>
    [
        // Element 1, Quốc hiệu: 12-13, capitals, bold, upright, above everything at the right.
        new("NationalTitle", "Quốc hiệu", 13) { Bold = true },
        // Element 1, Tiêu ngữ: 13-14, small letters, bold, upright, centred under the title.
        new("Motto", "Tiêu ngữ", 14) { Bold = true },
        // Element 2, the body above: 12-13, capitals, upright.
        new("ParentBody", "Cơ quan chủ quản", 13),
        // Element 2, the issuing body: 12-13, capitals, bold, centred.
        new("IssuingBody", "Cơ quan ban hành", 13) { Bold = true },
        // Element 3, number and code: 13, upright.
        new("DocumentNumber", "Số và ký hiệu", 13) { Before = 60 },
        // Element 4, place and date: 13-14, italic.
        new("PlaceAndDate", "Địa danh và thời gian", 14) { Italic = true, Before = 60 },
        new("DraftMark", "Dự thảo", 13) { Bold = true, Before = 80 },
        // Element 5a, name of the kind: 13-14, capitals, bold, centred.
        new("DocumentKind", "Tên loại", 14) { Bold = true, Before = 280 },
        // Element 5a, trích yếu: 13-14, small letters, bold, centred under the kind.
        new("Subject", "Trích yếu", 14) { Bold = true },
        // Rules are drawn lines, not signs of the keyboard; the paragraph itself is a hair high.
        new("Rule", "Đường kẻ", 2) { Before = 50, ExactLine = 120 },
        // Element 5b, trích yếu of a letter: 12-13, small letters, upright, centred, 6 points below the number.
        new("LetterSubject", "Trích yếu công văn", 13) { Before = 120 },
        // Element 9a, Kính gửi: 13-14, upright; several names below each other, their dashes below the colon.
        new("Addressees", "Kính gửi", 14) { Before = 120, After = AfterParagraph },
        new("AddresseesWord", "Từ kính gửi", 14) { Align = Align.Left, First = 1418, Before = 120, KeepNext = true },
        new("AddresseesList", "Danh sách kính gửi", 14) { Align = Align.Left },
        // Element 6, legal bases: 13-14, italic, each on a line of its own.
        new("LegalBasis", "Căn cứ", 14) { Italic = true, Align = Align.Both, First = FirstLine, After = AfterParagraph },
        // Element 6, the text: 13-14, justified, first line 1 or 1.27 cm, at least 6 points between paragraphs,
        // line spacing from single to one and a half.
        new("Content", "Nội dung", 14) { Align = Align.Both, First = FirstLine, After = AfterParagraph, Line = 259 },
        // Phần I, II.6: parts run from large to small in one order; a titled clause is bold, everything is upright.
        Heading(1) with { Bold = true, Before = 60 },
        Heading(2) with { Bold = true },
        Heading(3) with { Bold = true },
        Heading(4),
        // Phần I, II.6.đ: a point, "a)", or a clause without a title: upright, not bold.
        Heading(3) with { Id = "Point", Name = "Khoản và điểm", Outline = null, KeepNext = false },
        new("TableCaption", "Tên bảng", 14) { Bold = true, Before = 60, After = 80, KeepNext = true },
        new("TableHead", "Tiêu đề bảng", 13) { Bold = true, Before = 40, After = 40, KeepNext = true },
        new("TableText", "Nội dung bảng", 13) { Align = Align.Left, Before = 40, After = 40 },
        new("TableNumber", "Số liệu bảng", 13) { Before = 40, After = 40 },
        new("TableTotal", "Dòng tổng", 13) { Bold = true, Before = 40, After = 40 },
        new("TableHeadSmall", "Tiêu đề bảng nhỏ", 12) { Bold = true, Before = 40, After = 40, KeepNext = true },
        new("TableTextSmall", "Nội dung bảng nhỏ", 12) { Align = Align.Left, Before = 40, After = 40 },
        new("TableNumberSmall", "Số liệu bảng nhỏ", 12) { Before = 40, After = 40 },
        new("TableTotalSmall", "Dòng tổng nhỏ", 12) { Bold = true, Before = 40, After = 40 },
        new("Gap", "Khoảng cách", 6) { Align = Align.Left, ExactLine = 120 },
        // Element 7a, authority and office: 13-14, capitals, bold.
        new("Authority", "Quyền hạn và chức vụ", 14) { Bold = true, KeepNext = true },
        // Element 7b, name of the person: 13-14, small letters, bold, centred under the office.
        new("SignerName", "Họ tên người ký", 14) { Bold = true },
        // Element 9b: the words "Nơi nhận" 12, bold italic; the list 11, upright.
        new("RecipientsWord", "Nơi nhận", 12) { Align = Align.Left, Bold = true, Italic = true },
        new("Recipient", "Danh sách nơi nhận", 11) { Align = Align.Left },
        // Annex: the word 14 bold centred; its title 13-14 capitals bold centred; the reference 13-14 italic.
        new("AnnexWord", "Phụ lục", 14) { Bold = true, KeepNext = true },
        new("AnnexTitle", "Tên phụ lục", 14) { Bold = true, KeepNext = true },
        new("AnnexReference", "Kèm theo", 14) { Italic = true, KeepNext = true },
        // Page number: Arabic, 13-14, upright, centred in the top margin.
        new("PageNumber", "Số trang", 14),
    ];

    private static Style Heading(int level) => new($"Heading{level}", $"heading {level}", 14)
    {
        Align = Align.Both, First = FirstLine, After = AfterParagraph, Line = 259, KeepNext = true, Outline = level - 1,
    };

    private sealed record Style(string Id, string Name, int Points)
    {
        public bool Bold { get; init; }

        public bool Italic { get; init; }

        public Align Align { get; init; } = Align.Center;

        public int Before { get; init; }

        public int After { get; init; }

        public int First { get; init; }

        public int Line { get; init; } = 240;

        public int? ExactLine { get; init; }

        public bool KeepNext { get; init; }

        public int? Outline { get; init; }

        public bool Underlined { get; init; }

        public XElement ToXml() => Wml.El("style", Wml.At("type", "paragraph"),
            Outline is null ? Wml.At("customStyle", 1) : null, Wml.At("styleId", Id),
            Wml.El("name", Name), Wml.El("basedOn", "Normal"), Wml.El("qFormat"),
            Wml.El("pPr",
                KeepNext ? Wml.El("keepNext") : null,
                Wml.El("spacing", Wml.At("before", Before), Wml.At("after", After), Wml.At("line", ExactLine ?? Line),
                    Wml.At("lineRule", ExactLine is null ? "auto" : "exact")),
                First > 0 ? Wml.El("ind", Wml.At("firstLine", First)) : null,
                Wml.El("jc", Align switch { Align.Both => "both", Align.Center => "center", _ => "left" }),
                Outline is { } level ? Wml.El("outlineLvl", level) : null),
            Wml.El("rPr",
                Bold ? Wml.El("b") : null, Bold ? Wml.El("bCs") : null,
                Italic ? Wml.El("i") : null, Italic ? Wml.El("iCs") : null,
                Wml.El("sz", Points * 2), Wml.El("szCs", Points * 2),
                Underlined ? Wml.El("u", "single") : null));
    }
}
