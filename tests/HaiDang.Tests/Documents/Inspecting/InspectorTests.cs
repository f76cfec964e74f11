using HaiDang.Documents;
using HaiDang.Documents.Extracting;
using HaiDang.Documents.Inspecting;
using HaiDang.Documents.Writing;
using HaiDang.Tests.Documents.Writing;

namespace HaiDang.Tests.Documents.Inspecting;

public sealed class InspectorTests
{
    private const string Doc = Docx.Document;

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_we_write_keeps_every_rule(string name)
    {
        var inspection = Inspector.Inspect(DocxWriter.ToBytes(Samples.All[name]));
        Assert.Null(inspection.Problem);
        Assert.Empty(Docx.Say(inspection));
        Assert.Equal(Samples.All[name].Form, inspection.Form);
    }

    /// <summary>Rule, style of the good report, what is changed there.</summary>
    public static TheoryData<string, string, string, string> Restyled => new()
    {
        { "national-title.size", "NationalTitle", "w:sz w:val=\"26\"", "w:sz w:val=\"28\"" },
        { "national-title.weight", "NationalTitle", "<w:b />", "" },
        { "national-title.slant", "NationalTitle", "<w:b />", "<w:b /><w:i />" },
        { "motto.size", "Motto", "w:sz w:val=\"28\"", "w:sz w:val=\"24\"" },
        { "motto.align", "Motto", "\"center\"", "\"left\"" },
        { "motto.capitals", "Motto", "<w:b />", "<w:b /><w:caps />" },
        { "parent-body.weight", "ParentBody", "<w:sz ", "<w:b /><w:sz " },
        { "parent-body.size", "ParentBody", "w:sz w:val=\"26\"", "w:sz w:val=\"28\"" },
        { "issuing-body.weight", "IssuingBody", "<w:b />", "" },
        { "issuing-body.align", "IssuingBody", "\"center\"", "\"left\"" },
        { "number.size", "DocumentNumber", "w:sz w:val=\"26\"", "w:sz w:val=\"28\"" },
        { "number.slant", "DocumentNumber", "<w:sz ", "<w:i /><w:sz " },
        { "place-and-date.slant", "PlaceAndDate", "<w:i />", "" },
        { "kind.size", "DocumentKind", "w:sz w:val=\"28\"", "w:sz w:val=\"32\"" },
        { "kind.align", "DocumentKind", "\"center\"", "\"both\"" },
        { "subject.weight", "Subject", "<w:b />", "" },
        { "subject.align", "Subject", "\"center\"", "\"both\"" },
        { "addressees.slant", "Addressees", "<w:sz ", "<w:i /><w:sz " },
        { "basis.slant", "LegalBasis", "<w:i />", "" },
        { "body.size", "Content", "w:sz w:val=\"28\"", "w:sz w:val=\"30\"" },
        { "body.slant", "Content", "<w:sz ", "<w:i /><w:sz " },
        { "body.align", "Content", "\"both\"", "\"left\"" },
        { "body.indent", "Content", "w:firstLine=\"720\"", "w:firstLine=\"0\"" },
        { "body.gap", "Content", "w:after=\"120\"", "w:after=\"60\"" },
        { "body.line", "Content", "w:line=\"259\"", "w:line=\"400\"" },
        { "roman-heading.weight", "Heading1", "<w:b />", "" },
        { "clause.slant", "Heading2", "<w:b />", "<w:b /><w:i />" },
        { "point.slant", "Point", "<w:sz ", "<w:i /><w:sz " },
        { "authority.weight", "Authority", "<w:b />", "" },
        { "authority.size", "Authority", "w:sz w:val=\"28\"", "w:sz w:val=\"24\"" },
        { "signer-name.weight", "SignerName", "<w:b />", "" },
        { "recipients-word.slant", "RecipientsWord", "<w:i />", "" },
        { "recipients-word.size", "RecipientsWord", "w:sz w:val=\"24\"", "w:sz w:val=\"26\"" },
        { "recipient.size", "Recipient", "w:sz w:val=\"22\"", "w:sz w:val=\"24\"" },
        { "annex-word.size", "AnnexWord", "w:sz w:val=\"28\"", "w:sz w:val=\"26\"" },
        { "annex-title.weight", "AnnexTitle", "<w:b />", "" },
        { "annex-reference.slant", "AnnexReference", "<w:i />", "" },
        { "page-number.size", "PageNumber", "w:sz w:val=\"28\"", "w:sz w:val=\"20\"" },
        { "page-number.align", "PageNumber", "\"center\"", "\"right\"" },
        { "page-number.slant", "PageNumber", "<w:sz ", "<w:i /><w:sz " },
        { "font.family", "Content", "<w:rPr>", "<w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" />" },
        { "font.colour", "Subject", "<w:sz ", "<w:color w:val=\"FF0000\" /><w:sz " },
    };

    [Theory]
    [MemberData(nameof(Restyled))]
    public void A_look_that_breaks_a_rule_is_named(string rule, string style, string from, string to) =>
        AssertNames(rule, Docx.Restyled(Docx.Good, style, from, to));

    /// <summary>Rule, what is changed in the text of the good report.</summary>
    public static TheoryData<string, string, string, string> Reworded => new()
    {
        { "national-title.wording", Doc, "CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA VIỆT NAM." },
        { "national-title.missing", Doc, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "" },
        { "motto.wording", Doc, "Độc lập - Tự do", "Độc lập – Tự do" },
        { "motto.missing", Doc, "Độc lập - Tự do - Hạnh phúc", "" },
        { "motto.rule", Doc, "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\" /></w:pBdr><w:ind w:left=\"1202\"", "<w:ind w:left=\"1202\"" },
        { "motto.rule-length", Doc, "<w:ind w:left=\"1202\" w:right=\"1202\" />", "" },
        { "issuing-body.rule-length", Doc, "<w:ind w:left=\"976\" w:right=\"976\" />", "" },
        { "number.colon", Doc, "Số: 05/BC", "Số 05/BC" },
        { "number.zero", Doc, "Số: 05/BC", "Số: 5/BC" },
        { "number.separator", Doc, "Số: 05/BC", "Số: 05-BC" },
        { "number.spaces", Doc, "05/BC-SVHTTDL<", "05/BC - SVHTTDL<" },
        { "number.missing", Doc, "Số: 05/BC-SVHTTDL", "" },
        { "place-and-date.comma", Doc, "Biển Bạc, ngày 05", "Biển Bạc ngày 05" },
        { "place-and-date.zero", Doc, "Biển Bạc, ngày 05", "Biển Bạc, ngày 5" },
        { "place-and-date.missing", Doc, "Biển Bạc, ngày 05 tháng 4 năm 2024", "" },
        { "kind.capitals", Doc, ">BÁO CÁO<", ">Báo cáo<" },
        { "kind.missing", Doc, ">BÁO CÁO<", "><" },
        { "subject.rule", Doc, "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\" /></w:pBdr><w:ind w:left=\"2948\"", "<w:ind w:left=\"2948\"" },
        { "addressees.colon", Doc, "Kính gửi: Ủy ban", "Kính gửi Ủy ban" },
        { "basis.mark", Doc, "hoạt động thông tin đối ngoại;", "hoạt động thông tin đối ngoại." },
        { "roman-heading.capitals", Doc, "I. CHỈ ĐẠO, ĐIỀU HÀNH", "I. Chỉ đạo, điều hành" },
        { "point.order", Doc, "a) Công tác", "b) Công tác" },
        { "authority.missing", Doc, "KT. GIÁM ĐỐC</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Authority\" /></w:pPr><w:r><w:t xml:space=\"preserve\">PHÓ GIÁM ĐỐC", "</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Authority\" /></w:pPr><w:r><w:t>" },
        { "authority.short-form", Doc, "KT. GIÁM ĐỐC", "K/T GIÁM ĐỐC" },
        { "signer-name.title", Doc, ">Trần Thị Lan", ">TS. Trần Thị Lan" },
        { "recipients-word.wording", Doc, ">Nơi nhận:", ">Nơi nhận" },
        { "recipients-word.missing", Doc, ">Nơi nhận:", ">" },
        { "recipient.dash", Doc, "- Như trên;", "Như trên;" },
        { "recipient.mark", Doc, "- Như trên;", "- Như trên." },
        { "recipient.archive", Doc, "- Lưu: VT, TTĐN.", "- Lưu văn thư." },
        { "annex-word.number", Doc, ">Phụ lục II<", ">Phụ lục 2<" },
        { "annex-word.capitals", Doc, ">Phụ lục II<", ">PHỤ LỤC II<" },
        { "annex-word.page-number", Doc, "<w:pgNumType w:start=\"1\" />", "" },
        { "annex-reference.missing", Doc, "(Kèm theo Báo cáo số 05", "(Xem Báo cáo số 05" },
        { "page.size", Doc, "<w:pgSz w:w=\"11906\" w:h=\"16838\" />", "<w:pgSz w:w=\"12240\" w:h=\"15840\" />" },
        { "page.margin-top", Doc, "w:top=\"1133\"", "w:top=\"720\"" },
        { "page.margin-bottom", Doc, "w:bottom=\"1133\"", "w:bottom=\"1800\"" },
        { "page.margin-left", Doc, "w:left=\"1700\"", "w:left=\"1134\"" },
        { "page.margin-right", Doc, "w:right=\"1133\"", "w:right=\"1440\"" },
        { "page-number.first", Doc, "<w:titlePg />", "" },
        { "page-number.missing", "word/header1.xml", " PAGE ", " DATE " },
        { "page-number.form", Doc, "<w:titlePg />", "<w:pgNumType w:fmt=\"upperRoman\" /><w:titlePg />" },
        { "page-number.start", Doc, "<w:titlePg />", "<w:pgNumType w:start=\"3\" /><w:titlePg />" },
        { "page-number.place", "word/_rels/document.xml.rels", "relationships/header\" Target=\"header1.xml\"", "relationships/footer\" Target=\"header1.xml\"" },
    };

    [Theory]
    [MemberData(nameof(Reworded))]
    public void Words_and_pages_that_break_a_rule_are_named(string rule, string part, string from, string to)
    {
        var file = Docx.Edited(Docx.Good, part, from, to);
        if (rule is "page-number.place") { file = Docx.Edited(file, Doc, "w:headerReference w:type=\"default\"", "w:footerReference w:type=\"default\""); }
        AssertNames(rule, file);
    }

    [Fact]
    public void A_body_must_be_named_and_a_page_turned_only_for_a_table()
    {
        var draft = DocxWriter.ToBytes(Samples.Draft);
        AssertNames("issuing-body.missing", Docx.Edited(draft, Doc, "ỦY BAN NHÂN DÂN TỈNH BIỂN BẠC", ""));
        AssertNames("page.orientation", Docx.Edited(draft, Doc, "<w:pgSz w:w=\"11906\" w:h=\"16838\" />", "<w:pgSz w:w=\"16838\" w:h=\"11906\" />"));
    }

    public static TheoryData<string, string> Typed => new()
    {
        { "part.number", "<w:p><w:pPr><w:jc w:val=\"center\" /></w:pPr><w:r><w:rPr><w:b /></w:rPr><w:t>Phần 1</w:t></w:r></w:p>" },
        { "part.align", "<w:p><w:r><w:rPr><w:b /></w:rPr><w:t>Chương I</w:t></w:r></w:p>" },
        { "part-title.capitals", "<w:p><w:pPr><w:jc w:val=\"center\" /></w:pPr><w:r><w:rPr><w:b /></w:rPr><w:t>Chương I</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val=\"center\" /></w:pPr><w:r><w:rPr><w:b /></w:rPr><w:t>Quy định chung</w:t></w:r></w:p>" },
        { "division.number", "<w:p><w:pPr><w:jc w:val=\"center\" /></w:pPr><w:r><w:rPr><w:b /></w:rPr><w:t>Mục II</w:t></w:r></w:p>" },
        { "division.weight", "<w:p><w:pPr><w:jc w:val=\"center\" /></w:pPr><w:r><w:t>Mục 2</w:t></w:r></w:p>" },
        { "division-title.weight", "<w:p><w:pPr><w:jc w:val=\"center\" /></w:pPr><w:r><w:rPr><w:b /></w:rPr><w:t>Mục 2</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val=\"center\" /></w:pPr><w:r><w:t>QUY ĐỊNH CHUNG</w:t></w:r></w:p>" },
        { "article.weight", "<w:p><w:r><w:t>Điều 1. Phạm vi</w:t></w:r></w:p>" },
        { "article.number", "<w:p><w:r><w:rPr><w:b /></w:rPr><w:t>Điều I. Phạm vi</w:t></w:r></w:p>" },
        { "article.indent", "<w:p><w:r><w:rPr><w:b /></w:rPr><w:t>Điều 1. Phạm vi</w:t></w:r></w:p>" },
        { "body.size", "<w:p><w:pPr><w:pStyle w:val=\"Content\" /></w:pPr><w:r><w:rPr><w:sz w:val=\"36\" /></w:rPr><w:t>Nội dung được đặt cỡ chữ trực tiếp.</w:t></w:r></w:p>" },
    };

    [Theory]
    [MemberData(nameof(Typed))]
    public void Parts_articles_and_direct_formats_are_inspected(string rule, string paragraphs)
    {
        const string anchor = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\" /></w:pPr>";
        AssertNames(rule, Docx.Edited(Docx.Good, Doc, anchor, paragraphs + anchor));
    }

    [Fact]
    public void In_a_letter_the_subject_stands_six_points_below_the_number()
    {
        var letter = DocxWriter.ToBytes(Samples.Urging);
        AssertNames("letter-subject.gap", Docx.Restyled(letter, "LetterSubject", "w:before=\"120\"", "w:before=\"0\""));
        AssertNames("letter-subject.size", Docx.Restyled(letter, "LetterSubject", "w:sz w:val=\"26\"", "w:sz w:val=\"28\""));
        AssertNames("addressees.mark", Docx.Edited(letter, Doc, "Thể thao và Du lịch;", "Thể thao và Du lịch,"));
        AssertNames("addressees.missing", Docx.Edited(letter, Doc, "Kính gửi:", "Gửi:"));
    }

    [Theory]
    [InlineData("party-title.size", "PartyTitle", "w:sz w:val=\"30\"", "w:sz w:val=\"26\"")]
    [InlineData("kind.size", "DocumentKind", "w:sz w:val=\"32\"", "w:sz w:val=\"28\"")]
    [InlineData("body.line", "Content", "w:lineRule=\"exact\"", "w:lineRule=\"auto\"")]
    [InlineData("body.indent", "Content", "w:firstLine=\"567\"", "w:firstLine=\"720\"")]
    [InlineData("office.weight", "Office", "<w:sz ", "<w:b /><w:sz ")]
    [InlineData("recipients-word.underline", "RecipientsWord", "<w:u w:val=\"single\" />", "")]
    [InlineData("recipient.size", "Recipient", "w:sz w:val=\"24\"", "w:sz w:val=\"22\"")]
    public void Documents_of_the_Party_are_held_to_their_own_form(string rule, string style, string from, string to)
    {
        var breach = AssertNames(rule, Docx.Restyled(DocxWriter.ToBytes(Samples.Party), style, from, to));
        Assert.StartsWith("HD 05-HD/VPTW", breach.Article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number.colon", "Số 08-KH/TU", "Số: 08-KH/TU")]
    [InlineData("number.separator", "Số 08-KH/TU", "Số 08/KH-TU")]
    [InlineData("star.missing", ">*<", "><")]
    [InlineData("authority.short-form", "T/M BAN", "TM. BAN")]
    [InlineData("recipient.archive", "- Lưu Văn phòng Thành ủy.", "- Lưu: VT.")]
    [InlineData("page.margin-right", "w:right=\"850\"", "w:right=\"1133\"")]
    public void The_words_of_the_Party_are_its_own(string rule, string from, string to) =>
        AssertNames(rule, Docx.Edited(DocxWriter.ToBytes(Samples.Party), Doc, from, to));

    [Fact]
    public void A_breach_says_where_it_is_what_is_and_what_should_be()
    {
        var breach = AssertNames("motto.size", Docx.Restyled(Docx.Good, "Motto", "w:sz w:val=\"28\"", "w:sz w:val=\"24\""));
        Assert.Equal("NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1.b", breach.Article);
        Assert.Equal("Tiêu ngữ", breach.Element);
        Assert.Equal([5], breach.Paragraphs);
        Assert.Equal(("Độc lập - Tự do - Hạnh phúc", "cỡ chữ 12", "cỡ chữ từ 13 đến 14"), (breach.Text, breach.Is, breach.ShouldBe));
    }

    [Fact]
    public void One_style_that_spoils_many_paragraphs_is_one_breach_with_many_places()
    {
        var breach = AssertNames("body.align", Docx.Restyled(Docx.Good, "Content", "\"both\"", "\"left\""));
        Assert.True(breach.Paragraphs.Count > 4);
    }

    [Fact]
    public void What_is_struck_out_or_hidden_is_not_inspected()
    {
        const string text = "<w:t xml:space=\"preserve\">BÁO CÁO</w:t></w:r>";
        var file = Docx.Edited(Docx.Good, Doc, text,
            text + "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:rPr><w:sz w:val=\"60\" /></w:rPr><w:delText>x</w:delText></w:r></w:del>"
            + "<w:r><w:rPr><w:vanish /><w:sz w:val=\"60\" /></w:rPr><w:t>ẩn</w:t></w:r>");
        Assert.Empty(Docx.Say(Inspector.Inspect(file)));
    }

    [Fact]
    public void Anything_else_than_a_docx_is_refused_in_words()
    {
        foreach (var bytes in new[] { [], "KẾ HOẠCH"u8.ToArray(), Docx.Good[..2000] })
        {
            Assert.Equal(ProblemCode.UnreadableDocx, Inspector.Inspect(bytes).Problem?.Code);
        }
    }

    [Fact]
    public void Damaged_files_never_throw()
    {
        var random = new Random(30);
        for (var i = 0; i < 200; i++)
        {
            var bytes = (byte[])Docx.Good.Clone();
            for (var flips = 0; flips < 20; flips++) { bytes[random.Next(bytes.Length)] = (byte)random.Next(256); }
            Inspector.Inspect(bytes);
        }
    }

    private static Breach AssertNames(string rule, byte[] file)
    {
        var inspection = Inspector.Inspect(file);
        Assert.Null(inspection.Problem);
        var breach = inspection.Breaches.FirstOrDefault(b => b.Rule == rule);
        Assert.True(breach is not null, $"{rule} not named, but:\n" + string.Join('\n', Docx.Say(inspection)));
        return breach;
    }
}
