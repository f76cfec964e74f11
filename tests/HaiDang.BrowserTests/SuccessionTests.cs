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
}
