using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using HaiDang.Kernel;
using HaiDang.Newsroom.Publishing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Tests.Newsroom;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

/// <summary>What other sites and machines take from us.</summary>
public sealed class FeedTests(Desk desk) : IClassFixture<Desk>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private PageStore Store => desk.Services.GetRequiredService<PageStore>();

    [Fact]
    public async Task A_feed_names_its_source_and_is_asked_again_within_five_minutes()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Mùa nước trong");
        await desk.TranslateAndPublishAsync(id, "The season of clear water");
        await desk.DrainAsync();

        var channel = XDocument.Parse(await TextAsync("/en/visit/rss.xml")).Root!.Element("channel")!;
        Assert.InRange(int.Parse(channel.Element("ttl")!.Value, null), 1, 5);
        var item = channel.Elements("item").Single(i => i.Element("title")!.Value == "The season of clear water");
        Assert.Equal("https://bienbac.example/en/visit/the-season-of-clear-water", item.Element("link")!.Value);
        Assert.Contains("Department of Culture, Sports and Tourism", item.Element("description")!.Value, StringComparison.Ordinal);
        Assert.Equal("https://bienbac.example/en/rss.xml", item.Element("source")!.Attribute("url")!.Value);

        using var json = JsonDocument.Parse(await TextAsync("/vi/feed.json"));
        var entry = json.RootElement.GetProperty("items").EnumerateArray().First(e => e.GetProperty("title").GetString() == "Mùa nước trong");
        Assert.Contains("Nguồn: Sở Văn hóa, Thể thao và Du lịch", entry.GetProperty("content_text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sitemap_names_the_forms_of_a_page_both_ways()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Ruộng muối đêm trăng");
        await desk.TranslateAndPublishAsync(id, "Salt fields by moonlight");
        await desk.DrainAsync();
        var parts = XDocument.Parse(await TextAsync("/sitemap.xml")).Root!.Elements(Map + "sitemap").Select(s => new Uri(s.Element(Map + "loc")!.Value).AbsolutePath).ToList();
        Assert.Equal(["/sitemap/pages.xml", "/sitemap/news-vi.xml", "/sitemap/vi-2026-03.xml", "/sitemap/news-en.xml", "/sitemap/en-2026-03.xml"], parts);
        var all = await Task.WhenAll(parts.Where(p => !p.Contains("news", StringComparison.Ordinal)).Select(async p => XDocument.Parse(await TextAsync(p))));
        var urls = all.SelectMany(x => x.Root!.Elements(Map + "url")).ToDictionary(
            u => u.Element(Map + "loc")!.Value, u => u.Elements(Xhtml + "link").Select(l => $"{l.Attribute("hreflang")!.Value} {l.Attribute("href")!.Value}").Order().ToArray());
        var forms = urls["https://bienbac.example/en/visit/salt-fields-by-moonlight"];
        Assert.Equal(3, forms.Length);
        Assert.All(urls, url => Assert.All(url.Value, form => Assert.Equal(url.Value, urls[form.Split(' ')[1]])));
    }

    [Fact]
    public async Task A_long_stream_is_read_page_by_page_and_every_story_once()
    {
        for (var i = 1; i <= 30; i++)
        {
            desk.Clock.Now = desk.Clock.Now.AddMinutes(1);
            await desk.PublishedAsync(desk.Lan, desk.Minh, $"Trang sổ thứ {i} của làng", stream: "dau-tu");
        }

        await desk.DrainAsync();
        var newest = await TextAsync("/vi/dau-tu");
        Assert.Contains("href=\"/vi/dau-tu/2026/03\"", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/vi/dau-tu/2026/02\"", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("Trang sổ thứ 18 của", newest, StringComparison.Ordinal);
        var (first, second) = (await TextAsync("/vi/dau-tu/2026/03"), await TextAsync("/vi/dau-tu/2026/03/2"));
        Assert.Contains("href=\"/vi/dau-tu/2026/03/2\"", first, StringComparison.Ordinal);
        for (var i = 1; i <= 30; i++)
        {
            var title = $"Trang sổ thứ {i} của";
            Assert.Equal(i <= 24, first.Contains(title, StringComparison.Ordinal));
            Assert.Equal(i > 24, second.Contains(title, StringComparison.Ordinal));
        }

        // One more story leaves the part that is full as it is.
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Trang sổ sau cùng của làng", stream: "dau-tu");
        await desk.DrainAsync();
        Assert.Contains("/vi/dau-tu/2026/03", Store.Held);
        Assert.DoesNotContain("/vi/dau-tu/2026/03/2", Store.Held);
        Assert.Contains("hreflang=\"x-default\"", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"x-default\"", second, StringComparison.Ordinal);
        foreach (var none in (string[])["/vi/dau-tu/2026/03/3", "/vi/dau-tu/2026/02", "/en/invest/2026/03"]) { Assert.Equal(404, (await Store.GetAsync(PortalAddress.Parse(none)!, default)).Status); }
    }

    [Fact]
    public async Task News_of_the_last_two_days_stand_in_a_sitemap_of_their_own()
    {
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Chợ cá đầu mùa");
        desk.Clock.Now = desk.Clock.Now.AddDays(3);
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Chợ cá giữa mùa");
        await desk.DrainAsync();
        var news = await TextAsync("/sitemap/news-vi.xml");
        Assert.Contains("<news:title>Chợ cá giữa mùa</news:title>", news, StringComparison.Ordinal);
        Assert.DoesNotContain("Chợ cá đầu mùa", news, StringComparison.Ordinal);
        Assert.Contains("cho-ca-dau-mua", await TextAsync("/sitemap/vi-2026-03.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_under_another_stream_leads_to_its_own_and_a_withdrawn_one_stays_gone()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Đường đèo Đá Đen");
        await desk.DrainAsync();
        var moved = await Store.GetAsync(PortalAddress.Parse("/vi/dau-tu/duong-deo-da-den")!, default);
        Assert.Equal((301, "/vi/du-lich/duong-deo-da-den"), (moved.Status, moved.Location));
        Assert.DoesNotContain("/vi/dau-tu/duong-deo-da-den", Store.Held);

        await desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", "Nhầm tên đèo", default));
        await desk.DrainAsync();
        Assert.Equal(410, (await Store.GetAsync(PortalAddress.Parse("/vi/du-lich/duong-deo-da-den")!, default)).Status);
        Assert.Contains("/vi/du-lich/duong-deo-da-den", Store.Held);
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
        await desk.DrainAsync();
        Assert.Equal(200, (await Store.GetAsync(PortalAddress.Parse("/vi/du-lich/duong-deo-da-den")!, default)).Status);
    }

    private async Task<string> TextAsync(string path)
    {
        return (await Store.GetAsync(PortalAddress.Parse(path)!, default)).Text;
    }
}
