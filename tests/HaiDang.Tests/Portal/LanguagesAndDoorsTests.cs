using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Publishing;
using HaiDang.Portal.Asking;
using HaiDang.Portal.Building;
using HaiDang.Portal.Feeds;
using HaiDang.Portal.Pages;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using HaiDang.Tests.Newsroom;
using HaiDang.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

public sealed class LanguagesAndDoorsTests(Desk desk) : IClassFixture<Desk>
{
    private PageStore Store => desk.Services.GetRequiredService<PageStore>();

    [Theory]
    [InlineData("/vi/so-do-trang", "/vi/su-kien", "/vi/gui/cau-hoi", "/vi/tra-cuu", "/vi/ke-hoach")]
    [InlineData("/en/site-map", "/en/events", "/en/send/enquiry", "/en/receipt", "/en/follow")]
    public async Task One_page_leads_to_every_part_of_the_site(string path, params string[] parts)
    {
        var page = await TextAsync(path);
        foreach (var part in parts.Append("/sitemap.xml")) { Assert.Contains($"<a href=\"{part}\"", page, StringComparison.Ordinal); }
        Assert.Contains($"<a href=\"{path}\"", await TextAsync(path[..4]), StringComparison.Ordinal);
        Assert.Contains($"{path}<", await TextAsync("/sitemap/pages.xml"), StringComparison.Ordinal);
        var language = path[1..3];
        await using var scope = desk.Services.CreateAsyncScope();
        foreach (var face in scope.ServiceProvider.GetRequiredService<IRegisters>().PublicFaces) { Assert.Contains($"<a href=\"/{language}/{face.Slugs[language]}\"", page, StringComparison.Ordinal); }
    }

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
        Assert.Equal("/vi/doi-tac", (await PageAsync("/vi/ban-be")).Location);
        Assert.Contains("href=\"/vi/doi-tac\"", await TextAsync("/vi/"), StringComparison.Ordinal);
        Assert.Contains("/vi/phong-bao-chi<", await TextAsync("/sitemap/pages.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_door_leads_to_itself_in_other_languages_whether_a_stream_speaks_for_it_there_or_not()
    {
        await desk.AsAsync<INewsroom, Refusal?>(desk.Lan, newsroom =>
            newsroom.RegisterStreamAsync(new("cang-bien", "Cảng biển", "Ports", "cang-bien", "ports", "Bến cảng.", "Berths.") { Door = Door.Invest }, default));
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Đêm trên đảo");
        await desk.TranslateAndPublishAsync(id, "Một đêm, bằng tiếng Hàn: 섬의 밤", "ko");
        await desk.DrainAsync();
        var door = await TextAsync("/ko/investors");
        Assert.Contains("hreflang=\"vi\" href=\"", door, StringComparison.Ordinal);
        Assert.Contains("/vi/cang-bien\"", door, StringComparison.Ordinal);
        Assert.DoesNotContain("/vi/nha-dau-tu", door, StringComparison.Ordinal);
        Assert.Contains("/ko/investors\"", await TextAsync("/vi/cang-bien"), StringComparison.Ordinal);
        // Where the stream speaks for the door, the door's own address leads to it.
        var moved = await PageAsync("/vi/nha-dau-tu");
        Assert.Equal((301, "/vi/cang-bien"), (moved.Status, moved.Location));
    }

    [Theory]
    [InlineData("/vi/ban-do/gi-do")]
    [InlineData("/vi/ban-do/2026/11")]
    [InlineData("/vi/ban-do/trang/7")]
    [InlineData("/vi/ban-do/rss.xml")]
    [InlineData("/ko/map/data.json")]
    public async Task Beside_the_map_there_is_nothing(string path) => Assert.True(PortalAddress.Parse(path) is not { } address || (await Store.GetAsync(address, default)).Status == 404);

    [Theory]
    [InlineData("/vi/", "vi")]
    [InlineData("/en", "en")]
    [InlineData("/ja/send/report-an-error", "ja")]
    [InlineData("/enough", "vi")]
    [InlineData("/", "vi")]
    public void An_address_names_its_language(string path, string language) => Assert.Equal(language, PublicLanguages.OfPath(path));

    [Fact]
    public async Task A_wide_map_names_the_archipelagos_and_a_narrow_one_shows_the_coast()
    {
        var renderer = desk.Services.GetRequiredService<Renderer>();
        Task<string> MapAsync(params MapPoint[] points) => renderer.HtmlAsync<PointMap>(new Dictionary<string, object?> { [nameof(PointMap.Caption)] = "Bản đồ", [nameof(PointMap.Points)] = points });
        var sea = await MapAsync(new MapPoint(21.0, 105.8, "Hà Nội"), new MapPoint(8.7, 115.0, "Trường Sa"));
        Assert.Contains("Quần đảo Hoàng Sa (Việt Nam)", sea, StringComparison.Ordinal);
        Assert.Contains("map-land", sea, StringComparison.Ordinal);
        // The outlines end somewhere; a map of the world has none rather than a piece, and still the names.
        var world = await MapAsync(new MapPoint(35.7, 139.7, "Tokyo"), new MapPoint(48.9, 2.4, "Paris"), new MapPoint(-33.9, 151.2, "Sydney"));
        Assert.DoesNotContain("map-land", world, StringComparison.Ordinal);
        Assert.Contains("Quần đảo Trường Sa (Việt Nam)", world, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_names_the_archipelagos_and_gives_its_places_as_data()
    {
        var place = new PublicEntry(new(Guid.CreateVersion7()), "Bãi Vạn Hương", [], DateTimeOffset.UnixEpoch) { Spot = new(12.412, 109.221) };
        var books = new[] { new BookPartView(new("places", new Dictionary<string, string> { ["vi"] = "dia-diem" }), new("Địa điểm", "", [place], 1), "/vi/dia-diem") };
        using var data = JsonDocument.Parse(PlaceFeed.Of(books, 1, 1, null, "https://bienbac.example", "Tỉnh Biển Bạc"));
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

    [Theory]
    [InlineData("vi", "ngày/tháng/năm")]
    [InlineData("en", "day/month/year")]
    [InlineData("ja", "日/月/年")]
    public async Task A_form_asks_for_a_day_in_the_language_of_its_page(string language, string said)
    {
        var form = new IntakeForm("notices", "Rao vặt", "", "", [new("until", "Đến ngày nào?", null, true, [new("until", FieldKind.Date, null, [])])]);
        var page = await desk.Services.GetRequiredService<Renderer>().HtmlAsync<AskQuestionPage>(new Dictionary<string, object?>
        {
            [nameof(AskQuestionPage.Frame)] = new FrameView(language, $"/{language}/ask", [], "https://bienbac.example") { Title = "Rao vặt" },
            [nameof(AskQuestionPage.Form)] = form,
        });
        Assert.Contains($"placeholder=\"{said}\"", page, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string path) => (await PageAsync(path)).Text;

    private async Task<BuiltPage> PageAsync(string path) => await Store.GetAsync(PortalAddress.Parse(path)!, default);
}
