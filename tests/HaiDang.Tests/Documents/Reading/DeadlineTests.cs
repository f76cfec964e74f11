namespace HaiDang.Tests.Documents.Reading;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12.", "15.12. yearly | Sở Nội vụ | Ủy ban nhân dân tỉnh")]
    [InlineData("Sở Nội vụ tổng hợp hàng năm (trước ngày 15/11).", "15.11. yearly | Sở Nội vụ |")]
    [InlineData("Sở Nội vụ hoàn thành trước ngày 30/6/2025.", "30.6.2025 | Sở Nội vụ |")]
    [InlineData("Sở Nội vụ hoàn thành chậm nhất là ngày 01 tháng 02 năm 2025.", "1.2.2025 | Sở Nội vụ |")]
    [InlineData("Sở Nội vụ trước ngày 20 hằng tháng gửi báo cáo đến Sở Ngoại vụ.", "20.. monthly | Sở Nội vụ | Sở Ngoại vụ")]
    [InlineData("Sở Nội vụ hoàn thành trong Quý IV/2024.", "..2024 | Sở Nội vụ |")]
    [InlineData("Sở Nội vụ hoàn thành trong tháng 6/2024.", ".6.2024 | Sở Nội vụ |")]
    [InlineData("Sở Nội vụ báo cáo trước ngày 01/6 và 15/11 hằng năm.", "1.6. yearly | Sở Nội vụ |  / 15.11. yearly | Sở Nội vụ |")]
    [InlineData("Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12), các sở, ngành báo cáo về Sở Nội vụ.",
        "15.6. halfyearly | các sở, ngành | Sở Nội vụ / 15.12. yearly | các sở, ngành | Sở Nội vụ")]
    [InlineData("Sở Nội vụ thường xuyên kiểm tra; từ ngày 01/7/2025 áp dụng mẫu mới.", "")]
    [InlineData("Sở Nội vụ hoàn thành trước ngày 45/13.", "")]
    public void Prose_says_by_when_who_owes_it_and_to_whom(string clause, string expected) =>
        Assert.Equal(expected, Phrases.Organising(clause).When().TrimEnd());

    [Theory]
    [InlineData("- Thời gian thực hiện: Hoàn thành trước ngày 30/6/2024.", "30.6.2024")]
    [InlineData("- Thời gian: Tháng 12/2024", ".12.2024")]
    [InlineData("- Thời gian hoàn thành: Quý II/2024", "..2024")]
    [InlineData("- Thời hạn: Hằng năm", ".. yearly")]
    [InlineData("- Thời gian: Quý IV/2013, Quý I/2014", "..2013 | Sở Du lịch |  / ..2014")]
    public void A_time_label_speaks_for_the_leads_named_before(string line, string expected) =>
        Assert.Equal($"{expected} | Sở Du lịch | ", Phrases.Task("- Cơ quan chủ trì: Sở Du lịch", line).When());

    [Theory]
    [InlineData("- Thời gian: Thường xuyên")]
    [InlineData("- Thời gian: Từ ngày 01/7/2025")]
    public void Without_an_end_there_is_no_deadline(string line) => Assert.Empty(Phrases.Task(line).Deadlines);

    [Fact]
    public void A_day_in_a_task_is_owed_by_the_leads_named_below_it() =>
        Assert.Equal("30.6.2024 | Sở Du lịch | ", Phrases.Task("Phát hành trước ngày 30/6/2024.", "- Cơ quan chủ trì: Sở Du lịch").When());
}
