namespace HaiDang.Documents.Inspecting;

/// <summary>How one element is to look. Null: the rule does not say.</summary>
internal sealed record ElementRule(Element Element, string Name, string Article, double Least, double Most)
{
    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Capitals { get; init; }

    public bool? Underlined { get; init; }

    public Alignment? Alignment { get; init; }
}

/// <summary>What the whole of a form asks for.</summary>
internal sealed record FormRules(DocumentForm Form, string Source, PageRule Page, TextRule Text, IReadOnlyList<ElementRule> Elements)
{
    private const string State = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục ";
    private const string Party = "HD 05-HD/VPTW ngày 27/5/2026";

    public static FormRules Of(DocumentForm form) => form is DocumentForm.Party ? OfParty : OfState;

    public string Article(string item) => Form is DocumentForm.Party ? Source : Source + item;

    public ElementRule? For(Element element) => Elements.FirstOrDefault(e => e.Element == element);

    private static ElementRule Rule(Element element, string name, string item, double least, double most) =>
        new(element, name, State + item, least, most);

    private static ElementRule PartyRule(Element element, string name, double least, double most) => new(element, name, Party, least, most);

    private static readonly FormRules OfState = new(
        DocumentForm.State,
        State,
        // I.3: from the top and bottom edge 20-25 mm, left 30-35, right 15-20. I.7: number 13-14, upright, centred, not on page 1.
        new PageRule((20, 25), (20, 25), (30, 35), (15, 20), (13, 14)),
        // II.6.e: first line 1 or 1.27 cm, at least 6 points between paragraphs, lines single to one and a half.
        new TextRule([567, 720], 120, null),
        [
            // II.1.a: capitals, 12-13, upright, bold.
            Rule(Element.NationalTitle, "Quốc hiệu", "II.1.a", 12, 13) with { Bold = true, Italic = false, Capitals = true },
            // II.1.b: small letters, 13-14, upright, bold, centred under the title.
            Rule(Element.Motto, "Tiêu ngữ", "II.1.b", 13, 14) with { Bold = true, Italic = false, Capitals = false, Alignment = Alignment.Center },
            // II.2.b: the body above in capitals, 12-13, upright; mục V, 2: not bold.
            Rule(Element.ParentBody, "Tên cơ quan chủ quản", "II.2.b", 12, 13) with { Bold = false, Italic = false, Capitals = true, Alignment = Alignment.Center },
            // II.2.b: the issuing body in capitals, 12-13, upright, bold, centred.
            Rule(Element.IssuingBody, "Tên cơ quan ban hành", "II.2.b", 12, 13) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            // II.3.c: 13, upright, centred under the issuing body.
            Rule(Element.Number, "Số, ký hiệu", "II.3.c", 13, 13) with { Bold = false, Italic = false, Alignment = Alignment.Center },
            // II.4.c: small letters, 13-14, italic, centred under the national title.
            Rule(Element.PlaceAndDate, "Địa danh và thời gian", "II.4.c", 13, 14) with { Bold = false, Italic = true, Capitals = false, Alignment = Alignment.Center },
            // II.5.b: the kind in capitals, 13-14, upright, bold, centred.
            Rule(Element.Kind, "Tên loại văn bản", "II.5.b", 13, 14) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            // II.5.b: trích yếu in small letters, 13-14, upright, bold, centred.
            Rule(Element.Subject, "Trích yếu", "II.5.b", 13, 14) with { Bold = true, Italic = false, Capitals = false, Alignment = Alignment.Center },
            // II.5.b: of a letter, after "V/v": small letters, 12-13, upright, centred.
            Rule(Element.LetterSubject, "Trích yếu công văn", "II.5.b", 12, 13) with { Bold = false, Italic = false, Capitals = false, Alignment = Alignment.Center },
            // II.6.a: bases in small letters, italic, 13-14.
            Rule(Element.Basis, "Căn cứ", "II.6.a", 13, 14) with { Bold = false, Italic = true, Capitals = false },
            // II.6.e: text in small letters, justified, upright, 13-14.
            Rule(Element.Body, "Nội dung", "II.6.e", 13, 14) with { Italic = false, Alignment = Alignment.Both },
            // II.6.đ: Phần, Chương and their titles: centred, 13-14, upright, bold; the title in capitals.
            Rule(Element.Part, "Phần, chương", "II.6.đ", 13, 14) with { Bold = true, Italic = false, Capitals = false, Alignment = Alignment.Center },
            Rule(Element.PartTitle, "Tiêu đề phần, chương", "II.6.đ", 13, 14) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            // II.6.đ: Mục, Tiểu mục likewise.
            Rule(Element.Division, "Mục, tiểu mục", "II.6.đ", 13, 14) with { Bold = true, Italic = false, Capitals = false, Alignment = Alignment.Center },
            Rule(Element.DivisionTitle, "Tiêu đề mục", "II.6.đ", 13, 14) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            // II.6.đ: Điều: small letters, upright, bold, drawn in.
            Rule(Element.Article, "Điều", "II.6.đ", 13, 14) with { Italic = false },
            // Mục V, 6.b: "I." with its title in capitals, upright, bold.
            Rule(Element.RomanHeading, "Mục đánh số La Mã", "V.6.b", 13, 14) with { Bold = true, Italic = false, Capitals = true },
            // II.6.đ: khoản: upright (bold with a title); điểm: upright.
            Rule(Element.Clause, "Khoản", "II.6.đ", 13, 14) with { Italic = false },
            Rule(Element.Point, "Điểm", "II.6.đ", 13, 14) with { Italic = false },
            // II.7.đ: authority and office in capitals, 13-14, upright, bold.
            Rule(Element.Authority, "Quyền hạn, chức vụ người ký", "II.7.đ", 13, 14) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            // II.7.đ: the name in small letters, 13-14, upright, bold, centred under the office.
            Rule(Element.SignerName, "Họ tên người ký", "II.7.đ", 13, 14) with { Bold = true, Italic = false, Capitals = false, Alignment = Alignment.Center },
            // II.9.d: Kính gửi: small letters, 13-14, upright.
            Rule(Element.Addressees, "Kính gửi", "II.9.d", 13, 14) with { Bold = false, Italic = false, Capitals = false },
            // II.9.d: the words "Nơi nhận": small letters, 12, italic, bold, at the left edge.
            Rule(Element.RecipientsWord, "Từ “Nơi nhận”", "II.9.d", 12, 12) with { Bold = true, Italic = true, Capitals = false, Alignment = Alignment.Left },
            // II.9.d: the list: 11, upright; short forms of bodies (TTTU, UBMTTQ) are capitals anyway.
            Rule(Element.Recipient, "Danh sách nơi nhận", "II.9.d", 11, 11) with { Bold = false, Italic = false },
            // III.1.b: "Phụ lục": small letters, 14, upright, bold, centred; its title in capitals, 13-14, bold, centred.
            Rule(Element.AnnexWord, "Từ “Phụ lục”", "III.1.b", 14, 14) with { Bold = true, Italic = false, Capitals = false, Alignment = Alignment.Center },
            Rule(Element.AnnexTitle, "Tên phụ lục", "III.1.b", 13, 14) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            // III.1.c: "Kèm theo …": small letters, 13-14, italic, centred.
            Rule(Element.AnnexReference, "Chỉ dẫn kèm theo", "III.1.c", 13, 14) with { Italic = true, Capitals = false, Alignment = Alignment.Center },
        ]);

