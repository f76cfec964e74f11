namespace HaiDang.BrowserTests;

/// <summary>Recipients open and acknowledge a plan; the records clerk sees who has it and marks what went by hand.</summary>
public sealed class SendingTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop, "khue@bienbac.example")]
    [InlineData(Screen.Phone, "phong@bienbac.example")]
    public async Task A_body_acknowledges_and_the_clerk_sees_it_and_marks_the_rest(Screen screen, string email)
    {
        await using var unit = await site.VisitAsync(screen, email);
        await unit.OpenAsync("/plans/deliveries");
        await unit.ThroughAsync(unit.Page.Locator("#own table a").First);
        await unit.LookAsync();
        await unit.PressAsync("Xác nhận đã nhận");
        Assert.Contains("xác nhận lúc", await unit.TextAsync(), StringComparison.Ordinal);

        await using var clerk = await site.VisitAsync(screen, "nhan@bienbac.example");
        await clerk.OpenAsync("/plans/deliveries");
        await clerk.OpenAsync(new Uri(unit.Page.Url).AbsolutePath + "/deliveries");
        Assert.Contains("xác nhận lúc", await clerk.Page.InnerTextAsync("#deliveries"), StringComparison.Ordinal);
        await clerk.Page.FillAsync("#How", "Bưu điện");
        await clerk.PressAsync("Ghi đã gửi");
        Assert.Contains("Hãy kèm tệp chứng minh đã gửi", await clerk.TextAsync(), StringComparison.Ordinal);
        await clerk.Page.SetInputFilesAsync("#mark-sent [name=File]", new Microsoft.Playwright.FilePayload { Name = "phieu-gui.txt", MimeType = "text/plain", Buffer = "đã gửi"u8.ToArray() });
        await clerk.PressAsync("Ghi đã gửi");
        Assert.Contains("gửi tay lúc", await clerk.Page.InnerTextAsync("#deliveries"), StringComparison.Ordinal);
    }
}
