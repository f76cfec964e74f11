using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>Somebody reads a publication on a phone and walks through an exhibition with nothing but a keyboard.</summary>
public sealed class ReadingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_exhibition_is_walked_by_keyboard_alone_and_its_pictures_open_and_close()
    {
        await using var visitor = await site.VisitAsync(Screen.Phone);
        await visitor.OpenAsync("/vi/trien-lam");
        await visitor.FollowAsync("Nghề biển Biển Bạc");
        await KeyAsync(visitor, "Bắt đầu xem");
        await visitor.SeesAsync("Phòng 1/3", "Thuyền thúng nan tre");

        await visitor.Page.Locator(".shown-open").First.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.UntilAsync("document.querySelector('.zoom:target') !== null");
        await visitor.LookAsync();
        // The keys stay with what is open, and go back to where it was opened.
        for (var stop = 0; stop < 5; stop++)
        {
            Assert.True(await visitor.Page.EvaluateAsync<bool>("document.activeElement.closest('.zoom:target') !== null"), $"stop {stop}");
            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.UntilAsync("document.querySelector('.zoom:target') === null && document.activeElement === document.querySelector('.shown-open')");

        await KeyAsync(visitor, "Phòng muối");
        await KeyAsync(visitor, "Phòng đèn");
        await visitor.SeesAsync("Phòng 3/3", "Đèn biển Hòn Sương");
    }

    [Fact]
    public async Task A_publication_is_read_without_scripts_and_taken_along_with_its_size_said_before()
    {
        await using var visitor = await site.VisitAsync(Screen.Phone, scripts: false);
        await visitor.OpenAsync("/en/publications");
        await visitor.FollowAsync("Bien Bac, land of wind and light");
        var epub = visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("EPUB") });
        Assert.Matches(@"EPUB \(\d+ KB\)", await epub.InnerTextAsync());
        var file = await visitor.Page.APIRequest.GetAsync((await epub.GetAttributeAsync("href"))!);
        Assert.Equal("application/epub+zip", file.Headers["content-type"]);
        await visitor.FollowAsync("The salt fields");
        await visitor.SeesAsync("Chapter 2 of 4", "What the salt says");
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
    }

    private static async Task KeyAsync(Visitor visitor, string words)
    {
        await visitor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words }).First.FocusAsync();
        await visitor.UntilAsync("window.seen = true");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.UntilAsync("!window.seen && document.readyState === 'complete'");
        await visitor.LookAsync();
    }
}
