using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Documents.Reading;

public sealed class SlipTests
{
    [Theory]
    [InlineData("Đề nghị Mật trận Tổ quốc tham gia.", "“Mật trận” (mặt trận)")]
    [InlineData("Xuất bản án phẩm và đầy mạnh quảng bá.", "“án phẩm” (ấn phẩm); “đầy mạnh” (đẩy mạnh)")]
    [InlineData("Kế hoạch ban hành n gày 07/9/2015.", "“n gày” (ngày)")]
    [InlineData("Công an t ỉ nh phối hợp.", "“t ỉ nh” (tỉnh)")]
    [InlineData("Giao Giám đốcSở Tài chính bố trí.", "“đốcSở” (đốc Sở)")]
    [InlineData("Tổ chức quán triểt nội dung.", "“quán triểt” (quán triệt)")]
    [InlineData("Sở Sây dựng lập quy hoạch.", "“Sây dựng” (xây dựng)")]
    [InlineData("Lực lượng dân 1 sự của xã.", "“dân 1 sự” (dân sự)")]
    [InlineData("Triển khai trên địa bàn tính.", "“tính” (tỉnh)")]
    [InlineData("Cai nghiện tự nghiện tại gia đình.", "“tự nghiện” (tự nguyện)")]
    [InlineData("Mạng xã hội Facebok và Zalo của tỉnh.", "“Facebok” (Facebook)")]
    public void A_word_that_is_none_is_told_with_what_it_probably_was(string line, string expected) =>
        Assert.Equal($"Chữ có thể sai: {expected}.", Assert.Single(Slips("ocr-error", line)).Text);

    [Theory]
    [InlineData("Phù hợp báo cáo của văn bản dẫn chiếu, quân đội phá rừng.")]
    [InlineData("Hằng năm, hàng năm; lưu trú, lưu trữ; công ăn việc làm; đại biểu dân cử.")]
    [InlineData("Theo điểm c khoản 2, điểm n gồm các mục a và b; cột t ỷ lệ.")]
    [InlineData("Dùng VNeID, YouTube, TikTok và Đắk Lắk, Krông Pắc, Y Ngông Niê.")]
    [InlineData("Trong tình hình mới, toàn tỉnh và tinh thần chung.")]
    [InlineData("Khu vực 1 phòng họp, cấp 2 trường học.")]
    [InlineData("HỘI ĐỒNG NHÂN DÂN, Ủy ban nhân dân, Uỷ ban, thuỷ sản, hoà bình.")]
    public void Neighbours_that_only_look_like_a_word_are_left_alone(string line) => Assert.Empty(Slips("ocr-error", line));

    [Theory]
    [InlineData("Theo hướng dẫn của của Sở Du lịch.", "của của")]
    [InlineData("Báo cáo Ủy ban UBTVQH kết quả.", "Ủy ban UBTVQH")]
    [InlineData("Bảo đảm an ninh quốc phòng - an ninh trên biển.", "an ninh quốc phòng - an ninh")]
    [InlineData("Tổ chức thực hiện thực hiện kế hoạch.", "thực hiện thực hiện")]
    [InlineData("Xuất bản, phát hành các xuất bản tài liệu.", "các xuất bản")]
    public void A_word_that_stands_twice_is_told(string line, string expected) =>
        Assert.Equal($"Lặp từ: “{expected}”.", Assert.Single(Slips("word-doubled", line)).Text);

    [Theory]
    [InlineData("Từng bước từng bước, dần dần, thường thường, xanh xanh, luôn luôn.")]
    [InlineData("Cán bộ Bộ Nội vụ, cơ sở Sở Y tế, cấp trên trên địa bàn, hiện tại tại chỗ.")]
    [InlineData("Tổ chức đào tạo, tạo điều kiện; chủ quyền, quyền chủ quyền.")]
    [InlineData("Các xuất bản phẩm do nhà xuất bản phát hành.")]
    [InlineData("TÌNH HÌNH THỰC HIỆN")]
    public void What_Vietnamese_doubles_is_no_slip(string line) => Assert.Empty(Slips("word-doubled", line));

