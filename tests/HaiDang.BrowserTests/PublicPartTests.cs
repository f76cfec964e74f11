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
        // Two clauses whose words stand nowhere else: those with the longest titles.
        var labels = await boxes.EvaluateAllAsync<string[]>("all => all.map(b => b.labels[0].innerText)");
        var longest = labels.Index().OrderByDescending(l => l.Item.Length).Take(2).ToList();
        var (open, closed) = (Words(longest[0].Item), Words(longest[1].Item));
        await boxes.Nth(longest[0].Index).CheckAsync();
        await boxes.Nth(longest[1].Index).UncheckAsync();
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
        await visitor.ThroughAsync(visitor.Page.Locator(".plan-search button"));
        Assert.Contains(open, await visitor.Page.InnerTextAsync(".public-plans"), StringComparison.Ordinal);
        var pdf = await visitor.Page.APIRequest.GetAsync(address + ".pdf");
        Assert.Contains(pdf.Status, (int[])[200, 503, 404]);
    }

    // Without the clause's number in front and the dots where the label ends.
    private static string Words(string label) => string.Join(' ', label.Split(' ').Skip(1).Take(9));
}
