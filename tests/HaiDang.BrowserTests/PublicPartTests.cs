namespace HaiDang.BrowserTests;

/// <summary>The focal officer opens clauses of a plan to the public; a visitor reads, searches and downloads them.</summary>
public sealed class PublicPartTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_visitor_reads_what_an_officer_opened_and_nothing_else(Screen screen)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/plans");
        await officer.ThroughAsync(officer.Page.Locator("tr:has-text('45/KH-UBND') a").First);
        await officer.FollowAsync("Phần công khai");
        var boxes = officer.Page.Locator("main form input[type=checkbox]");
        var (open, closed) = (await LabelAsync(boxes.Nth(8)), await LabelAsync(boxes.Nth(12)));
        await boxes.Nth(8).CheckAsync();
        await boxes.Nth(12).UncheckAsync();
        await officer.PressAsync("Cập nhật phần công khai");

        await using var visitor = await site.VisitAsync(screen);
        await visitor.OpenAsync("/vi/ke-hoach");
        await visitor.ThroughAsync(visitor.Page.Locator(".public-plans h2 a").First);
        await visitor.LookAsync();
        Assert.Contains(open, await visitor.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(closed, await visitor.TextAsync(), StringComparison.Ordinal);
        var address = new Uri(visitor.Page.Url).AbsolutePath;
        await visitor.OpenAsync("/vi/ke-hoach");
        await visitor.Page.FillAsync("#plan-query", open);
        await visitor.PressAsync("Tìm");
        Assert.Contains(open, await visitor.Page.InnerTextAsync(".public-plans"), StringComparison.Ordinal);
        var pdf = await visitor.Page.APIRequest.GetAsync(address + ".pdf");
        Assert.Contains(pdf.Status, (int[])[200, 503, 404]);
    }

    private static async Task<string> LabelAsync(Microsoft.Playwright.ILocator box)
    {
        var label = await box.EvaluateAsync<string>("b => b.labels[0].innerText");
        return string.Join(' ', label.Split(' ').Skip(1).Take(6));
    }
}
