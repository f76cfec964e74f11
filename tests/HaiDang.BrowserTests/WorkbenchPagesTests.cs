namespace HaiDang.BrowserTests;

public sealed class WorkbenchPagesTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop, "mien@bienbac.example")]
    [InlineData(Screen.Phone, "mien@bienbac.example")]
    [InlineData(Screen.Desktop, "khoi@bienbac.example")]
    [InlineData(Screen.Phone, "nguyet@bienbac.example")]
    [InlineData(Screen.Phone, "trieu@bienbac.example")]
    public async Task Every_page_of_the_menu_keeps_what_pages_owe(Screen screen, string email)
    {
        await using var visitor = await site.VisitAsync(screen, email);
        await visitor.OpenAsync("/");
        Assert.EndsWith("/today", visitor.Page.Url, StringComparison.Ordinal);
        var links = await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('nav a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
        Assert.NotEmpty(links);
        foreach (var link in links.Distinct()) { await visitor.OpenAsync(link); }
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_meets_the_public_site_first()
    {
        await using var stranger = await site.VisitAsync();
        await stranger.OpenAsync("/");
        Assert.EndsWith("/vi/", stranger.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_comes_back_to_the_page_she_wanted()
    {
        await using var visitor = await site.VisitAsync();
        await visitor.OpenAsync("/plans");
        Assert.Contains("/sign-in", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.Page.FillAsync("[name=Email]", "mien@bienbac.example");
        await visitor.Page.FillAsync("[name=Password]", Site.Password);
        await visitor.ThroughAsync(visitor.Page.Locator("form button[type=submit]").First);
        Assert.EndsWith("/plans", visitor.Page.Url, StringComparison.Ordinal);
    }
}
