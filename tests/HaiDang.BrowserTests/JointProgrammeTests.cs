namespace HaiDang.BrowserTests;

/// <summary>Two bodies keep one programme; the pages of joint work hold on phone and desktop.</summary>
public sealed class JointProgrammeTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task One_side_enters_a_programme_and_both_keep_their_tasks(Screen screen)
    {
        var title = $"Tuyên truyền biển, đảo, đợt {screen}";
        await using var first = await site.VisitAsync(screen, "khue@bienbac.example");
        await first.OpenAsync("/programmes");
        await first.Page.Locator("summary:has-text('Nhập chương trình')").ClickAsync();
        await first.PressAsync("Lưu chương trình");
        Assert.Contains("Hãy ghi trích yếu", await first.TextAsync(), StringComparison.Ordinal);
        await first.Page.FillAsync("#Title", title);
        await first.Page.SelectOptionAsync("#Partner", new Microsoft.Playwright.SelectOptionValue { Label = "Sở Văn hóa, Thể thao và Du lịch" });
        await first.Page.FillAsync("#Number", screen is Screen.Phone ? "4" : "3");
        await first.Page.FillAsync("#Symbol", "CTPH");
        await first.Page.FillAsync("#Date", "2026-02-01");
        await first.Page.FillAsync("#From", "2026");
        await first.Page.FillAsync("#To", "2030");
        await first.Page.FillAsync("#Signer", "Hai Giám đốc");
        await first.PressAsync("Lưu chương trình");
        await first.Page.FillAsync("#add-text", "In sách ảnh biển, đảo");
        await first.PressAsync("Thêm việc");

        await using var second = await site.VisitAsync(screen, "mien@bienbac.example");
        await second.OpenAsync("/programmes");
        await second.FollowAsync(title);
        Assert.Contains("In sách ảnh biển, đảo", await second.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await second.Page.Locator("summary:has-text('Sửa việc này')").CountAsync());
        await second.Page.FillAsync("#add-text", "Chiếu phim lưu động");
        await second.PressAsync("Thêm việc");
        Assert.Equal(1, await second.Page.Locator("summary:has-text('Sửa việc này')").CountAsync());
        await second.OpenAsync("/bodies?contact=missing");
        await second.OpenAsync("/tasks?with=centre");
    }
}
