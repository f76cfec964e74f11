
namespace HaiDang.BrowserTests;

/// <summary>What a visitor finds, with and without script, on a desk and on a phone.</summary>
public sealed class PortalTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop, true)]
    [InlineData(Screen.Phone, true)]
    [InlineData(Screen.Phone, false)]
    public async Task A_visitor_reads_in_her_language_and_changes_it(Screen screen, bool scripts)
    {
        await using var visitor = await site.VisitAsync(screen, scripts: scripts);
        await visitor.OpenAsync("/vi/");
        await visitor.OpenAsync((await visitor.Page.Locator(".stories a").First.GetAttributeAsync("href"))!);
        await visitor.OpenAsync("/vi/dau-tu");
        await visitor.OpenAsync((await visitor.Page.Locator(".stories a").First.GetAttributeAsync("href"))!);
        var title = await visitor.Page.InnerTextAsync("h1");
        await visitor.OpenAsync((await visitor.Page.Locator(".languages a[lang=en]").GetAttributeAsync("href"))!);
        Assert.Equal("en", await visitor.Page.GetAttributeAsync("html", "lang"));
        Assert.Contains("/en/invest/", visitor.Page.Url, StringComparison.Ordinal);
        Assert.NotEqual(title, await visitor.Page.InnerTextAsync("h1"));
        await visitor.OpenAsync("/en/");
        await visitor.OpenAsync("/vi/khong-co-trang-nay", status: 404);
        Assert.Contains("Không có trang này", await visitor.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_newcomer_enters_by_a_door_in_her_language_finds_it_on_the_map_and_reports_an_error(Screen screen)
    {
        await using var newcomer = await site.VisitAsync(screen);
        await newcomer.OpenAsync("/vi/");
        await newcomer.FollowAsync("Đến sống");
        foreach (var language in (string[])["vi", "en", "zh-Hans", "ja", "ko"])
        {
            await newcomer.OpenAsync((await newcomer.Page.Locator($".languages a[lang={language}]").GetAttributeAsync("href"))!);
            Assert.Equal(language, await newcomer.Page.GetAttributeAsync("html", "lang"));
            // The numbers to call are seen before anything is scrolled.
            foreach (var number in await newcomer.Page.Locator(".urgent a").AllAsync())
            {
                var box = (await number.BoundingBoxAsync())!;
                Assert.True(box.Y + box.Height <= newcomer.Page.ViewportSize!.Height, $"{language}: {box.Y + box.Height}");
            }
        }

        await newcomer.OpenAsync("/ja/");
        // Two characters that look alike are two empty boxes.
        Assert.True(await newcomer.Page.EvaluateAsync<bool>("""
            () => {
              const [a, b] = ["灯", "港"].map(letter => {
                const pen = new OffscreenCanvas(40, 40).getContext("2d");
                pen.font = `32px ${getComputedStyle(document.querySelector("h1")).fontFamily}`;
                pen.fillText(letter, 2, 34);
                return pen.getImageData(0, 0, 40, 40).data.join();
              });
              return a !== b;
            }
            """));
        await newcomer.FollowAsync("投資する");
        await newcomer.OpenAsync("/ja/map");
        Assert.Contains("Hoàng Sa", await newcomer.Page.Locator(".sea-map").TextContentAsync(), StringComparison.Ordinal);
        // Every point of the picture stands in the list.
        Assert.Equal(await newcomer.Page.Locator(".map-point").CountAsync(), await newcomer.Page.Locator(".map-list li").CountAsync());

        await newcomer.OpenAsync("/vi/song-o-day");
        await newcomer.FollowAsync("Báo lỗi trên trang này");
        await newcomer.PressAsync("Bắt đầu");
        // The page that led here is filled in already.
        Assert.Equal("/vi/song-o-day", await newcomer.Page.InputValueAsync("[name=page]"));
        await newcomer.PressAsync("Tiếp tục");
        await newcomer.Page.SelectOptionAsync("[name=kind]", "Spelling");
        await newcomer.PressAsync("Tiếp tục");
        await newcomer.Page.FillAsync("[name=message]", "“Cứu hoả” viết hai cách trên cùng một trang.");
        await newcomer.PressAsync("Tiếp tục");
        await newcomer.PressAsync("Tiếp tục");
        await newcomer.ThroughAsync(newcomer.Page.Locator("main button[name=send]"));
        await newcomer.LookAsync();
        Assert.Contains("Đã nhận", await newcomer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_unchanged_is_not_sent_again()
    {
        using var client = new HttpClient { BaseAddress = new(site.Address) };
        using var first = await client.SendAsync(Ask("br", null));
        Assert.Equal("br", Assert.Single(first.Content.Headers.ContentEncoding));
        using var again = await client.SendAsync(Ask("br", first.Headers.ETag!.Tag));
        Assert.Equal(System.Net.HttpStatusCode.NotModified, again.StatusCode);
        using var plain = await client.SendAsync(Ask("identity", null));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        // One name for what is said, however it is packed.
        Assert.True(first.Headers.ETag.IsWeak);
        Assert.Equal(first.Headers.ETag, plain.Headers.ETag);
        using var head = await client.SendAsync(new(HttpMethod.Head, "/vi/"));
        Assert.Equal(plain.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.False(plain.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task What_was_read_stays_readable_without_a_network()
    {
        await using var visitor = await site.VisitAsync(Screen.Phone);
        await visitor.OpenAsync("/vi/");
        await visitor.Page.EvaluateAsync("navigator.serviceWorker.ready");
        // The page that brought the worker is at hand, too.
        await visitor.UntilAsync("caches.match('/vi/').then(kept => kept !== undefined)");
        var article = (await visitor.Page.Locator(".stories a").First.GetAttributeAsync("href"))!;
        await visitor.OpenAsync(article);
        var title = await visitor.Page.InnerTextAsync("h1");

        visitor.Forgive();
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Page.ReloadAsync();
        Assert.Equal(title, await visitor.Page.InnerTextAsync("h1"));
        await visitor.Page.GotoAsync(new Uri(new(site.Address), "/vi/dau-tu").AbsoluteUri);
        Assert.Equal("Đang không có mạng", await visitor.Page.InnerTextAsync("h1"));
        var kept = visitor.Page.Locator("[data-saved] a").Filter(new() { HasText = title });
        await kept.WaitForAsync();
        Assert.DoesNotContain("Đang không có mạng", await visitor.Page.InnerTextAsync("[data-saved]"), StringComparison.Ordinal);
        await kept.ClickAsync();
        Assert.Equal(title, await visitor.Page.InnerTextAsync("h1"));
        await visitor.Page.Context.SetOfflineAsync(false);
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Pictures_arrive_in_a_size_that_fits_and_the_page_does_not_jump(Screen screen)
    {
        await using var visitor = await site.VisitAsync(screen);
        await visitor.OpenAsync("/vi/");
        var pictures = await visitor.Page.Locator("main img").AllAsync();
        Assert.True(pictures.Count >= 8);
        foreach (var picture in pictures)
        {
            await picture.ScrollIntoViewIfNeededAsync();
            await picture.EvaluateAsync("i => i.decode()");
            Assert.True(await picture.EvaluateAsync<bool>("i => i.naturalWidth > 0 && i.hasAttribute('width') && i.hasAttribute('height')"));
            if (screen is Screen.Phone && await picture.GetAttributeAsync("srcset") is not null)
            {
                Assert.EndsWith("-400.jpg", await picture.EvaluateAsync<string>("i => i.currentSrc"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_shared_story_carries_its_card()
    {
        await using var visitor = await site.VisitAsync();
        await visitor.OpenAsync("/vi/san-pham");
        await visitor.OpenAsync((await visitor.Page.Locator(".stories a").First.GetAttributeAsync("href"))!);
        var image = await visitor.Page.GetAttributeAsync("meta[property='og:image']", "content");
        Assert.True(int.Parse((await visitor.Page.GetAttributeAsync("meta[property='og:image:width']", "content"))!, null) >= 1200);
        var fetched = await visitor.Page.Context.APIRequest.GetAsync(site.Address + new Uri(image!).AbsolutePath);
        Assert.Equal((200, "image/jpeg"), (fetched.Status, fetched.Headers["content-type"]));
        Assert.Contains("immutable", fetched.Headers["cache-control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_reads_well_by_night()
    {
        await using var visitor = await site.VisitAsync();
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        await visitor.OpenAsync("/vi/");
        await visitor.OpenAsync("/en/culture");
        await visitor.OpenAsync((await visitor.Page.Locator(".stories a").First.GetAttributeAsync("href"))!);
    }

    private static HttpRequestMessage Ask(string encoding, string? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/vi/");
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (known is not null) { request.Headers.IfNoneMatch.ParseAdd(known); }
        return request;
    }
}
