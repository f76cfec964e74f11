using System.Net;
using HaiDang.Kernel;
using HaiDang.Kernel.Visiting;
using HaiDang.Newsroom;
using HaiDang.Newsroom.Reaching;
using HaiDang.Portal.Building;
using HaiDang.Portal.Counting;
using HaiDang.Portal.Serving;
using HaiDang.Tests.Newsroom;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

/// <summary>Visits are counted by both roads, into sums, and lead back to nobody.</summary>
public sealed class VisitTests(Desk desk) : IClassFixture<Desk>
{
    private const string Phone = "Mozilla/5.0 (Linux; Android 14) Zalo android/24.05";
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public async Task Openings_are_written_down_as_sums_of_the_day_and_add_up()
    {
        var path = await PageAsync("Cổng biển mở lại");
        for (var i = 0; i < 3; i++) { await OpenAsync(path); }
        await KeepAsync();
        await OpenAsync(path);
        await KeepAsync();
        Assert.Equal(4, await ReadAsync(b => b.OfAsync([path], Today, Today, default), s => s[path]));
        Assert.Equal(4, await ReadAsync(b => b.ByDayAsync([path], Today.AddDays(-3), Today, default), s => s[Today]));
        Assert.Empty(await ReadAsync(b => b.OfAsync([path], Today.AddDays(1), Today.AddDays(9), default), s => s));
    }

    [Fact]
    public async Task Sites_campaigns_and_days_are_told_and_nothing_is_crossed()
    {
        var path = await PageAsync("Hải đăng lên đèn");
        for (var i = 0; i < 10; i++)
        {
            await OpenAsync(path, cameFrom: "https://www.baobien.example/trang-nhat?doc=1");
            await OpenAsync(path, cameFrom: "https://bienbac.example/vi/", query: "?from=Ban-Tin-3");
        }

        // Fewer than ten by one name could be one person.
        for (var i = 0; i < 9; i++) { await OpenAsync(path, query: "?from=thu-gui-rieng-chi-lan"); }
        await OpenAsync(path, query: "?from=<script>");
        await KeepAsync();
        Assert.Equal([new("baobien.example", 10)], await ReadAsync(b => b.SourcesAsync(VisitKind.Site, [path], Today, Today, 5, default), s => s));
        Assert.Equal([new("ban-tin-3", 10)], await ReadAsync(b => b.SourcesAsync(VisitKind.Campaign, [path], Today, Today, 5, default), s => s));
        Assert.Equal(30, await ReadAsync(b => b.OfAsync([path], Today, Today, default), s => s[path]));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1)")]
    [InlineData("curl/8.1")]
    [InlineData("")]
    public async Task Programs_are_no_readers(string agent)
    {
        var path = await PageAsync($"Máy đọc {agent.Length}");
        await OpenAsync(path, agent: agent);
        await KeepAsync();
        Assert.Empty(await ReadAsync(b => b.OfAsync([path], Today, Today, default), s => s));
    }

    [Fact]
    public async Task What_a_browser_fetches_ahead_or_for_a_program_is_not_counted()
    {
        var path = await PageAsync("Bến tàu sớm mai");
        await OpenAsync(path, more: ("Sec-Purpose", "prefetch"));
        await OpenAsync(path, more: ("Sec-Fetch-Dest", "empty"));
        await OpenAsync(path, more: ("Sec-Fetch-Dest", "document"));
        await KeepAsync();
        Assert.Equal(1, await ReadAsync(b => b.OfAsync([path], Today, Today, default), s => s[path]));
    }

    [Fact]
    public async Task Old_and_new_pieces_are_compared_over_their_first_days()
    {
        var (old, fresh) = (await PageAsync("Lễ hội nghinh Ông"), await PageAsync("Chợ cá đêm"));
        await OpenAsync(old);
        await OpenAsync(fresh);
        await KeepAsync();
        var reads = await ReadAsync(b => b.FirstDaysAsync(new Dictionary<string, DateOnly> { [old] = Today.AddDays(-60), [fresh] = Today.AddDays(-5) }, 30, default), s => s);
        Assert.Equal((0, 1), (reads[old], reads[fresh]));
    }