    [Theory]
    [InlineData("ocr-error", "Kiến nghị cơ chế, chính tôn vinh nhà khoa học.", "Hoàn thiện cơ chế, chính sách ưu đãi.", "Rà soát cơ chế, chính sách thuế.", "“cơ chế, chính tôn vinh”")]
    [InlineData("ocr-error", "Phát triển hạ tầng số đầy trình, thủ tục đơn giản.", "Rút gọn quy trình, thủ tục.", "", "“đầy trình, thủ tục”")]
    [InlineData("word-doubled", "Giám sát chính sách, sách pháp luật về báo chí.", "Hoàn thiện chính sách, pháp luật.", "", "“chính sách, sách pháp luật”")]
    public void A_syllable_lost_or_written_again_is_told_when_the_document_says_it_rightly_elsewhere(string code, string line, string witness, string another, string told)
    {
        string[] elsewhere = another.Length == 0 ? [witness] : [witness, another];
        Assert.Contains(told, Assert.Single(Slips(code, [line, .. elsewhere])).Text, StringComparison.Ordinal);
        Assert.Empty(Slips(code, line));
    }

    [Theory]
    [InlineData("Tổ chức đào tạo, tạo điều kiện.", "Đẩy mạnh đào tạo, bồi dưỡng.")]
    [InlineData("Bố trí vốn, kinh phí thực hiện.", "Bảo đảm nguồn vốn, kinh phí.")]
    public void A_syllable_that_stands_for_itself_is_no_lost_half(params string[] lines)
    {
        Assert.Empty(Slips("ocr-error", lines));
        Assert.Empty(Slips("word-doubled", lines));
    }

    [Fact]
    public void A_title_that_begins_in_the_middle_of_a_word_is_told()
    {
        const string body = "\n\nI. NHIỆM VỤ\n1. Các cơ quan triển khai thực hiện kế hoạch; theo dõi việc triển khai thực hiện nghị quyết.\n";
        Assert.Equal([3], PlanReader.Read($"KẾ HOẠCH\n\nkhai thực hiện Nghị quyết số 57-NQ/TW{body}").Warnings.Where(w => w.Code == "ocr-error").Select(w => w.Line));
        Assert.DoesNotContain(PlanReader.Read($"QUYẾT ĐỊNH\n\nphê duyệt kế hoạch phát triển{body}").Warnings, w => w.Code == "ocr-error");
    }

    [Fact]
    public void What_grows_by_a_part_does_not_become_several_times_as_large()
    {
        const string before = "Tổng sản phẩm (GRDP) theo giá hiện hành ước đạt 172.033 tỷ đồng.";
        var slip = Assert.Single(Slips("contradiction", before, "GRDP tăng khoảng 10%. Quy mô GRDP theo giá hiện hành đạt 660.085 tỷ đồng."));
        Assert.Equal(7, slip.Line);
        Assert.Empty(Slips("contradiction", before, "GRDP tăng khoảng 10%. Quy mô GRDP theo giá hiện hành đạt 193.549 tỷ đồng."));
        Assert.Empty(Slips("contradiction", before, "Đến năm 2045, quy mô GRDP theo giá hiện hành đạt 660.085 tỷ đồng."));
    }

    [Fact]
    public void A_sentence_broken_off_is_told_where_it_breaks()
    {
        var slip = Assert.Single(Slips("line-broken", "- Tranh thủ sự ủng hộ của quốc tế đối với các chính", "", "sách của tỉnh và của cả nước."));
        Assert.Equal(6, slip.Line);
        Assert.Empty(Slips("line-broken", "- Tranh thủ sự ủng hộ của quốc tế đối với các chính sách:", "", "+ Của tỉnh;", "", "a) Của xã."));
    }

