namespace HaiDang.BrowserTests;

/// <summary>The search of the site on a phone: by keys alone with script, and by form and links without.</summary>
public sealed class PublicSearchTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_visitor_searches_with_suggestions_or_without_script_and_finds_the_same()
    {
        await using var visitor = await site.VisitAsync(Screen.Phone);
        await visitor.OpenAsync("/vi/");
        var box = visitor.Page.Locator("#site-query");
        await box.PressSequentiallyAsync("hai dang h");
        await visitor.UntilAsync("document.querySelector('#site-query').getAttribute('aria-expanded') === 'true' && document.querySelector('[role=option]')?.innerText.startsWith('Hải đăng')");
        await visitor.LookAsync();
        await box.PressAsync("ArrowDown");
        var chosen = visitor.Page.Locator("[role=option][aria-selected=true]");
        Assert.Equal(await box.GetAttributeAsync("aria-activedescendant"), await chosen.GetAttributeAsync("id"));
        Assert.Contains("Hải đăng Hòn Sương", await chosen.InnerTextAsync(), StringComparison.Ordinal);
        await box.PressAsync("Escape");
        Assert.Equal("false", await box.GetAttributeAsync("aria-expanded"));
        await box.PressAsync("Enter");
        await visitor.UntilAsync("location.pathname === '/vi/tim-kiem' && document.readyState === 'complete'");
        await visitor.LookAsync();
        var titles = await TitlesAsync(visitor);
        Assert.Equal("Hải đăng Hòn Sương", titles[0]);

        await visitor.OpenAsync("/vi/tim-kiem?q=" + Uri.EscapeDataString("hải đagn"));
        Assert.Contains("Có phải ý bạn là: hải đăng", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.FollowAsync("hải đăng");
        await visitor.FollowAsync("Tin bài");
        Assert.Contains("kind=story", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.OpenAsync("/vi/tim-kiem?q=zzqqxx");
        Assert.Contains("Thử cách khác", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.OpenAsync("/en/search?q=island");
        Assert.NotEmpty(await TitlesAsync(visitor));
        Assert.Empty(await visitor.Page.Context.CookiesAsync());

        await using var plain = await site.VisitAsync(Screen.Phone, scripts: false);
        await plain.OpenAsync("/vi/");
        await plain.Page.FillAsync("#site-query", "hai dang h");
        await plain.Page.PressAsync("#site-query", "Enter");
        await plain.UntilAsync("location.pathname === '/vi/tim-kiem' && document.readyState === 'complete'");
        await plain.LookAsync();
        Assert.Equal(titles, await TitlesAsync(plain));
        foreach (var typed in (string[])["HẢI ĐĂNG H", "hải đăng h".Normalize(System.Text.NormalizationForm.FormD)])
        {
            await plain.OpenAsync("/vi/tim-kiem?q=" + Uri.EscapeDataString(typed));
            Assert.Equal(titles[0], (await TitlesAsync(plain))[0]);
        }
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(Visitor visitor) => await visitor.Page.Locator(".found-list h2").AllInnerTextsAsync();
}
