using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Documents.Reading;

public sealed class AssignmentTests
{
    [Theory]
    [InlineData("- Cơ quan chủ trì : Sở Du lịch.", "lead Sở Du lịch")]
    [InlineData("*Đơn vị chủ trì:* Sở Nội vụ; Sở Du lịch.", "lead Sở Nội vụ / lead Sở Du lịch")]
    [InlineData("* CƠ QUAN CHỦ TRÌ: Sở Du lịch", "lead Sở Du lịch")]
    [InlineData("- Đơn vị chủ trì thực hiện: Các sở, ngành", "lead* Các sở, ngành")]
    [InlineData("- Cơ quan đầu mối: Sở Du lịch", "lead Sở Du lịch")]
    [InlineData("- Phân công thực hiện: Sở Du lịch", "lead Sở Du lịch")]
    [InlineData("- Phối hợp: Sở Ngoại vụ", "coordinate Sở Ngoại vụ")]
    [InlineData("- Cơ quan chủ trì: Sở Du lịch; cơ quan phối hợp: Sở Ngoại vụ.", "lead Sở Du lịch / coordinate Sở Ngoại vụ")]
    [InlineData("- Tổ chức hội chợ (Cơ quan chủ trì: Sở Du lịch; phối hợp: Công an tỉnh).", "lead Sở Du lịch / coordinate Công an tỉnh")]
    [InlineData("- Trách nhiệm thực hiện: Sở Du lịch chủ trì; Sở Ngoại vụ, Công an tỉnh phối hợp.",
        "lead Sở Du lịch / coordinate Sở Ngoại vụ / coordinate Công an tỉnh")]
    [InlineData("- Cơ quan chủ trì: Sở Du lịch chủ trì phối hợp với các sở, ngành liên quan.", "lead Sở Du lịch / coordinate* các sở, ngành liên quan")]
    [InlineData("- Lãnh đạo phụ trách: Phó Chủ tịch UBND tỉnh", "")]
    [InlineData("- Thường xuyên kiểm tra, đôn đốc việc thực hiện.", "")]
    public void A_label_says_who_leads_and_who_helps(string line, string expected) => Assert.Equal(expected, Phrases.Task(line).Who());

    [Fact]
    public void Lead_lines_below_a_label_carry_their_shares()
    {
        var reading = Phrases.Task(
            "- Cơ quan chủ trì:",
            "+ Ấn phẩm về môi trường sống xanh, sạch, đẹp: Sở Tài nguyên và Môi trường.",
            "+ Ấn phẩm văn hóa, du lịch: Sở Văn hóa và Thể thao; Sở Du lịch.",
            "- Cơ quan phối hợp: Các sở, ban, ngành.");
        Assert.Equal(
            "lead Sở Tài nguyên và Môi trường [Ấn phẩm về môi trường sống xanh, sạch, đẹp] / "
            + "lead Sở Văn hóa và Thể thao [Ấn phẩm văn hóa, du lịch] / lead Sở Du lịch [Ấn phẩm văn hóa, du lịch] / "
            + "coordinate* Các sở, ban, ngành",
            reading.Who());
        Assert.Equal([7, 8, 8, 9], reading.Assignments.Select(a => a.Line));
        Assert.All(reading.Assignments, a => Assert.Equal("I.1", a.Clause));
    }

    [Theory]
    [InlineData("Sở Tài chính chủ trì, phối hợp với Sở Y tế và các đơn vị liên quan bố trí kinh phí.",
        "lead Sở Tài chính / coordinate Sở Y tế / coordinate* các đơn vị liên quan")]
    [InlineData("Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát.", "lead Sở Nội vụ / coordinate Sở Tư pháp")]
    [InlineData("Giao Sở Nội vụ theo dõi, tổng hợp.", "duty Sở Nội vụ")]
    [InlineData("Trách nhiệm của Sở Y tế", "duty Sở Y tế")]
    [InlineData("Công an tỉnh: Bảo đảm an ninh, trật tự.", "duty Công an tỉnh")]
    [InlineData("Các cơ quan báo chí của tỉnh tăng thời lượng tuyên truyền.", "duty* Các cơ quan báo chí của tỉnh")]
    [InlineData("Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường chịu trách nhiệm thi hành.",
        "duty* Thủ trưởng các sở, ban, ngành / duty* Chủ tịch UBND các xã, phường")]
    [InlineData("Trên cơ sở Kế hoạch này, UBND các huyện xây dựng kế hoạch của địa phương.", "duty* UBND các huyện")]
    public void The_part_on_carrying_out_names_duties(string clause, string expected) =>
        Assert.Equal(expected, Phrases.Organising(clause).Who());