    [Theory]
    [InlineData("Tiếp tục thực hiện kế hoạch truyền thông năm 2023.", 1)]
    [InlineData("Thực hiện Kế hoạch số 35/KH-UBND ngày 14/3/2023 của tỉnh và hướng dẫn tập huấn năm 2023.", 1)]
    [InlineData("Thực hiện Kế hoạch số 35/KH-UBND ngày 14/3/2023 về truyền thông năm 2023.", 0)]
    [InlineData("Tổ chức tổng kết kế hoạch năm 2023.", 0)]
    [InlineData("Tăng cường quảng bá, phấn đấu khách tăng 10% so với năm 2023.", 0)]
    [InlineData("Hoàn thành chỉ tiêu năm 2024.", 0)]
    public void A_year_before_the_plan_is_stale_unless_something_looks_back(string line, int count) => Assert.Equal(count, Slips("year-stale", line).Count);

    [Theory]
    [InlineData("Báo cáo Sở Du lịch (qua Văn phòng (Phòng Tổng hợp) để tổng hợp.", 1)]
    [InlineData("a) Báo cáo; b) tổng hợp (nếu có); (1) gửi.", 0)]
    public void A_bracket_that_nothing_closes_is_told(string line, int count) => Assert.Equal(count, Slips("bracket-open", line).Count);

    [Fact]
    public void Two_numbers_for_one_goal_contradict_each_other()
    {
        var slips = Slips("contradiction", "Đến năm 2030 đạt ít nhất 50% số xã, phường trên toàn tỉnh không ma túy.", "Phấn đấu đến năm 2030 đạt 100% “xã, phường không ma túy”.");
        Assert.Equal("Hai con số cho một chỉ tiêu năm 2030: 50% (dòng 6) và 100%.", Assert.Single(slips).Text);
        Assert.Empty(Slips("contradiction", "Đến năm 2025 đạt 50% số xã, phường không ma túy.", "Đến năm 2030 đạt 100% xã, phường không ma túy."));
        Assert.Empty(Slips("contradiction", "Đến năm 2030 đạt 50% hồ sơ thủ tục hành chính; đến năm 2030 đạt 80% hồ sơ thủ tục hành chính trực tuyến."));
    }

    [Fact]
    public void A_body_does_not_help_itself()
    {
        var slips = Slips("contradiction", "- Cơ quan chủ trì: Sở Du lịch.", "- Cơ quan phối hợp: Sở Du lịch; Sở Nội vụ.");
        Assert.Equal("Sở Du lịch vừa chủ trì vừa phối hợp cùng một nhiệm vụ.", Assert.Single(slips).Text);
        Assert.Empty(Slips("contradiction", "- Cơ quan chủ trì:", "+ Phim: Sở Du lịch", "+ Sách: Sở Nội vụ", "- Cơ quan phối hợp: Sở Du lịch."));
    }

    [Fact]
    public void One_report_is_not_due_by_two_days_of_one_season()
    {
        var reading = PlanReader.Read("""
            KẾ HOẠCH
            Quảng bá hình ảnh tỉnh năm 2024

            IV. TỔ CHỨC THỰC HIỆN
            1. Sở Nội vụ gửi báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/11 hằng năm.
            2. Hằng năm, Sở Nội vụ gửi báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 30/11.
            3. Sở Nội vụ gửi báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/6 hằng năm.
            """);
        Assert.Equal([6], reading.Warnings.Where(w => w.Code == "contradiction").Select(w => w.Line));
    }

    [Theory]
    [InlineData("Dặng Thu Miên", "Dặng Thu Miên")]
    [InlineData("Vũ Thu Miên", null)]
    [InlineData("Y Thu Miên", null)]
    public void A_family_name_that_nobody_bears_is_told(string signer, string? told)
    {
        var reading = PlanReader.Read($"KẾ HOẠCH\nQuảng bá muối biển năm 2026\n\nI. NHIỆM VỤ\n1. In sách ảnh\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n{signer}\n");
        Assert.Equal(told, reading.Warnings.SingleOrDefault(w => w.Code == "ocr-error")?.Text.Split('“', '”')[1]);
    }

    private static List<Warning> Slips(string code, params string[] lines) => [.. Phrases.Task(lines).Warnings.Where(w => w.Code == code)];
}