    // The Party's own form. Sizes of 05-HD/VPTW as summarised by offices that use it; the guidance itself should be at hand to confirm.
    private static readonly FormRules OfParty = new(
        DocumentForm.Party,
        Party,
        // Edges: top 20, bottom 20, left 30, right 15 mm; number 14, 10 mm below the top edge, in the middle, not on page 1.
        new PageRule((20, 20), (20, 20), (30, 30), (15, 15), (14, 14)),
        // Text: first line about 10 mm, at least 6 points between paragraphs, lines exactly 18 to 22 points apart.
        new TextRule([567], 120, (18, 22)),
        [
            // "ĐẢNG CỘNG SẢN VIỆT NAM": capitals, 15, upright, bold, at the top right.
            PartyRule(Element.PartyTitle, "Tiêu đề “Đảng Cộng sản Việt Nam”", 15, 15) with { Bold = true, Italic = false, Capitals = true },
            // The body above: capitals, 14, upright.
            PartyRule(Element.ParentBody, "Tên cơ quan cấp trên", 14, 14) with { Bold = false, Italic = false, Capitals = true, Alignment = Alignment.Center },
            // The issuing body: capitals, 14, upright, bold; a star below it.
            PartyRule(Element.IssuingBody, "Tên cơ quan ban hành", 14, 14) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            // Number and code: small letters, 14, upright.
            PartyRule(Element.Number, "Số, ký hiệu", 14, 14) with { Bold = false, Italic = false, Alignment = Alignment.Center },
            // Place and date: small letters, 14, italic.
            PartyRule(Element.PlaceAndDate, "Địa danh và thời gian", 14, 14) with { Bold = false, Italic = true, Capitals = false },
            // The kind: capitals, 15-16, upright, bold; trích yếu: small letters, 14-15, upright, bold.
            PartyRule(Element.Kind, "Tên loại văn bản", 15, 16) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            PartyRule(Element.Subject, "Trích yếu", 14, 15) with { Bold = true, Italic = false, Capitals = false, Alignment = Alignment.Center },
            // Trích yếu of a letter: small letters, 12, italic.
            PartyRule(Element.LetterSubject, "Trích yếu công văn", 12, 12) with { Bold = false, Italic = true, Capitals = false, Alignment = Alignment.Center },
            // Text: small letters, 14-15, upright, spread to both margins; bases are text, too.
            PartyRule(Element.Basis, "Căn cứ", 14, 15) with { Bold = false, Italic = false, Capitals = false },
            PartyRule(Element.Body, "Nội dung", 14, 15) with { Italic = false, Alignment = Alignment.Both },
            PartyRule(Element.Part, "Phần, chương", 14, 15) with { Bold = true, Italic = false, Capitals = false, Alignment = Alignment.Center },
            PartyRule(Element.PartTitle, "Tên phần, chương", 14, 15) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            PartyRule(Element.Division, "Mục", 14, 15) with { Bold = true, Italic = false, Alignment = Alignment.Center },
            PartyRule(Element.DivisionTitle, "Tên mục", 14, 15) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            PartyRule(Element.RomanHeading, "Mục đánh số La Mã", 14, 15) with { Bold = true, Italic = false },
            PartyRule(Element.Clause, "Khoản", 14, 15) with { Italic = false },
            PartyRule(Element.Point, "Điểm", 14, 15) with { Italic = false },
            // Authority: capitals, 14, upright, bold; the office: capitals, 14, upright; the name: small letters, 14, upright, bold.
            PartyRule(Element.Authority, "Quyền hạn ký", 14, 14) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
            PartyRule(Element.Office, "Chức vụ người ký", 14, 14) with { Bold = false, Italic = false, Capitals = true, Alignment = Alignment.Center },
            PartyRule(Element.SignerName, "Họ tên người ký", 14, 14) with { Bold = true, Italic = false, Capitals = false, Alignment = Alignment.Center },
            PartyRule(Element.Addressees, "Kính gửi", 14, 15) with { Italic = false },
            // "Nơi nhận": 14, upright, underlined; the list: 12, upright.
            PartyRule(Element.RecipientsWord, "Từ “Nơi nhận”", 14, 14) with { Italic = false, Underlined = true },
            PartyRule(Element.Recipient, "Danh sách nơi nhận", 12, 12) with { Bold = false, Italic = false },
            PartyRule(Element.AnnexWord, "Từ “Phụ lục”", 14, 14) with { Bold = true, Italic = false, Alignment = Alignment.Center },
            PartyRule(Element.AnnexTitle, "Tên phụ lục", 14, 15) with { Bold = true, Italic = false, Capitals = true, Alignment = Alignment.Center },
        ]);
}

/// <summary>Allowed margins in millimetres and size of the page number.</summary>
internal sealed record PageRule((int Least, int Most) Top, (int Least, int Most) Bottom, (int Least, int Most) Left, (int Least, int Most) Right, (int Least, int Most) Number);

/// <summary>Allowed first lines (twentieths of a point), least gap between paragraphs, and line distance in points (null: single to 1.5).</summary>
internal sealed record TextRule(int[] FirstLines, int Gap, (int Least, int Most)? ExactLine);
