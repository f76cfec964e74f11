using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>A body is divided by law: the officer sees what it would do, records it, and names who takes what the law left open.</summary>
public sealed class SuccessionTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop, "Sở Công Thương")]
    [InlineData(Screen.Phone, "Sở Giáo dục và Đào tạo")]
    public async Task Open_work_passes_to_the_heirs_and_what_is_unclear_is_asked(Screen screen, string body)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/bodies/reforms");
        await officer.OpenAsync("/bodies?q=" + Uri.EscapeDataString(body));
        await officer.FollowAsync(body);
        await officer.FollowAsync("Ghi thay đổi tổ chức");

        // Nothing said yet: told what is missing.
        await officer.PressAsync("Xem trước");
        Assert.Contains("Hãy ghi ngày đầu tiên theo tổ chức mới", await officer.TextAsync(), StringComparison.Ordinal);

        await officer.Page.SelectOptionAsync("[name=Kind]", "Split");
        await officer.Page.FillAsync("[name=On]", "2026-11-01");
        await officer.Page.FillAsync("[name=Basis]", "Nghị quyết 31/NQ-HĐND ngày 20/10/2026 của Hội đồng nhân dân tỉnh");
        await officer.Page.FillAsync("#heir-0", "Sở Tài chính");
        await officer.Page.FillAsync("#fields-0", "đèn biển");
        await officer.Page.FillAsync("#heir-1", "Sở Xây dựng");
        await officer.Page.FillAsync("#fields-1", "cầu cảng");
        await officer.PressAsync("Xem trước");
        Assert.Contains("1 nhiệm vụ chờ người phụ trách chọn cơ quan nhận", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.PressAsync("Ghi thay đổi");
        Assert.Contains("Đã kết thúc hoạt động từ hết ngày 31/10/2026", await officer.TextAsync(), StringComparison.Ordinal);

        // The tasks pass a moment later, in the background.
        await officer.UntilAsync("fetch('/today').then(r => r.text()).then(t => t.includes('1 nhiệm vụ chờ chọn cơ quan nhận'))");
        await officer.OpenAsync("/today");
        await officer.FollowAsync("1 nhiệm vụ chờ chọn cơ quan nhận");
        var task = await officer.Page.Locator("[name=Task]").InputValueAsync();
        await officer.Page.FillAsync("[name=Heir]", "Sở Tài chính");
        await officer.PressAsync("Giao nhiệm vụ đã chọn");
        Assert.Contains("Không có nhiệm vụ nào chờ chọn cơ quan nhận", await officer.TextAsync(), StringComparison.Ordinal);

        await officer.OpenAsync($"/tasks/{task}");
        Assert.Contains($"{body} → Sở Tài chính từ 01/11/2026", await officer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_names_a_body_that_is_gone_says_so_before_it_is_confirmed()
    {
        await using var officer = await site.VisitAsync(Screen.Desktop, "mien@bienbac.example");
        await officer.OpenAsync("/bodies?q=" + Uri.EscapeDataString("Sở Nội vụ"));
        await officer.FollowAsync("Sở Nội vụ");
        await officer.FollowAsync("Ghi thay đổi tổ chức");
        await officer.Page.FillAsync("[name=On]", "2026-01-01");
        await officer.Page.FillAsync("[name=Basis]", "Nghị quyết 30/NQ-HĐND ngày 20/12/2025");
        await officer.Page.FillAsync("#heir-0", "Văn phòng Ủy ban nhân dân tỉnh");
        await officer.PressAsync("Xem trước");
        await officer.PressAsync("Ghi thay đổi");

        await officer.OpenAsync("/plans/import");
        await officer.Page.FillAsync("textarea", """
            ỦY BAN NHÂN DÂN
            TỈNH BIỂN BẠC

            Số: 9/KH-UBND

            Biển Bạc, ngày 05 tháng 02 năm 2026

            KẾ HOẠCH

            Tuyển phát thanh viên nhiều thứ tiếng năm 2026

            I. NHIỆM VỤ

            1. Tuyển phát thanh viên

            - Cơ quan chủ trì: Sở Nội vụ.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH

            Tạ Hải Triều
            """);
        await officer.PressAsync("Đọc");
        var text = await officer.TextAsync();
        Assert.Contains("1 cơ quan trong văn bản đã thay đổi", text, StringComparison.Ordinal);
        Assert.Contains("→ Văn phòng Ủy ban nhân dân tỉnh từ 01/01/2026", text, StringComparison.Ordinal);
        Assert.Contains("không còn khi ký kế hoạch", text, StringComparison.Ordinal);
    }
}