    [Fact]
    public async Task Pieces_like_an_item_come_from_its_language_and_its_audiences_alone()
    {
        var (own, like) = (await desk.PublishedAsync(desk.Lan, desk.Minh, "Mùa cá nam"), await desk.PublishedAsync(desk.Lan, desk.Minh, "Mùa cá bắc"));
        await desk.TranslateAndPublishAsync(like, "Northern fishing season");
        desk.Clock.Now = desk.Clock.Now.AddDays(40);
        using var scene = new Scene(desk.Services, new TheSystem());
        var item = await scene.Get<NewsroomDb>().Items.SingleAsync(i => i.Id == own);
        var found = await scene.Get<Reach>().LikeAsync(item, default);
        Assert.Contains(found, p => p.Item == like && p.Language == "vi");
        Assert.DoesNotContain(found, p => p.Item == own || p.Language == "en");
        Assert.Contains(await scene.Get<Reach>().PiecesAsync(default), p => p.Item == like && p.Language == "en");
        item.MeantFor(["investors"]);
        Assert.Empty(await scene.Get<Reach>().LikeAsync(item, default));
        desk.Clock.Now = desk.Clock.Now.AddDays(-40);
    }

    [Theory]
    [InlineData("https://baobien.example/a", "bienbac.example", "baobien.example")]
    [InlineData("http://www.baobien.example", "bienbac.example", "baobien.example")]
    [InlineData("https://baobien.example:8443/a?b#c", "bienbac.example", "baobien.example")]
    [InlineData("https://BienBac.example/vi/", "bienbac.example", "")]
    [InlineData("android-app://com.zing.zalo", "bienbac.example", "")]
    [InlineData("https://x\"y.example/", "bienbac.example", "")]
    [InlineData("https://localhost/", "bienbac.example", "")]
    public void A_source_is_a_host_of_another_site(string cameFrom, string host, string expected) => Assert.Equal(expected, VisitCounter.SiteOf(cameFrom, host).ToString());

    [Fact]
    public void A_country_is_told_by_the_operators_table_alone()
    {
        var table = new CountryTable(["# first, last, country", "\"203.0.113.0\",\"203.0.113.255\",\"VN\"", "2001:db8::,2001:db8:ffff:ffff:ffff:ffff:ffff:ffff,jp"]);
        Assert.Equal(("VN", "JP", null, null), (table.Of(IPAddress.Parse("203.0.113.77")), table.Of(IPAddress.Parse("2001:db8:12::1")), table.Of(IPAddress.Parse("203.0.114.0")), table.Of(IPAddress.Parse("::1"))));
        Assert.Null(new CountryTable([]).Of(IPAddress.Parse("203.0.113.77")));
        Assert.Contains("2", Assert.Throws<InvalidDataException>(() => new CountryTable(["203.0.113.0,203.0.113.255,VN", "hỏng"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_proxy_on_this_machine_may_name_the_visitor()
    {
        var (near, far) = (IPAddress.Loopback, IPAddress.Parse("198.51.100.7"));
        Assert.Equal(IPAddress.Parse("203.0.113.5"), VisitCounter.AddressOf(near, "10.0.0.1, 203.0.113.5"));
        Assert.Equal(far, VisitCounter.AddressOf(far, "203.0.113.5"));
        Assert.Equal(near, VisitCounter.AddressOf(near, "unknown"));
    }

    private async Task<string> PageAsync(string title)
    {
        var item = await desk.PublishedAsync(desk.Lan, desk.Minh, title);
        using var scene = new Scene(desk.Services, new TheSystem());
        return (await scene.Get<HaiDang.Newsroom.Contracts.INewsroom>().FindReleasedAsync(item, default))[0].Path;
    }

    private async Task OpenAsync(string path, string agent = Phone, string? cameFrom = null, string query = "", (string Name, string Value)? more = null)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (context.Request.Method, context.Request.Path, context.Request.QueryString, context.Request.Host) = ("GET", path, new(query), new("bienbac.example"));
        context.Request.Headers.UserAgent = agent;
        context.Request.Headers.Referer = cameFrom;
        if (more is { } header) { context.Request.Headers[header.Name] = header.Value; }
        await ServePage.SendPageAsync(context);
        Assert.Equal(200, context.Response.StatusCode);
    }

    private async Task KeepAsync()
    {
        using var scene = new Scene(desk.Services, new TheSystem());
        await scene.Get<KeepVisits>().WriteAllAsync(default);
    }

    private async Task<TRead> ReadAsync<TAnswer, TRead>(Func<VisitBook, Task<TAnswer>> ask, Func<TAnswer, TRead> read)
    {
        using var scene = new Scene(desk.Services, new TheSystem());
        return read(await ask(scene.Get<VisitBook>()));
    }
}
