namespace HaiDang.BrowserTests;

/// <summary>The focal officer records that a decree was amended; the plans that rest on it get a review.</summary>
public sealed class RestingTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_known_change_is_confirmed_and_shown_on_the_plan(Screen screen)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/plans/bases");
        await officer.ThroughAsync(officer.Page.Locator("table a:has-text('72/2015/NĐ-CP')").First);
        await officer.LookAsync();
        // The first to come confirms; the second finds it recorded.
        if (await officer.Page.GetByText("Ghi nhận thay đổi này").CountAsync() > 0) { await officer.PressAsync("Ghi nhận thay đổi này"); }
        Assert.Contains("Được 148/2026/NĐ-CP sửa đổi từ 01/07/2026", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.Page.Locator("summary:has-text('Ghi thay đổi hiệu lực')").ClickAsync();
        await officer.PressAsync("Ghi nhận");
        Assert.Contains("Hãy chọn ngày thay đổi có hiệu lực", await officer.TextAsync(), StringComparison.Ordinal);

        await officer.ThroughAsync(officer.Page.Locator("#plans tr:has-text('Đang thực hiện') a").First);
        await officer.LookAsync();
        Assert.Contains("Được 148/2026/NĐ-CP sửa đổi", await officer.Page.InnerTextAsync("#bases"), StringComparison.Ordinal);
        Assert.Contains("Rà soát kế hoạch: 72/2015/NĐ-CP", await officer.Page.InnerTextAsync("#instructions"), StringComparison.Ordinal);
    }
}