    [Theory]
    [InlineData("Đề nghị Thường trực Tỉnh ủy, HĐND tỉnh quan tâm chỉ đạo.", "duty? Thường trực Tỉnh ủy / duty? HĐND tỉnh")]
    [InlineData("Đề nghị: Liên đoàn Lao động tỉnh vận động đoàn viên.", "duty? Liên đoàn Lao động tỉnh")]
    [InlineData("Ngoài ra, đề nghị Ủy ban MTTQ Việt Nam tỉnh giám sát.", "duty? Ủy ban MTTQ Việt Nam tỉnh")]
    [InlineData("Đề nghị Ban Tuyên giáo Tỉnh ủy định hướng nội dung; đề nghị Hội Nông dân tỉnh vận động hội viên.",
        "duty? Ban Tuyên giáo Tỉnh ủy / duty? Hội Nông dân tỉnh")]
    public void A_request_is_no_order(string clause, string expected) => Assert.Equal(expected, Phrases.Organising(clause).Who());

    [Fact]
    public void A_body_that_asks_another_gives_it_no_duty() =>
        Assert.Equal("duty Sở Tài chính", Phrases.Organising("Sở Tài chính rà soát; đề nghị Ủy ban nhân dân tỉnh xem xét.").Who());

    [Fact]
    public void Bodies_mentioned_elsewhere_are_not_assigned() =>
        Assert.Equal("", Phrases.Task("- Công an tỉnh và Sở Y tế đã có nhiều cố gắng.", "- Theo hướng dẫn của Bộ Ngoại giao.").Who());

    [Theory]
    [InlineData("- Chủ trì, phối hợp với Sở Y tế và các đơn vị liên quan kiểm tra.", "lead Công an tỉnh / coordinate Sở Y tế / coordinate* các đơn vị liên quan")]
    [InlineData("a) Là cơ quan đầu mối, chủ trì, phối hợp các sở, ngành tổ chức thực hiện.", "duty Công an tỉnh / lead Công an tỉnh / coordinate* các sở, ngành")]
    [InlineData("a) Chủ trì, phối hợp\n- Sở Tài chính bố trí kinh phí.\n- Sở Nội vụ tham mưu phân cấp.", "duty Công an tỉnh / lead Công an tỉnh / coordinate Sở Tài chính / coordinate Sở Nội vụ")]
    [InlineData("- Chủ trì xây dựng báo cáo.", "duty Công an tỉnh")]
    public void A_sentence_without_a_subject_is_about_the_body_of_the_heading(string lines, string expected) =>
        Assert.Equal(expected, Phrases.Organising($"Công an tỉnh\n{lines}").Who());

    [Fact]
    public void The_last_article_of_a_decision_names_those_who_carry_it_out() => Assert.Equal(
        "duty Chánh Văn phòng UBND tỉnh / duty Giám đốcSở Y tế / duty* Chủ tịch UBND các huyện, thị / duty* Thủ trưởng các cơ quan liên quan",
        PlanReader.Read("QUYẾT ĐỊNH\nVề việc a\n\nĐiều 1. Ban hành kế hoạch.\n\nĐiều 2. Các ông (bà): Chánh Văn phòng UBND tỉnh, Giám đốcSở Y tế, "
            + "Chủ tịch UBND các huyện, thị và Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành quyết định này.\n").Who());
}
