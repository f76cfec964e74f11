using System.Xml.Linq;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Lightening;
using HaiDang.Portal.Mending;
using HaiDang.Portal.Pictures;
using HaiDang.Portal.Serving;
using HaiDang.Tests.Newsroom;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

/// <summary>What others show of us (Atom, frames, cards), the lite form of pages, and what is to be mended on them.</summary>
public sealed class FollowingTests(Desk desk) : IClassFixture<Desk>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private PageStore Store => desk.Services.GetRequiredService<PageStore>();

    [Fact]
    public async Task Atom_has_what_the_standard_asks_of_a_feed_and_of_its_entries()
    {
        await PublishAsync("Cá cơm vào mùa");
        var page = await PageAsync("/vi/du-lich/atom.xml");
        var feed = XDocument.Parse(page.Text).Root!;
        Assert.Equal(("application/atom+xml; charset=utf-8", Atom + "feed"), (page.MediaType, feed.Name));
        Assert.All((string[])["id", "title", "updated", "author"], name => Assert.Single(feed.Elements(Atom + name)));
        Assert.Equal("https://bienbac.example/vi/du-lich/atom.xml", feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        var entry = feed.Elements(Atom + "entry").First(e => e.Element(Atom + "title")!.Value == "Cá cơm vào mùa");
        Assert.All((string[])["id", "title", "updated", "published", "author", "summary", "link"], name => Assert.NotEmpty(entry.Elements(Atom + name)));
        Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, null, out _));
        Assert.Contains("Sở Văn hóa, Thể thao và Du lịch", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_shows_the_newest_with_their_source_and_may_stand_in_any_site()
    {
        await PublishAsync("Đua thuyền thúng đầu xuân");
        var frame = await PageAsync("/vi/nhung");
        Assert.Contains("Đua thuyền thúng đầu xuân", frame.Text, StringComparison.Ordinal);
        Assert.Contains("Nguồn: Cổng thông tin đối ngoại", frame.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", frame.Text, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors *", HeadOf(frame), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", HeadOf(await PageAsync("/vi/")), StringComparison.Ordinal);
        // A story that is news is in the frame as soon as it is public.
        await PublishAsync("Thúng về nhất là thúng của bà Sáu");
        Assert.Contains("bà Sáu", (await PageAsync("/vi/nhung")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await PageAsync("/vi/ke-hoach/nhung")).Status);
    }

    [Fact]
    public async Task The_page_of_the_feeds_leads_to_feeds_that_are_there()
    {
        await PublishAsync("Bãi nghêu mở cửa");
        var page = await PageAsync("/vi/nguon-tin");
        var feeds = System.Text.RegularExpressions.Regex.Matches(page.Text, "href=\"(/vi/[^\"]*(?:rss.xml|atom.xml|feed.json|nhung))\"").Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(feeds.Count >= 8, string.Join(' ', feeds));
        foreach (var feed in feeds) { Assert.Equal(200, (await PageAsync(feed)).Status); }
    }

    [Fact]
    public async Task The_lite_form_says_the_same_without_anything_to_fetch()
    {
        await PublishAsync("Ngọn đèn trăm tuổi");
        var whole = await PageAsync("/vi/du-lich/ngon-den-tram-tuoi");
        var lite = desk.Services.GetRequiredService<LitePage>().Of(whole, PortalAddress.Parse("/vi/du-lich/ngon-den-tram-tuoi")!);
        Assert.Contains("Ngọn đèn trăm tuổi</h1>", lite.Text, StringComparison.Ordinal);
        Assert.All((string[])["<img", "<svg", "<script", "woff2", "<picture"], what => Assert.DoesNotContain(what, lite.Text, StringComparison.Ordinal));
        Assert.Contains("href=\"/lite/vi/du-lich\"", lite.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/vi/du-lich/ngon-den-tram-tuoi\"", lite.Text, StringComparison.Ordinal);
        Assert.Contains("content=\"noindex\"", lite.Text, StringComparison.Ordinal);
        Assert.Same(lite, desk.Services.GetRequiredService<LitePage>().Of(whole, PortalAddress.Parse("/vi/du-lich/ngon-den-tram-tuoi")!));
        Assert.True(lite.Brotli!.Body.Length < whole.Brotli!.Body.Length);
    }

    [Fact]
    public async Task A_pack_reads_from_a_folder_and_every_link_within_it_leads_to_a_file()
    {
        await PublishAsync("Chuyến tàu ra đảo xa");
        await using var scope = desk.Services.CreateAsyncScope();
        using var bytes = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<OfflinePack>().WriteAsync(bytes, "vi", default);
        using var zip = new System.IO.Compression.ZipArchive(bytes);
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            files[entry.FullName] = await reader.ReadToEndAsync();
        }

        Assert.Contains("Chuyến tàu ra đảo xa", files["vi/index.html"], StringComparison.Ordinal);
        Assert.Contains("vi/du-lich/chuyen-tau-ra-dao-xa.html", files.Keys);
        var links = 0;
        foreach (var (name, html) in files)
        {
            Assert.Contains("<style>", html, StringComparison.Ordinal);
            // On a stick nobody answers a form; the site does.
            Assert.Contains("action=\"https://bienbac.example/vi/tim-kiem\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("action=\"/", html, StringComparison.Ordinal);
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(html, "href=\"([^\"#]+)"))
            {
                var href = link.Groups[1].Value;
                Assert.False(href.StartsWith('/'), $"{name}: {href}");
                if (href.Contains("://", StringComparison.Ordinal)) { continue; }
                links++;
                Assert.Contains(new Uri(new Uri("file:///" + name), href).AbsolutePath[1..], files.Keys);
            }
        }

        Assert.True(links > 5);
    }

    [Fact]
    public async Task A_picture_that_says_something_is_said_and_one_that_does_not_is_left_out()
    {
        var page = new BuiltPage(200, "text/html; charset=utf-8", "<!DOCTYPE html><html><head></head><body><main><img src=a.jpg alt='Bến cá &quot;Vạn&quot; lúc sớm'><picture><source><img src=b.jpg alt=''></picture><a href='/vi/rss.xml'>RSS</a><a href='//evil.example/vi/'>x</a></main></body></html>"u8.ToArray(), new HashSet<string>());
        var lite = desk.Services.GetRequiredService<LitePage>().Of(page, PortalAddress.Parse("/vi/")!).Text;
        Assert.Contains("Ảnh: Bến cá \"Vạn\" lúc sớm", lite, StringComparison.Ordinal);
        Assert.DoesNotContain("b.jpg", lite, StringComparison.Ordinal);
        Assert.Contains("href=\"/vi/rss.xml\"", lite, StringComparison.Ordinal);
        Assert.Contains("href=\"//evil.example/vi/\"", lite, StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_card_carries_the_title_of_the_page_and_an_address_of_its_own_for_each_title()
    {
        var cards = desk.Services.GetRequiredService<ShareCards>();
        Assert.SkipUnless(cards.IsAble, "rsvg-convert is not installed.");
        await PublishAsync("Ầu ơ tiếng ru miền biển: Ế Ộ Ẫ Ữ Ỵ");
        var path = "/vi/du-lich/au-o-tieng-ru-mien-bien-e-o-a-u-y";
        var page = await PageAsync(path);
        var card = ShareCards.Of(path, "Ầu ơ tiếng ru miền biển: Ế Ộ Ẫ Ữ Ỵ");
        Assert.Contains($"property=\"og:image\" content=\"https://bienbac.example{card.Path}\"", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(card.Path, ShareCards.Of(path, "Tên khác").Path);
        Assert.Equal(PortalAddress.Parse(path), ShareCards.PageOf(card.Path.Split('?')[0]));
        var png = await cards.DrawAsync(page, PortalAddress.Parse(path)!, default);
        // Width and height stand in the first chunk of a PNG.
        Assert.Equal((1200, 630), (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.InRange(png!.Length, 5_000, 300_000);
        Assert.Equal(png, await cards.DrawAsync(page, PortalAddress.Parse(path)!, default));
    }

    [Fact]
    public void Robots_may_read_every_language_and_nothing_of_the_workbench()
    {
        var lines = HaiDang.Portal.Feeds.Robots.Of("https://bienbac.example").Split('\n');
        Assert.All(HaiDang.Kernel.Words.PublicLanguages.Codes, language => Assert.Contains($"Allow: /{language}/", lines));
        Assert.All((string[])["Allow: /card/", "Allow: /media/", "Disallow: /", "Sitemap: https://bienbac.example/sitemap.xml"], line => Assert.Contains(line, lines));
    }

    [Theory]
    [InlineData("/card/vi/index.png", "/vi/")]
    [InlineData("/card/en/visit.png", "/en/visit")]
    [InlineData("/card/vi/rss.xml.png", null)]
    [InlineData("/card/../etc/passwd.png", null)]
    [InlineData("/card/vi/du-lich", null)]
    public void Only_pages_have_cards(string path, string? page) => Assert.Equal(page, ShareCards.PageOf(path)?.Path);

    [Theory]
    [InlineData("Ngắn")]
    [InlineData("Một cái tên dài đến mức phải xuống nhiều dòng và cuối cùng vẫn không đủ chỗ, bởi vì người viết chưa kịp cắt bớt những chữ thừa ở giữa câu, rồi lại thêm một câu nữa cho đủ ý mà không ai đọc hết")]
    [InlineData("港口重新开放，渔民们在清晨的第一缕阳光中出海，带着对丰收的希望和对大海的敬畏之心踏上旅程")]
    [InlineData("<b>&\"dấu\"</b>")]
    public void A_title_of_any_length_stands_within_the_card(string title)
    {
        var drawing = XDocument.Parse(CardDrawing.Of(title, "Du lịch", "Biển Bạc", "UBND tỉnh Biển Bạc"));
        var lines = drawing.Descendants().Where(e => e.Name.LocalName == "text" && (string?)e.Attribute("fill") == "#ffffff").ToList();
        Assert.All(lines, l => Assert.InRange((double)l.Attribute("y")!, 120, 570));
        Assert.InRange(lines.Count, 2, 6);
    }

    [Fact]
    public void What_keeps_a_story_from_being_found_is_named_and_what_is_well_is_not()
    {
        var well = Item("Hải đăng Hòn Sương mở cửa đón khách đêm", new('a', 120), new(default, "x.jpg", "image/jpeg", 200_000, 1600, 900, "Ngọn hải đăng sáng trên mỏm đá", null), "vi", "en");
        Assert.Empty(SearchHealth.FaultsOf(well, false, 12_000));
        var ill = Item(new('T', 90), "", null, "vi");
        Assert.Equal(["title_long", "title_twin", "lead_none", "picture_none", "language_none", "page_heavy"], SearchHealth.FaultsOf(ill, true, 90_000).Select(f => f.Word));
        var small = Item("Ngắn", "Một lời dẫn ngắn", new(default, "x.jpg", "image/jpeg", 2_000_000, 300, 200, "ảnh", null), "vi", "en");
        Assert.Equal(["title_short", "lead_short", "picture_unsaid", "picture_small", "picture_heavy"], SearchHealth.FaultsOf(small, false, null).Select(f => f.Word));
    }

    private static ReleasedItem Item(string title, string lead, ReleasedPicture? picture, params string[] languages) =>
        new(ItemId.New(), "vi", "slug", new("du-lich", "Du lịch", "Visit", "du-lich", "visit", "", ""), title, lead, [], picture, [], "Sở Du lịch", "Lan", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null)
        {
            Languages = [.. languages.Select(l => new ReleasedIn(l, "slug", title))],
        };

    private async Task PublishAsync(string title)
    {
        desk.Clock.Now = desk.Clock.Now.AddMinutes(1);
        await desk.PublishedAsync(desk.Lan, desk.Minh, title);
        await desk.DrainAsync();
    }

    private async Task<BuiltPage> PageAsync(string path) => await Store.GetAsync(PortalAddress.Parse(path)!, default);

    private static string HeadOf(BuiltPage page) => System.Text.Encoding.ASCII.GetString(page.Plain.Head);
}
