using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Publishing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Feeds;
using HaiDang.Portal.Pages;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using HaiDang.Tests.Newsroom;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

public sealed class LanguagesAndDoorsTests(Desk desk) : IClassFixture<Desk>
{
    private PageStore Store => desk.Services.GetRequiredService<PageStore>();

    [Fact]
    public async Task A_language_opens_with_its_first_item_and_closes_with_its_last()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Thuyền thúng vượt biển");
        await desk.TranslateAndPublishAsync(id, "A coracle crosses the sea");
        await desk.DrainAsync();
        Assert.Equal(404, (await PageAsync("/ja/")).Status);
        Assert.DoesNotContain("hreflang=\"ja\"", await TextAsync("/vi/"), StringComparison.Ordinal);
        Assert.DoesNotContain("/ja/", await TextAsync("/sitemap/pages.xml"), StringComparison.Ordinal);
        // Nothing of the other stream changes.
        await TextAsync("/vi/dau-tu/rss.xml");

        await desk.TranslateAndPublishAsync(id, "海を渡った籠舟", "ja");
        await desk.DrainAsync();
        var home = await TextAsync("/ja/");
        Assert.Contains("<html lang=\"ja\">", home, StringComparison.Ordinal);
        // Named by its English title: nobody types characters into an address.
        Assert.Contains("/ja/visit/a-coracle-crosses-the-sea", home, StringComparison.Ordinal);
        Assert.Contains("2026年3月10日", home, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"ja\"", await TextAsync("/vi/"), StringComparison.Ordinal);
        Assert.Contains("hreflang=\"ja\"", await TextAsync("/vi/du-lich"), StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"ja\"", await TextAsync("/vi/dau-tu"), StringComparison.Ordinal);
        Assert.Equal(404, (await PageAsync("/ja/invest")).Status);
        Assert.Contains("/ja/visit<", await TextAsync("/sitemap/pages.xml"), StringComparison.Ordinal);
        Assert.Contains("/vi/dau-tu/rss.xml", Store.Held);

        Assert.Null(await desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(id, "ja", "Dịch sai tên làng.", default)));
        await desk.DrainAsync();
        Assert.Equal(404, (await PageAsync("/ja/")).Status);
        Assert.DoesNotContain("hreflang=\"ja\"", await TextAsync("/vi/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_item_in_a_further_language_leaves_the_pages_of_other_languages_alone()
    {
        var (first, second) = (await desk.PublishedAsync(desk.Lan, desk.Minh, "Chuyến tàu sớm"), await desk.PublishedAsync(desk.Lan, desk.Minh, "Chuyến tàu muộn"));
        await desk.TranslateAndPublishAsync(first, "早班船", "zh");
        await desk.DrainAsync();
        foreach (var path in (string[])["/vi/", "/en/", "/vi/du-lich", "/zh/"]) { await PageAsync(path); }

        await desk.TranslateAndPublishAsync(second, "晚班船", "zh");
        await desk.DrainAsync();
        Assert.DoesNotContain("/zh/", Store.Held);
        Assert.Equal(["/en/", "/vi/", "/vi/du-lich"], Store.Held.Where(p => p is "/vi/" or "/en/" or "/vi/du-lich").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Behind_a_door_stand_the_registers_and_forms_that_say_so()
    {
        var press = await TextAsync("/en/press-room");
        Assert.Contains("/en/send/press-question", press, StringComparison.Ordinal);
        Assert.Contains("/en/send/reporting-visit", press, StringComparison.Ordinal);
        Assert.Contains("/vi/phong-bao-chi\"", press, StringComparison.Ordinal);
        // One register alone needs no page before its own.
        Assert.Equal(404, (await PageAsync("/vi/ban-be")).Status);
        Assert.Contains("href=\"/vi/doi-tac\"", await TextAsync("/vi/"), StringComparison.Ordinal);
        Assert.Contains("/vi/phong-bao-chi<", await TextAsync("/sitemap/pages.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_names_the_archipelagos_and_gives_its_places_as_data()
    {
        var place = new PublicEntry(new(Guid.CreateVersion7()), "Bãi Vạn Hương", [], DateTimeOffset.UnixEpoch) { Spot = new(12.412, 109.221) };
        var books = new[] { new BookPartView(new("places", new Dictionary<string, string> { ["vi"] = "dia-diem" }), new("Địa điểm", "", [place], 1), "/vi/dia-diem") };
        using var data = JsonDocument.Parse(PlaceFeed.Of(books, "https://bienbac.example", "Tỉnh Biển Bạc"));
        // RFC 7946: east before north.
        Assert.Equal([109.221, 12.412], data.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()));

        var frame = new FrameView("vi", "/vi/ban-do", [], "https://bienbac.example") { Title = "Bản đồ" };
        var map = await desk.Services.GetRequiredService<Renderer>().HtmlAsync<MapPage>(new Dictionary<string, object?> { [nameof(MapPage.Frame)] = frame, [nameof(MapPage.Books)] = books });
        Assert.Contains("Quần đảo Hoàng Sa", map, StringComparison.Ordinal);
        Assert.Contains("Quần đảo Trường Sa", map, StringComparison.Ordinal);
        Assert.Equal(2, map.Split("(Việt Nam)").Length - 1);
        // The list says what the picture says.
        Assert.Contains($"<a href=\"/vi/dia-diem/{place.Id.Value}\">Bãi Vạn Hương</a>", map, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string path) => (await PageAsync(path)).Text;

    private async Task<BuiltPage> PageAsync(string path) => await Store.GetAsync(PortalAddress.Parse(path)!, default);
}
