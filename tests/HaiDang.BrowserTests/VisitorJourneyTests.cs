using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>A visitor on a phone: reads, searches, plans two days, walks through an exhibition by keys alone, takes a book along. No account, no cookie, nobody else asked.</summary>
public sealed class VisitorJourneyTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_visitor_reads_plans_walks_and_takes_along_without_an_account_or_a_third_party()
    {
        await using var visitor = await site.VisitAsync(Screen.Phone);
        var hosts = new ConcurrentDictionary<string, string>();
        visitor.Page.Context.Request += (_, request) => hosts.TryAdd(new Uri(request.Url).Authority, request.Url);
        await visitor.OpenAsync("/vi/");
        await visitor.Page.EvaluateAsync("navigator.serviceWorker.ready");

        // Every language that is offered is there, and says so.
        foreach (var link in await visitor.Page.Locator(".languages a").EvaluateAllAsync<string[]>("links => links.map(l => l.lang + ' ' + l.getAttribute('href'))"))
        {
            await visitor.Page.GotoAsync(link.Split(' ')[1]);
            Assert.Equal(link.Split(' ')[0], await visitor.Page.GetAttributeAsync("html", "lang"));
        }

        // The map and the list beside it hold the same places.
        await visitor.OpenAsync("/vi/ban-do");
        Assert.Equal(await visitor.Page.Locator(".map-point").CountAsync(), await visitor.Page.Locator(".map-list li").CountAsync());

        // Two days from places she ticks; kept by her phone, read again without a network.
        await visitor.OpenAsync("/vi/dia-diem/itinerary");
        foreach (var box in (await visitor.Page.Locator("main [name=id]").AllAsync()).Take(3)) { await box.CheckAsync(); }
        await visitor.PressAsync("Xếp lịch trình");
        await visitor.SeesAsync("Ngày 1", "Ngày 2");
        var (plan, first) = (visitor.Page.Url, await visitor.Page.Locator("main ol strong").First.InnerTextAsync());
        // The first page of a visit is not the worker's yet; the second is.
        await visitor.Page.ReloadAsync();
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Page.GotoAsync(plan);
        Assert.Equal(first, await visitor.Page.Locator("main ol strong").First.InnerTextAsync());
        await visitor.Page.Context.SetOfflineAsync(false);
        visitor.Forgive();

        // Through all rooms with the keyboard; each says where one is.
        await visitor.OpenAsync("/vi/trien-lam");
        await visitor.ThroughAsync(visitor.Page.Locator("main .book h2 a").First);
        await visitor.LookAsync();
        await KeyAsync(visitor, "main a.button.primary");
        var rooms = await visitor.Page.Locator(".reader-place progress").EvaluateAsync<int>("p => p.max");
        for (var room = 1; room <= rooms; room++)
        {
            Assert.Contains($"{room}/{rooms}", await visitor.Page.InnerTextAsync(".reader-place"), StringComparison.Ordinal);
            Assert.Empty(await visitor.Page.Locator("main img:not([alt])").AllAsync());
            await KeyAsync(visitor, ".reader-on");
        }

        // A publication to read here or to take along as a book.
        await visitor.OpenAsync("/vi/an-pham");
        var books = await visitor.Page.Locator("main .book h2 a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        string? epub = null;
        foreach (var book in books)
        {
            await visitor.Page.GotoAsync(book);
            epub = await visitor.Page.Locator("main a[href$='.epub']").First.IsVisibleAsync() ? await visitor.Page.Locator("main a[href$='.epub']").First.GetAttributeAsync("href") : null;
            if (epub is not null) { break; }
        }

        await visitor.LookAsync();
        var bytes = await (await visitor.Page.APIRequest.GetAsync(epub!)).BodyAsync();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal("mimetype", zip.Entries[0].FullName);

        // Is this account yours?
        await visitor.OpenAsync("/vi/kenh-chinh-thuc");
        await visitor.Page.FillAsync("[name=link]", "https://social.example/bienbachomnay");
        await visitor.PressAsync("Kiểm tra");
        await visitor.SeesAsync("Trang Biển Bạc hôm nay");
        await visitor.OpenAsync("/vi/kenh-chinh-thuc/check?link=https%3A%2F%2Fsocial.example%2Fbienbac-khuyen-mai");
        await visitor.SeesAsync("không có trong danh sách kênh chính thức");

        // The same without pictures, how others follow, and the frame for their sites.
        foreach (var page in (string[])["/lite/vi/", "/vi/nguon-tin", "/vi/nhung"]) { await visitor.OpenAsync(page); }
        Assert.Equal([new Uri(site.Address).Authority], hosts.Keys);
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
    }

    // With the Tab key to the first of these links, and through it.
    private static async Task KeyAsync(Visitor visitor, string links)
    {
        await visitor.UntilAsync("window.seen = true");
        for (var i = 0; i < 80; i++)
        {
            if (await visitor.Page.EvaluateAsync<bool>("links => document.activeElement.matches(links)", links)) { break; }
            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.UntilAsync("!window.seen && document.readyState === 'complete'");
        await visitor.LookAsync();
    }
}
