using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Publishing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Checking;
using HaiDang.Portal.Contracts;
using HaiDang.Portal.Exporting;
using HaiDang.Portal.Serving;
using HaiDang.Tests.Newsroom;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

public sealed class ExportTests(Desk desk) : IClassFixture<Desk>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hdx").FullName;

    [Fact]
    public async Task An_export_holds_every_page_byte_for_byte_and_the_next_builds_only_what_changed()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Đèn dầu trên bến");
        await desk.TranslateAndPublishAsync(id, "An oil lamp on the quay");
        desk.Clock.Now = desk.Clock.Now.AddMinutes(1);
        var second = await desk.PublishedAsync(desk.Lan, desk.Minh, "Đèn điện trên bến");
        await desk.DrainAsync();
        // Longer ago than an export looks back for what was saved late.
        desk.Clock.Now = desk.Clock.Now.AddHours(1);
        var first = await ExportAsync();
        Assert.Equal(first.Pages, first.Built);
        foreach (var (path, file) in ((string, string)[])[("/vi/", "vi/index.html"), ("/vi/du-lich", "vi/du-lich.html"), ("/vi/du-lich/2026/03", "vi/du-lich/2026/03.html"), ("/vi/rss.xml", "vi/rss.xml"),
            ("/en/visit/an-oil-lamp-on-the-quay", "en/visit/an-oil-lamp-on-the-quay.html"), ("/sitemap.xml", "sitemap.xml")])
        {
            Assert.Equal(await TextAsync(path), await File.ReadAllTextAsync(Path.Combine(folder, file)));
            Assert.True(File.Exists(Path.Combine(folder, file + ".br")));
        }

        desk.Clock.Now = desk.Clock.Now.AddHours(1);
        var again = await ExportAsync();
        Assert.Equal((first.Pages, 0, 0, 0), (again.Pages, again.Built, again.Written, again.Removed));

        await desk.PublishedAsync(desk.Lan, desk.Minh, "Đèn pha trên bến");
        Assert.Null(await desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(second, "vi", "Sai ngày.", default)));
        await desk.DrainAsync();
        desk.Clock.Now = desk.Clock.Now.AddHours(1);
        var third = await ExportAsync();
        Assert.InRange(third.Built, 1, third.Pages / 2);
        Assert.Contains("Đèn pha trên bến", await File.ReadAllTextAsync(Path.Combine(folder, "vi/index.html")), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "vi/du-lich/den-dien-tren-ben.html")));
        Assert.DoesNotContain("Đèn điện trên bến", await File.ReadAllTextAsync(Path.Combine(folder, "vi/du-lich.html")), StringComparison.Ordinal);

        var check = await new CheckSite().RunAsync(folder, null, default);
        Assert.Empty(check.Faults);
        Assert.InRange(check.Pages, 5, third.Pages);
    }

    [Fact]
    public async Task What_a_stream_published_is_found_under_its_earlier_address_too()
    {
        var id = await desk.DraftAsync(desk.Lan, "Bến cảng nước sâu", stream: "dau-tu");
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
        await desk.DrainAsync();
        desk.Clock.Now = desk.Clock.Now.AddHours(1);
        await ExportAsync();
        using (var scene = new Scene(desk.Services, new TheSystem()))
        {
            await scene.Get<INewsroom>().RegisterStreamAsync(new("dau-tu", "Đầu tư", "Invest", "moi-dau-tu", "investing", "Bến cảng.", "Berths."), default);
        }

        await desk.DrainAsync();
        desk.Clock.Now = desk.Clock.Now.AddHours(1);
        await ExportAsync();
        foreach (var (was, now) in (Dictionary<string, string>)new() { ["vi/dau-tu"] = "/vi/moi-dau-tu", ["vi/dau-tu/2026/03"] = "/vi/moi-dau-tu/2026/03", ["en/invest"] = "/en/investing" })
        {
            Assert.Equal(now, MovedPage.LeadsTo(await File.ReadAllTextAsync(Path.Combine(folder, was + ".html"))));
        }

        Assert.False(File.Exists(Path.Combine(folder, "vi/dau-tu/rss.xml")));
        Assert.Equal("/vi/moi-dau-tu/ben-cang-nuoc-sau", MovedPage.LeadsTo(await File.ReadAllTextAsync(Path.Combine(folder, "vi/dau-tu/ben-cang-nuoc-sau.html"))));
        Assert.Empty((await new CheckSite().RunAsync(folder, null, default)).Faults);

        Assert.Null(await desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", "Sai số.", default)));
        await desk.DrainAsync();
        desk.Clock.Now = desk.Clock.Now.AddHours(1);
        await ExportAsync();
        Assert.False(File.Exists(Path.Combine(folder, "vi/dau-tu/ben-cang-nuoc-sau.html")));
        Assert.True(File.Exists(Path.Combine(folder, "vi/dau-tu.html")));
    }

    [Fact]
    public async Task An_export_that_broke_off_goes_on_where_it_was()
    {
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Thuyền về muộn");
        await desk.DrainAsync();
        desk.Clock.Now = desk.Clock.Now.AddHours(1);
        var whole = await ExportAsync();
        var ledger = Path.Combine(folder, Ledger.Folder, "pages.tsv");
        var lines = await File.ReadAllLinesAsync(ledger);
        await File.WriteAllLinesAsync(ledger, lines[..(lines.Length / 2)]);
        var rest = await ExportAsync();
        Assert.Equal(lines.Length - (lines.Length / 2), rest.Built);
        Assert.Equal((whole.Pages, 0), (rest.Pages, rest.Written));
    }

    [Fact]
    public async Task A_check_names_everything_that_is_wrong()
    {
        var site = new MadeSite(new()
        {
            ["/vi/"] = Page("vi", "/vi/", """<h1>Nhà</h1><a href="/vi/co">Có</a><a href="/vi/khong-co">Không</a><a href="#cho-khong-co">Chỗ</a><a href="https://khac.example/">Nơi khác</a>""", "/en/"),
            ["/en/"] = Page("en", "/en/", "<h1>Home</h1>"),
            ["/vi/co"] = Page("vi", "/vi/khac", """<h1>Một</h1><h1>Hai</h1><img src="/anh.png"><script src="https://theo-doi.example/x.js"></script>"""),
            ["/sitemap.xml"] = new(200, "application/xml", "<urlset><url><loc>https://bienbac.example/vi/trong-so-do</loc></url></urlset>", 1),
            ["/anh.png"] = new(200, "image/png", "", 1),
        });
        var check = await CheckSite.RunAsync(site, null, null, default);
        Assert.Equal(
            [
                ("broken", "/sitemap.xml", "/vi/trong-so-do (404)"), ("broken", "/vi/", "/vi/khong-co (404)"), ("canonical", "/vi/co", "https://bienbac.example/vi/khac"), ("headings", "/vi/co", "2"),
                ("hreflang", "/vi/", "en /en/"), ("no_alt", "/vi/co", "/anh.png"), ("no_anchor", "/vi/", "#cho-khong-co"), ("third_party", "/vi/co", "https://theo-doi.example/x.js"),
            ],
            check.Faults.Select(f => (f.Kind, f.Page, f.What)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<Exported> ExportAsync() => ActivatorUtilities.CreateInstance<ExportSite>(desk.Services, new NoFiles()).RunAsync(folder, null, default);

    private async Task<string> TextAsync(string path) => (await desk.Services.GetRequiredService<PageStore>().GetAsync(PortalAddress.Parse(path)!, default)).Text;

    private static Fetched Page(string language, string path, string body, string? other = null) => new(200, "text/html", $"""
        <!DOCTYPE html><html lang="{language}"><head><title>Trang</title><meta name="description" content="Trang để thử"><link rel="canonical" href="https://bienbac.example{path}">
        {(other is null ? "" : $"""<link rel="alternate" hreflang="{language}" href="https://bienbac.example{path}"><link rel="alternate" hreflang="en" href="https://bienbac.example{other}">""")}</head><body>{body}</body></html>
        """, 1);

    private sealed class MadeSite(Dictionary<string, Fetched> pages) : ISite
    {
        public Task<Fetched> FetchAsync(string path, CancellationToken ct) => Task.FromResult(pages.GetValueOrDefault(path) ?? new(404, "text/html", "", 1));
    }
}
