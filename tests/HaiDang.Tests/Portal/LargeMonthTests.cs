using System.Xml.Linq;
using HaiDang.Portal;
using HaiDang.Portal.Building;
using HaiDang.Portal.Exporting;
using HaiDang.Portal.Serving;
using HaiDang.Tests.Newsroom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Tests.Portal;

/// <summary>A month that has much in it has a sitemap for each of its days. The month is March 2026.</summary>
public sealed class LargeMonthTests(Desk desk) : IClassFixture<Desk>
{
    private const string Month = "/sitemap/vi-2026-03.xml";
    private const string Tenth = "/sitemap/vi-2026-03-10.xml";
    private const string Eleventh = "/sitemap/vi-2026-03-11.xml";

    private PageStore Store => desk.Services.GetRequiredService<PageStore>();

    [Fact]
    public async Task A_new_story_makes_old_the_file_of_its_day_and_of_no_other()
    {
        desk.Services.GetRequiredService<IOptions<PortalOptions>>().Value.MostPerSitemap = 2;
        var first = await desk.PublishedAsync(desk.Lan, desk.Minh, "Bến cá sáng mồng mười");
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Chợ chiều mồng mười");
        await desk.DrainAsync();
        Assert.Equal([Month], await PartsAsync());
        Assert.Equal(200, (await PageAsync(Month)).Status);

        desk.Clock.Now = desk.Clock.Now.AddDays(1);
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Thuyền về ngày mười một");
        await desk.DrainAsync();
        Assert.Equal([Tenth, Eleventh], await PartsAsync());
        Assert.Equal(404, (await PageAsync(Month)).Status);
        Assert.Equal((2, 1), (await CountAsync(Tenth), await CountAsync(Eleventh)));
        using (var scope = desk.Services.CreateScope())
        {
            var named = await scope.ServiceProvider.GetRequiredService<Census>().AllAsync(new Dictionary<string, string>(), default).Where(a => a.IsSitemap).Select(a => a.Path).ToListAsync();
            Assert.Equal([Tenth, Eleventh], named.Where(p => p.StartsWith("/sitemap/vi-", StringComparison.Ordinal)));
        }

        await desk.PublishedAsync(desk.Lan, desk.Minh, "Lưới mới ngày mười một");
        await desk.DrainAsync();
        Assert.Equal([Tenth], Store.Held.Intersect([Tenth, Eleventh]));
        Assert.Equal(2, await CountAsync(Eleventh));

        // The file names the versions of each story: another language of it makes it old.
        await desk.TranslateAndPublishAsync(first, "The fish quay on the morning of the tenth");
        await desk.DrainAsync();
        Assert.Equal([Eleventh], Store.Held.Intersect([Tenth, Eleventh]));
        Assert.Contains("/en/visit/the-fish-quay-on-the-morning-of-the-tenth", await TextAsync(Tenth), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> PartsAsync() =>
        XDocument.Parse(await TextAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).Where(p => p.StartsWith("/sitemap/vi-", StringComparison.Ordinal));

    private async Task<int> CountAsync(string path) => XDocument.Parse(await TextAsync(path)).Root!.Elements().Count();

    private async Task<BuiltPage> PageAsync(string path) => await Store.GetAsync(PortalAddress.Parse(path)!, default);

    private async Task<string> TextAsync(string path) => (await PageAsync(path)).Text;
}
