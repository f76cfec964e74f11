using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Publishing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Tests.Newsroom;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

public sealed partial class PortalTests(Desk desk) : IClassFixture<Desk>
{
    private PageStore Store => desk.Services.GetRequiredService<PageStore>();

    [Fact]
    public async Task A_draft_is_nowhere_and_a_release_is_everywhere_at_once()
    {
        var id = await desk.SubmittedAsync(desk.Lan, "Đèn biển mở cửa ban đêm");
        foreach (var path in (string[])["/vi/", "/vi/du-lich", "/vi/rss.xml", "/vi/feed.json", "/sitemap/vi-2026-03.xml"])
        {
            Assert.DoesNotContain("en-bien-mo-cua-ban-em", await TextAsync(path), StringComparison.Ordinal);
        }

        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
        await desk.DrainAsync();
        foreach (var path in (string[])["/vi/", "/vi/du-lich", "/vi/rss.xml", "/vi/du-lich/rss.xml", "/vi/feed.json", "/sitemap/vi-2026-03.xml", "/sitemap/news-vi.xml", "/vi/du-lich/2026/03"])
        {
            Assert.Contains("/vi/du-lich/den-bien-mo-cua-ban-dem", await TextAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_release_makes_old_the_pages_that_show_it_and_no_others()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Bài thứ nhất ở bến");
        await desk.DrainAsync();
        string[] showing = ["/vi/", "/vi/du-lich", "/vi/rss.xml", "/vi/du-lich/2026/03", "/sitemap.xml", "/sitemap/vi-2026-03.xml", "/sitemap/news-vi.xml"];
        string[] others = ["/en/", "/en/visit", "/vi/dau-tu", "/vi/dau-tu/rss.xml", "/vi/du-lich/bai-thu-nhat-o-ben", "/sitemap/pages.xml"];
        foreach (var path in showing.Concat(others)) { await PageAsync(path); }

        await desk.PublishedAsync(desk.Lan, desk.Minh, "Bài thứ hai ở bến");
        await desk.DrainAsync();
        Assert.Empty(Store.Held.Intersect(showing));
        Assert.Equal(others.Order(), Store.Held.Intersect(others).Order());

        // The English version of the first one changes what the Vietnamese page and sitemap offer, too, and no list.
        foreach (var path in showing.Append("/vi/du-lich/bai-thu-nhat-o-ben")) { await PageAsync(path); }
        await desk.TranslateAndPublishAsync(id, "A first story from the quay");
        await desk.DrainAsync();
        Assert.DoesNotContain("/vi/du-lich/bai-thu-nhat-o-ben", Store.Held);
        Assert.DoesNotContain("/sitemap/vi-2026-03.xml", Store.Held);
        Assert.Contains("/vi/du-lich", Store.Held);
        Assert.Contains("/en/visit/a-first-story-from-the-quay", await TextAsync("/sitemap/vi-2026-03.xml"), StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\"", await TextAsync("/vi/du-lich/bai-thu-nhat-o-ben"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_put_right_makes_old_the_pages_that_show_it_and_not_the_lists_it_has_left()
    {
        desk.Clock.Now = desk.Clock.Now.AddMinutes(5);
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Bến đò ngày trước");
        desk.Clock.Now = desk.Clock.Now.AddMinutes(5);
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Bến đò ngày nay");
        for (var i = 0; i < 12; i++)
        {
            desk.Clock.Now = desk.Clock.Now.AddMinutes(5);
            await desk.PublishedAsync(desk.Lan, desk.Minh, $"Chuyến đò thứ {i}");
        }

        await desk.DrainAsync();
        string[] showing = ["/vi/du-lich/ben-do-ngay-truoc", "/vi/du-lich/ben-do-ngay-nay", "/sitemap/vi-2026-03.xml", "/vi/du-lich/2026/03"];
        string[] others = ["/vi/", "/vi/du-lich", "/vi/du-lich/chuyen-do-thu-11"];
        foreach (var path in showing.Concat(others)) { await PageAsync(path); }
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Bến đò ngày trước, có ảnh")));
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
        await desk.DrainAsync();
        Assert.Empty(Store.Held.Intersect(showing));
        Assert.Equal(others.Order(), Store.Held.Intersect(others).Order());

        // Taken back and brought back, it stands between two others again.
        foreach (var path in showing) { await PageAsync(path); }
        Assert.Null(await desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", "Sai tên bến.", default)));
        await desk.DrainAsync();
        Assert.DoesNotContain("Bến đò ngày trước", await TextAsync("/vi/du-lich/ben-do-ngay-nay"), StringComparison.Ordinal);
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
        await desk.DrainAsync();
        Assert.Contains("Bến đò ngày trước", await TextAsync("/vi/du-lich/ben-do-ngay-nay"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_point_at_each_other_both_ways_and_only_where_they_exist()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Hai thứ tiếng một câu chuyện");
        await desk.TranslateAndPublishAsync(id, "Two languages, one story");
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Chỉ có tiếng Việt");
        await desk.DrainAsync();

        string[] both = ["https://bienbac.example/vi/du-lich/hai-thu-tieng-mot-cau-chuyen", "https://bienbac.example/en/visit/two-languages-one-story"];
        foreach (var page in both)
        {
            var alternates = Alternates(await TextAsync(new Uri(page).AbsolutePath));
            Assert.Equal(both.Order(), alternates.Where(a => a.Language != "x-default").Select(a => a.Address).Order());
        }

        Assert.DoesNotContain(Alternates(await TextAsync("/vi/du-lich/chi-co-tieng-viet")), a => a.Language == "en");
        Assert.Equal(404, (await PageAsync("/en/visit/chi-co-tieng-viet")).Status);
    }

    [Fact]
    public async Task What_was_taken_back_answers_gone_in_words()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Bài sẽ rút lại");
        await desk.DrainAsync();
        Assert.Equal(200, (await PageAsync("/vi/du-lich/bai-se-rut-lai")).Status);

        Assert.Null(await desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", "Số liệu chưa được kiểm chứng.", default)));
        await desk.DrainAsync();
        var gone = await PageAsync("/vi/du-lich/bai-se-rut-lai");
        Assert.Equal(410, gone.Status);
        Assert.Contains("Nội dung đã được rút", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bai-se-rut-lai", await TextAsync("/vi/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_title_stays_text()
    {
        await desk.PublishedAsync(desk.Lan, desk.Minh, "</script><script>alert(1)</script> & \"nháy\"");
        await desk.DrainAsync();
        var page = await TextAsync("/vi/du-lich/script-script-alert-1-script-nhay");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", page, StringComparison.Ordinal);
        Assert.NotNull(XDocument.Parse(await TextAsync("/vi/rss.xml")).Root);
        Assert.NotNull(XDocument.Parse(await TextAsync("/sitemap.xml")).Root);
    }

    [Fact]
    public async Task Every_form_of_a_page_unpacks_to_the_same_bytes()
    {
        var page = await PageAsync("/vi/");
        Assert.Equal(page.Plain.Body.ToArray(), Unpack(new BrotliStream(new MemoryStream(page.Brotli!.Body.ToArray()), CompressionMode.Decompress)));
        Assert.Equal(page.Plain.Body.ToArray(), Unpack(new GZipStream(new MemoryStream(page.Gzip!.Body.ToArray()), CompressionMode.Decompress)));
        Assert.All([page.Brotli, page.Gzip, page.Zstandard!], form => Assert.True(form.Body.Length < page.Plain.Body.Length / 2));
        // RFC 8878: the number that every frame begins with.
        Assert.Equal([0x28, 0xB5, 0x2F, 0xFD], page.Zstandard!.Body[..4].ToArray());
    }

    [Fact]
    public async Task What_is_new_is_shown_when_its_page_stands_ready_and_what_was_taken_back_is_gone_at_once()
    {
        await PageAsync("/vi/");
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Bài ra lúc thuyền về");
        await desk.DrainAsync();
        Assert.True(Store.TryGet("/vi/", out var before));
        Assert.DoesNotContain("Bài ra lúc thuyền về", before.Text, StringComparison.Ordinal);
        Assert.Contains("/vi/", Old());
        Assert.Contains("Bài ra lúc thuyền về", await TextAsync("/vi/"), StringComparison.Ordinal);
        Assert.True(Store.TryGet("/vi/", out var after));
        Assert.NotSame(before, after);

        await PageAsync("/vi/du-lich/bai-ra-luc-thuyen-ve");
        Assert.Null(await desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", "Giờ thuyền về đã đổi.", default)));
        await desk.DrainAsync();
        Assert.False(Store.TryGet("/vi/", out _));
        Assert.False(Store.TryGet("/vi/du-lich/bai-ra-luc-thuyen-ve", out _));
    }

    [Fact]
    public async Task Pages_that_do_not_fit_into_memory_wait_on_disk_and_come_back_only_while_they_hold()
    {
        var shelf = desk.Services.GetRequiredService<PageShelf>();
        var page = await PageAsync("/en/");
        shelf.Put("/en/", page, long.MaxValue);
        Store.Drop("/en/");
        var back = await PageAsync("/en/");
        Assert.Equal(page.Text, back.Text);
        Assert.Equal(page.Tag, back.Tag);
        Assert.Equal(page.Shows.Order(), back.Shows.Order());
        Assert.NotSame(page, back);

        shelf.Put("/en/", new(200, "text/html", "as it was"u8.ToArray(), page.Shows), 0);
        Store.Forget(Shown.OfStreams);
        Assert.NotEqual("as it was", await TextAsync("/en/"));
    }

    [Fact]
    public async Task A_page_with_all_it_needs_but_photographs_is_light()
    {
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Bài đủ dài để đo");
        await desk.DrainAsync();
        var files = new SiteFiles().All.Values.Sum(f => (f.Brotli ?? f.Plain).Body.Length);
        Assert.InRange(files + (await PageAsync("/vi/")).Brotli!.Body.Length, 1, 60 * 1024);
        Assert.InRange(files + (await PageAsync("/vi/du-lich/bai-du-dai-de-do")).Brotli!.Body.Length, 1, 40 * 1024);
    }

    [Fact]
    public void A_style_sheet_loses_only_what_people_read() =>
        Assert.Equal("a,b>c{color:red;content:\"a ; /* b */  c\"}@media (min-width:4rem) and (hover){:root{--x:calc(1px + 2px)}.d :is(p){margin:0 auto}}",
            SmallStyle.Of("/* said */\na, b > c {\n  color: red;\n  content: \"a ; /* b */  c\";\n}\n@media (min-width: 4rem) and (hover) { :root { --x: calc(1px + 2px); } .d :is( p ) { margin: 0  auto } }"));

    [Fact]
    public async Task Visitors_asking_together_share_one_build()
    {
        Store.Forget(Shown.Everything);
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => PageAsync("/en/"))));
        Assert.Single(pages.Distinct());
    }

    [Theory]
    [InlineData("/vi/san-pham/trang/2", "/vi/san-pham/trang/2")]
    [InlineData("/en/products/page/12", "/en/products/page/12")]
    [InlineData("/vi/san-pham/trang/1", null)]
    [InlineData("/vi/san-pham/page/2", null)]
    [InlineData("/vi/san-pham/trang/x", null)]
    [InlineData("/en", "/en/")]
    [InlineData("/vi/du-lich/", "/vi/du-lich")]
    [InlineData("/fr/", null)]
    [InlineData("/vi/a/b/c", null)]
    [InlineData("/vi/du-lich/2026/11/", "/vi/du-lich/2026/11")]
    [InlineData("/vi/du-lich/2026/11/2", "/vi/du-lich/2026/11/2")]
    [InlineData("/vi/du-lich/2026/11/1", null)]
    [InlineData("/vi/du-lich/2026/13", null)]
    [InlineData("/vi/du-lich/2026/1", null)]
    [InlineData("/sitemap/vi-2026-11.xml", "/sitemap/vi-2026-11.xml")]
    [InlineData("/sitemap/news-en.xml", "/sitemap/news-en.xml")]
    [InlineData("/sitemap/fr-2026-11.xml", null)]
    public void An_address_is_read_once_and_means_one_page(string path, string? means) => Assert.Equal(means, PortalAddress.Parse(path)?.Path);

    private IEnumerable<string> Old()
    {
        while (Store.Old.TryRead(out var page)) { yield return page.Path; }
    }

    private async Task<BuiltPage> PageAsync(string path)
    {
        return await Store.GetAsync(PortalAddress.Parse(path)!, default);
    }

    private async Task<string> TextAsync(string path) => (await PageAsync(path)).Text;

    private static List<(string Language, string Address)> Alternates(string html) =>
        [.. Alternate().Matches(html).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    private static byte[] Unpack(Stream packed)
    {
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }

    [GeneratedRegex("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\"")]
    private static partial Regex Alternate();
}
