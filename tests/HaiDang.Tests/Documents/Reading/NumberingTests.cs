using HaiDang.Documents.Extracting;
using HaiDang.Documents.Reading;
using HaiDang.Documents.Writing;

namespace HaiDang.Tests.Documents.Reading;

public sealed class NumberingTests
{
    private const string Head = "KẾ HOẠCH\nQuảng bá hình ảnh tỉnh năm 2026\n\n";

    [Fact]
    public void Numbers_in_brackets_open_clauses_and_letters_in_brackets_below_them() => Assert.Equal(
        "I I.1 I.1.(1) I.1.(1).(a) I.1.(1).(b) I.1.(2) I.2",
        Paths("I. NHIỆM VỤ\n1. Tuyên truyền\n(1) Trên báo chí\n(a) Báo in\n(b) Báo điện tử\n(2) Trên mạng xã hội\n2. Kinh phí"));

    [Fact]
    public void Lettered_points_stand_above_or_below_them_as_the_document_likes()
    {
        Assert.Equal("I I.a I.a.(1) I.a.(2) I.b", Paths("I. NHIỆM VỤ\na) Tuyên truyền\n(1) Trên báo chí\n(2) Trên mạng\nb) Kinh phí"));
        Assert.Equal("I I.(1) I.(1).a I.(1).b I.(2)", Paths("I. NHIỆM VỤ\n(1) Tuyên truyền\na) Trên báo chí\nb) Trên mạng\n(2) Kinh phí"));
    }

    [Fact]
    public void Small_roman_numbers_are_told_from_letters_by_their_row()
    {
        Assert.Equal("I I.(i) I.(ii) I.(iii)", Paths("I. NHIỆM VỤ\n(i) Báo in\n(ii) Báo nói\n(iii) Báo hình"));
        Assert.Equal("I I.(a) I.(b)", Paths("I. NHIỆM VỤ\n(a) Báo in\n(b) Báo nói"));
    }

    [Fact]
    public void A_clause_in_brackets_has_its_title_its_bodies_and_its_deadline()
    {
        var plan = PlanReader.Read(Head + "I. NHIỆM VỤ\n(1) In sách ảnh\n- Cơ quan chủ trì: Sở Du lịch.\n- Thời gian: tháng 6/2026.\n(2) Làm phim\n- Cơ quan chủ trì: Sở Ngoại vụ.\n");
        Assert.Equal("In sách ảnh", plan.Clauses[1].Title);
        Assert.Equal("(1)", plan.Clauses[1].Number);
        Assert.Equal(["I.(1) Sở Du lịch", "I.(2) Sở Ngoại vụ"], plan.Assignments.Select(a => $"{a.Clause} {a.Body}"));
        Assert.Equal("I.(1)", Assert.Single(plan.Deadlines).Clause);
    }

    [Fact]
    public void A_plan_numbered_in_brackets_is_written_and_read_again_the_same()
    {
        var plan = PlanReader.Read(Head + "I. NHIỆM VỤ\n1. Tuyên truyền\n(1) Trên báo chí.\n(a) Báo in.\n(b) Báo điện tử.\n(2) Trên mạng xã hội.\n");
        var again = PlanReader.Read(TextExtractor.Extract(DocxWriter.ToBytes(PlanDocument.Of(plan)), "ke-hoach.docx").Text!);
        Assert.Equal(plan.Clauses.Select(c => c.Path), again.Clauses.Select(c => c.Path));
    }

    [Fact]
    public void A_skipped_number_in_brackets_is_told() => Assert.Equal(
        "Số thứ tự nhảy từ (2) sang (4).",
        Assert.Single(PlanReader.Read(Head + "I. NHIỆM VỤ\n(1) Báo in\n(2) Báo nói\n(4) Báo hình\n").Warnings, w => w.Code == "number-skipped").Text);

    [Theory]
    [InlineData("(1) Xem Phụ lục kèm theo.")]
    [InlineData("(2) Theo Nghị quyết số 57-NQ/TW.")]
    [InlineData("Gồm: (1) báo in; (2) báo nói.")]
    [InlineData("- (1) Báo in\n- (2) Báo nói")]
    [InlineData("(a) Nguồn: Cục Thống kê")]
    public void A_number_in_brackets_that_is_no_row_opens_nothing(string text) => Assert.Equal("I I.1", Paths($"I. NHIỆM VỤ\n1. Tuyên truyền\n{text}"));

    [Fact]
    public void A_row_ends_with_its_clause() => Assert.Equal("I I.1 I.2", Paths("I. NHIỆM VỤ\n1. Tuyên truyền\n(1) Xem phụ lục.\n2. Kinh phí\n(2) Xem phụ lục."));

    [Theory]
    [InlineData("PHẦN I. QUY ĐỊNH CHUNG Chương 1. MỤC TIÊU Mục 1. Phạm vi", "Quy định chung|Mục tiêu|Phạm vi")]
    [InlineData("PHẦN I QUY ĐỊNH CHUNG CHƯƠNG 1 MỤC TIÊU MỤC 1 PHẠM VI", "Quy định chung|Mục tiêu|Phạm vi")]
    [InlineData("Phần I Chương 1 Mục 1", "||")]
    [InlineData("Phần I: Quy định chung Chương 1: Mục tiêu Mục 1: Phạm vi", "Quy định chung|Mục tiêu|Phạm vi")]
    public void Divisions_printed_on_one_line_are_three(string line, string titles)
    {
        var plan = PlanReader.Read($"{Head}{line}\n1. Tuyên truyền\n2. Kinh phí\n");
        Assert.Equal(["Phần I", "Phần I.Chương 1", "Phần I.Chương 1.Mục 1", "Phần I.Chương 1.Mục 1.1", "Phần I.Chương 1.Mục 1.2"], plan.Clauses.Select(c => c.Path));
        Assert.Equal(titles.Split('|'), plan.Clauses.Take(3).Select(c => c.Title), StringComparer.OrdinalIgnoreCase);
        Assert.All(plan.Clauses.Take(3), c => Assert.Equal(4, c.Line));
    }

    [Theory]
    [InlineData("Chương I. Thực hiện theo Mục 3. Nghị quyết số 57-NQ/TW")]
    [InlineData("Chương I. Chương trình 2. Mục tiêu")]
    [InlineData("Chương I. Nội dung của Chương II")]
    public void A_division_that_is_cited_is_none(string line) => Assert.Equal("Chương I", Paths(line).Split(" Chương I.")[0]);

    private static string Paths(string body) => string.Join(' ', PlanReader.Read(Head + body + "\n").Clauses.Select(c => c.Path));
}
