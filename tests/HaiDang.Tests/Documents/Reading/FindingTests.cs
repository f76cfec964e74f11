using System.Globalization;

namespace HaiDang.Tests.Documents.Reading;

public sealed class FindingTests
{
    [Theory]
    [InlineData("Sản xuất ít nhất 12 tin, bài/năm trên báo.", "AtLeast 12 tin, bài per năm")]
    [InlineData("Lượng khách tăng khoảng 20% so với mục tiêu.", "About 20 %")]
    [InlineData("Phấn đấu 100% xã có trang tin; trên 80% người dân biết.", "Reach 100 % / AtLeast 80 %")]
    [InlineData("Có ≥ 30% doanh nghiệp ứng dụng.", "AtLeast 30 %")]
    [InlineData("Tăng 10-10,5% mỗi năm.", "Increase 10-10.5 %")]
    [InlineData("Không quá 5 cuộc họp.", "AtMost 5 cuộc họp")]
    [InlineData("Ước đạt 98% kế hoạch, tăng 3% so với cùng kỳ.", "")]
    [InlineData("Thành lập khoảng 85 hợp tác xã và 6.600 tổ hợp tác.", "About 85 hợp tác xã / About 6600 tổ hợp tác")]
    [InlineData("Đổi mới trên 4 ngành chính; nâng thu nhập từ 7 triệu lên 14 triệu.", "Reach 14 triệu")]
    [InlineData("Theo Điều 5 và ngày 10 tháng 4 năm 2024, có 3 điểm.", "")]
    public void A_target_is_a_number_behind_a_word_that_says_so(string line, string expected) =>
        Assert.Equal(expected, string.Join(" / ", Phrases.Task(line).Targets.Select(t => string.Create(CultureInfo.InvariantCulture,
            $"{t.Sense} {t.From}{(t.To is null ? "" : $"-{t.To}")} {t.Unit}{(t.Per is null ? "" : $" per {t.Per}")}"))));

    [Theory]
    [InlineData("Kinh phí 1,2 tỷ đồng từ ngân sách tỉnh.", "1200000000 VND ngân sách tỉnh")]
    [InlineData("Kinh phí thực hiện từ nguồn ngân sách nhà nước và xã hội hóa.", "ngân sách nhà nước / xã hội hóa")]
    [InlineData("Thu hút 4 triệu USD.", "4000000 USD")]
    [InlineData("Thực hiện đến năm 2050 đồng bộ.", "")]
    [InlineData("Quỹ vận động được 12,5/10 tỷ đồng.", "12500000000 VND / 10000000000 VND")]
    [InlineData("Chi 560 tỷ đồng/690 tỷ đồng.", "560000000000 VND / 690000000000 VND")]
    [InlineData("Kinh phí bố trí trong dự toán chi ngân sách hằng năm theo phân cấp quản lý ngân sách.", "ngân sách")]
    [InlineData("Thực hiện theo Luật Ngân sách nhà nước, tránh lãng phí ngân sách, tăng thu ngân sách.", "")]
    [InlineData("Huy động từ nguồn tài trợ, đóng góp của doanh nghiệp và các nguồn hợp pháp khác.", "nguồn tài trợ / đóng góp / hợp pháp")]
    [InlineData("Huy động các nguồn lực của xã hội cho quảng bá.", "Huy động")]
    [InlineData("Huy động tối đa sức mạnh của xã hội; đóng góp ý kiến.", "")]
    [InlineData("Sử dụng vốn lồng ghép và Quỹ phát triển; hỗ trợ từ Quỹ Phòng, chống thiên tai.", "lồng ghép / Quỹ Phòng, chống thiên tai")]
    [InlineData("Quảng bá lồng ghép qua các sự kiện.", "")]
    public void Money_has_an_amount_or_a_source(string line, string expected) =>
        Assert.Equal(expected, string.Join(" / ", Phrases.Task(line).Money.Select(m => string.Create(CultureInfo.InvariantCulture,
            $"{m.Amount:0} {m.Currency} {m.Source}").Trim())));

    [Theory]
    [InlineData("Thường xuyên cập nhật trang tin.", "Continuous /-/")]
    [InlineData("Kinh phí chi thường xuyên.", "")]
    [InlineData("Báo cáo 6 tháng một lần.", "HalfYearly /-/")]
    [InlineData("Đăng 01 số/tháng.", "Monthly /-/")]
    [InlineData("Thực hiện trong giai đoạn 2023-2025.", " /2023-/2025")]
    [InlineData("Tổ chức vào Quý II/2024.", " 4/2024-6/2024")]
    [InlineData("Tổ chức từ tháng 6-8.", " 6/-8/")]
    [InlineData("Tổ chức từ tháng 6 đến tháng 8 năm 2024.", " 6/2024-8/2024")]
    [InlineData("Theo Quyết định số 12/QĐ-TTg về chiến lược giai đoạn 2021-2030.", "")]
    public void A_rhythm_or_a_span_is_no_deadline(string line, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Phrases.Task(line).Timings.Select(t => $"{t.Every} {t.FromMonth}/{t.FromYear}-{t.ToMonth}/{t.ToYear}")));

    [Theory]
    [InlineData("Hoàn thành trước ngày 15/11/2024.", "2024-11-14")]
    [InlineData("Hoàn thành Trước 15/11/2024.", "2024-11-14")]
    [InlineData("Hoàn thành trước ngày 01/3.", "--02-28")]
    [InlineData("Hoàn thành chậm nhất ngày 15/11/2024.", "2024-11-15")]
    [InlineData("Hoàn thành trong Quý II/2024.", "2024-06-30")]
    [InlineData("Hoàn thành trong tháng 2/2024.", "2024-02-29")]
    [InlineData("Hoàn thành trước ngày 31/2/2024.", null)]
    public void Before_a_day_allows_the_day_before(string line, string? lastDay) =>
        Assert.Equal(lastDay, Assert.Single(Phrases.Task(line).Deadlines).LastDay);

    [Fact]
    public void A_sentence_says_who_owes_what_to_whom_by_when()
    {
        var due = Assert.Single(Phrases.Organising("Sở Nội vụ gửi báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/11/2024.").Deadlines);
        Assert.Equal(("Sở Nội vụ", "báo cáo kết quả", "Ủy ban nhân dân tỉnh", "2024-11-14"), (due.By, due.What, due.To, due.LastDay));
    }

    [Fact]
    public void Channels_are_told_once_for_each_clause() => Assert.Equal(
        "Press báo chí / Social mạng xã hội / Social Zalo / Outdoor pa nô / Event hội chợ",
        string.Join(" / ", Phrases.Task("Đăng trên báo chí, mạng xã hội, Zalo; treo pa nô tại hội chợ; gửi báo chí.").Channels.Select(c => $"{c.Kind} {c.Text}")));
}
