namespace HaiDang.BrowserTests;

public sealed class WorkbenchPagesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_comes_back_to_the_page_she_wanted()
    {
        await using var visitor = await site.VisitAsync();
        await visitor.OpenAsync("/plans");
        Assert.Contains("/sign-in", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.Page.FillAsync("[name=Email]", "mien@bienbac.example");
        await visitor.Page.FillAsync("[name=Password]", Site.Password);
        await visitor.Page.Locator("form button[type=submit]").First.ClickAsync();
        await visitor.Page.WaitForURLAsync("**/plans");
    }
}
