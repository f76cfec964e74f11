namespace HaiDang.BrowserTests;

public sealed class SearchTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Accentless_words_find_every_kind_with_the_words_lit(Screen screen)
    {
        await using var visitor = await site.VisitAsync(screen, "mien@bienbac.example");
        await visitor.OpenAsync("/search");
        await visitor.OpenAsync("/search?q=so+cong+thuong");
        Assert.Contains("Sở", await visitor.Page.Locator(".found mark").First.InnerTextAsync(), StringComparison.Ordinal);
        foreach (var kind in new[] { "body", "person", "task" })
        {
            Assert.Equal(1, await visitor.Page.Locator($"#found-{kind}").CountAsync());
        }

        await visitor.OpenAsync("/search?q=bien&kind=clause");
        Assert.Equal(1, await visitor.Page.Locator("section h2").CountAsync());
        await visitor.OpenAsync("/search?q=khongcogi");
        Assert.Contains("Không có gì khớp", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.OpenAsync("/search?q=bien+tap+vien");
        await visitor.Page.Locator("#found-person ~ .found a").First.ClickAsync();
        await visitor.LookAsync();
        Assert.Contains("/bodies/", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_K_leads_to_the_search_field()
    {
        await using var visitor = await site.VisitAsync(Screen.Desktop, "khue@bienbac.example");
        await visitor.OpenAsync("/plans");
        await visitor.Page.Keyboard.PressAsync("Control+k");
        await visitor.Page.Keyboard.TypeAsync("nuoc mam");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.UntilAsync("location.pathname === '/search' && document.readyState === 'complete'");
        await visitor.LookAsync();
        Assert.Contains("nước mắm", await visitor.TextAsync(), StringComparison.OrdinalIgnoreCase);
    }
}
