using HaiDang.Documents.Extracting;
using HaiDang.Documents.Reading;
using HaiDang.Tests.Documents.Extracting;

namespace HaiDang.Tests.Documents.Reading;

/// <summary>Numbers of every habit, and what copying, scanning and printing do to a text.</summary>
public sealed class NoiseTests
{
    [Theory]
    [InlineData("I. MỤC ĐÍCH\nH. NHIỆM VỤ\nIlI. TỔ CHỨC\nIV. KINH PHÍ", "I II III IV")]
    [InlineData("l. MỤC ĐÍCH\nlI. NHIỆM VỤ\nIll. TỔ CHỨC\nlV. KINH PHÍ", "I II III IV")]
    [InlineData("I. MỤC ĐÍCH\n11. NHIỆM VỤ\n1II. TỔ CHỨC", "I II III")]
    [InlineData("I. MỤC ĐÍCH, YÊU CẦU\nI. Mục đích\n2. Yêu cầu\nII. NHIỆM VỤ", "I I.1 I.2 II")]
    [InlineData("I. NHIỆM VỤ\n1. Một\n2. Hai\n3. Ba\n4. Bốn\nS. Năm\n6. Sáu", "I I.1 I.2 I.3 I.4 I.5 I.6")]
    [InlineData("I. NHIỆM VỤ\n1. Một\n1.1. In sách\nl.2. In tờ rơi", "I I.1 I.1.1 I.1.2")]
    [InlineData("A. PHẦN CHUNG\nB. NHIỆM VỤ\nC. TỔ CHỨC", "A B C")]
    public void A_number_that_a_scan_has_damaged_is_known_by_its_place(string lines, string paths) => Assert.Equal(paths, Paths(lines));

    [Theory]
    [InlineData("I. NHIỆM VỤ\n1. Một\nH. là tên viết tắt của hợp tác xã.\n2. Hai", "I I.1 I.2")]
    [InlineData("I. NHIỆM VỤ\nIll. là viết tắt", "I")]
    [InlineData("I. NHIỆM VỤ\n1. Một\n2, 3 và 4 là ba nội dung.", "I I.1")]
    public void What_only_looks_like_a_damaged_number_opens_nothing(string lines, string paths) => Assert.Equal(paths, Paths(lines));

    [Fact]
    public void A_damaged_number_is_told() => Assert.Equal(
        "Số mục có thể sai: “H.” (II).",
        Assert.Single(Read("I. MỤC ĐÍCH\nH. NHIỆM VỤ").Warnings, w => w.Code == "ocr-error").Text);

    [Theory]
    [InlineData("PHẦN THỨ NHẤT\nĐÁNH GIÁ TÌNH HÌNH\nI. KẾT QUẢ\nPHẦN THỨ HAI\nNHIỆM VỤ\nI. QUẢNG BÁ\n1. In sách", "Phần thứ nhất=ĐÁNH GIÁ TÌNH HÌNH; Phần thứ nhất.I=KẾT QUẢ; Phần thứ hai=NHIỆM VỤ; Phần thứ hai.I=QUẢNG BÁ; Phần thứ hai.I.1=In sách")]
    [InlineData("Phần I. ĐÁNH GIÁ\nPhần II: NHIỆM VỤ", "Phần I=ĐÁNH GIÁ; Phần II=NHIỆM VỤ")]
    [InlineData("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng\nChương II\nTỔ CHỨC\nMục 1. XÂY DỰNG\nĐiều 3. Cơ quan\nMục 2. PHÁT HÀNH\nĐiều 4. Thời gian",
        "Chương I=QUY ĐỊNH CHUNG; Chương I.Điều 1=Phạm vi; Chương I.Điều 2=Đối tượng; Chương II=TỔ CHỨC; Chương II.Mục 1=XÂY DỰNG; Chương II.Mục 1.Điều 3=Cơ quan; Chương II.Mục 2=PHÁT HÀNH; Chương II.Mục 2.Điều 4=Thời gian")]
    [InlineData("I-MỤC ĐÍCH\n1- Yêu cầu\na. Chính xác\nb. Kịp thời\nII- NHIỆM VỤ\n1/ Quảng bá\na/ Sách\nb/ Phim",
        "I=MỤC ĐÍCH; I.1=Yêu cầu; I.1.a=Chính xác; I.1.b=Kịp thời; II=NHIỆM VỤ; II.1=Quảng bá; II.1.a=Sách; II.1.b=Phim")]
    [InlineData("I.\nMỤC ĐÍCH\nII.\nNHIỆM VỤ\n1) Quảng bá", "I=MỤC ĐÍCH; II=NHIỆM VỤ; II.1=Quảng bá")]
    public void Divisions_chapters_and_habits_of_numbering_have_levels_of_their_own(string lines, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(lines).Clauses.Select(c => $"{c.Path}={c.Title}")));

    [Theory]
    [InlineData("I. NHIỆM VỤ\nMục tiêu chung là quảng bá.\nPhần lớn nội dung do tỉnh làm.\nChương trình gồm hai phần.")]
    [InlineData("I. NHIỆM VỤ\nThực hiện theo các nội dung đã nêu tại\nMục 3 Nghị quyết này và Chương II của Đề án.")]
    public void Words_that_begin_like_a_division_open_nothing(string lines) => Assert.Equal("I", Paths(lines));

    [Theory]
    [InlineData("- Đăng tin", "* Đăng tin")]
    [InlineData("- Đăng tin", "• Đăng tin")]
    [InlineData("- Đăng tin", "● Đăng tin")]
    [InlineData("- Đăng tin", "➢ Đăng tin")]
    [InlineData("+ Đăng tin", "+ Đăng tin")]
    [InlineData("- Đăng tin", "- **Đăng** *tin*")]
    public void Signs_of_a_list_and_marks_of_markdown_are_taken_off(string expected, string line) =>
        Assert.Equal(expected, Read($"I. NHIỆM VỤ\n1. Quảng bá\n{line}").Clauses[^1].Text);

    [Theory]
    [InlineData("Tăng cường quảng bá hình ảnh của tỉnh trên các", "báo chí trong nước", "các báo chí")]
    [InlineData("Tăng cường quảng bá hình ảnh của tỉnh trên các\n\n- 2 -\n", "báo chí trong nước", "các báo chí")]
    [InlineData("Tăng cường quảng bá hình ảnh của tỉnh trên các\n\nTrang 3/12\n\n", "báo chí trong nước", "các báo chí")]
    [InlineData("Tăng cường quảng bá hình ảnh của tỉnh qua tru-", "yền thông đại chúng", "qua truyền thông")]
    [InlineData("Tăng cường quảng bá hình ảnh của tỉnh qua truyền-", "thông đại chúng", "qua truyền thông")]
    [InlineData("Tăng cường quảng bá hình ảnh của Bà Rịa -", "vũng tàu và cả nước", "Bà Rịa - vũng tàu")]
    public void A_sentence_that_a_line_or_a_page_has_broken_is_whole_again(string before, string after, string expected) =>
        Assert.Contains(expected, Read($"I. NHIỆM VỤ\n1. Quảng bá\n{before}\n{after}.").Clauses[^1].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("1. Tổ chức hội chợ./.", "Tổ chức hội chợ")]
    [InlineData("1. Tổ chức hội chợ:", "Tổ chức hội chợ")]
    [InlineData("1. Tổ chức hội chợ, triển lãm...", "Tổ chức hội chợ, triển lãm...")]
    [InlineData("1. Giảm 5 km/", "Giảm 5 km/")]
    public void A_title_loses_the_mark_that_ends_it_and_no_more(string line, string title) => Assert.Equal(title, Read($"I. NHIỆM VỤ\n{line}").Clauses[^1].Title);

    [Fact]
    public void What_comes_before_and_after_the_clauses_is_kept()
    {
        var read = PlanReader.Read("""
            KẾ HOẠCH
            Quảng bá muối biển năm 2026

            Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ;

            Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

            I. NHIỆM VỤ

            1. In sách ảnh.

            Trên đây là Kế hoạch quảng bá muối biển năm 2026, đề nghị các cơ quan thực hiện./.

            Nơi nhận:
            - Lưu: VT.
            """);
        Assert.Equal([(4, "Căn cứ Nghị định"), (6, "Ủy ban nhân dân ")], read.Preamble.Select(p => (p.Line, p.Text[..16])));
        Assert.Equal([(12, "Trên đây là Kế h")], read.Closing.Select(p => (p.Line, p.Text[..16])));
    }

    [Theory]
    [InlineData("BAN THƯỜNG VỤ THÀNH ỦY VŨNG TÀU", "Ban Thường vụ Thành ủy Vũng Tàu")]
    [InlineData("HUYỆN ỦY LONG ĐIỀN", "Huyện ủy Long Điền")]
    [InlineData("TỈNH ỦY BÌNH ĐỊNH", "Tỉnh ủy Bình Định")]
    [InlineData("ĐẢNG ỦY XÃ HÒA BÌNH", "Đảng ủy xã Hòa Bình")]
    [InlineData("ỦY BAN NHÂN DÂN THỊ TRẤN PHƯỚC HẢI", "Ủy ban nhân dân thị trấn Phước Hải")]
    public void Capitals_of_an_issuer_become_those_of_a_sentence(string printed, string expected) => Assert.Equal(expected,
        PlanReader.Read($"{printed}\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nQuảng bá năm 2026\n\nI. NHIỆM VỤ\n").Document.Issuer);

    [Fact]
    public void A_bold_beginning_of_a_paragraph_of_a_docx_is_the_title_of_its_clause()
    {
        const string bold = """<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">2. Sở Tài chính </w:t></w:r><w:r><w:t>có trách nhiệm bố trí kinh phí.</w:t></w:r></w:p>""";
        const string label = """<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">- Cơ quan chủ trì: </w:t></w:r><w:r><w:t>Sở Du lịch.</w:t></w:r></w:p>""";
        var text = TextExtractor.Extract(WordSample.Of(
            WordSample.P("KẾ HOẠCH") + WordSample.P("Quảng bá năm 2026") + WordSample.P("I. TỔ CHỨC THỰC HIỆN") + WordSample.P("1. Sở Du lịch chủ trì thực hiện.") + bold + label), "a.docx").Text!;
        Assert.Contains("\n**2. Sở Tài chính** có", text, StringComparison.Ordinal);
        Assert.Contains("\n- Cơ quan chủ trì: Sở", text, StringComparison.Ordinal);
        Assert.Equal("Sở Tài chính", PlanReader.Read(text).Clauses[^1].Title);
    }

    private static PlanReading Read(string lines) => PlanReader.Read($"KẾ HOẠCH\nQuảng bá hình ảnh tỉnh năm 2024\n\n{lines}\n");

    private static string Paths(string lines) => string.Join(' ', Read(lines).Clauses.Select(c => c.Path));
}
