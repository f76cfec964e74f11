using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using HaiDang.Kernel.Announcing;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Portal.Telling;
using HaiDang.Tests.Newsroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HaiDang.Tests.Portal;

/// <summary>Followers of feeds are real web servers on loopback; the hub stands on a port, too, and is asked as a follower asks.</summary>
public sealed class HubTests(Desk desk) : IClassFixture<Desk>, IAsyncLifetime
{
    private const string Topic = "https://bienbac.example/vi/rss.xml";
    private readonly HttpClient program = new();
    private WebApplication server = null!;

    private FeedHub Hub => desk.Services.GetRequiredService<FeedHub>();

    public async ValueTask InitializeAsync()
    {
        desk.Services.GetRequiredService<IOptions<HubOptions>>().Value.AllowPrivateAddresses = true;
        // The hub reads its settings when it is made, which must not be within a test that changes them.
        Assert.NotNull(Hub);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Run(async http =>
        {
            await using var scope = desk.Services.CreateAsyncScope();
            http.RequestServices = scope.ServiceProvider;
            await ServeHub.SendAsync(http, scope.ServiceProvider.GetRequiredService<ServeHub>(), scope.ServiceProvider.GetRequiredService<HaiDang.Portal.Asking.SendLimits>());
        });
        await server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        program.Dispose();
        // Of other tests of this class nobody follows any more.
        using var scene = new Scene(desk.Services, new HaiDang.Kernel.TheSystem());
        await scene.Get<PortalDb>().Followers.ExecuteDeleteAsync();
        await scene.Get<PortalDb>().Requests.ExecuteDeleteAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_feed_says_where_the_hub_is_in_its_head_and_in_itself()
    {
        foreach (var path in (string[])["/vi/rss.xml", "/vi/du-lich/atom.xml", "/vi/feed.json", "/vi/ke-hoach/rss.xml", "/vi/ke-hoach/feed.json"])
        {
            var feed = await PageAsync(path);
            Assert.Equal($"<https://bienbac.example/websub>; rel=\"hub\", <https://bienbac.example{path}>; rel=\"self\"", feed.Links);
            Assert.Contains($"Link: {feed.Links}\r\n", Encoding.ASCII.GetString(feed.Plain.Head), StringComparison.Ordinal);
            if (path.EndsWith("json", StringComparison.Ordinal))
            {
                using var json = JsonDocument.Parse(feed.Text);
                Assert.Equal("https://bienbac.example/websub", json.RootElement.GetProperty("hubs")[0].GetProperty("url").GetString());
                continue;
            }

            var links = XDocument.Parse(feed.Text).Descendants().Where(e => e.Name.LocalName == "link" && e.Attribute("rel") is not null).ToLookup(e => e.Attribute("rel")!.Value, e => e.Attribute("href")!.Value);
            Assert.Equal(["https://bienbac.example/websub"], links["hub"]);
            Assert.Equal(["https://bienbac.example" + path], links["self"]);
        }

        Assert.Null((await PageAsync("/vi/")).Links);
        // On disk and back it says the same.
        var shelf = desk.Services.GetRequiredService<PageShelf>();
        shelf.Put("/vi/rss.xml", await PageAsync("/vi/rss.xml"), 0);
        Assert.Equal((await PageAsync("/vi/rss.xml")).Links, shelf.Take("/vi/rss.xml")!.Page.Links);
    }

    [Fact]
    public async Task Who_agreed_is_sent_the_feed_when_it_changed_and_only_then_signed_with_the_key_given()
    {
        await using var follower = await Follows.OpenAsync();
        Assert.Equal(HttpStatusCode.Accepted, await AskAsync("subscribe", follower, secret: "chìa khóa", lease: "86400"));
        Assert.Empty(await FollowersAsync());
        await Hub.DrainAsync();
        var question = Assert.Single(follower.Asked);
        Assert.Equal(("subscribe", Topic, "86400", "1"), (question["hub.mode"], question["hub.topic"], question["hub.lease_seconds"], question["khach"]));
        Assert.Equal(desk.Clock.Now.AddDays(1), Assert.Single(await FollowersAsync()).Until);
        Assert.DoesNotContain("chìa khóa", (await FollowersAsync())[0].Secret!, StringComparison.Ordinal);
        await Hub.DrainAsync();
        Assert.Empty(follower.Got);

        await desk.PublishedAsync(desk.Lan, desk.Minh, "Thuyền thúng về bến sớm");
        await desk.DrainAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Hub.DrainAsync()));
        var got = Assert.Single(follower.Got);
        Assert.Equal((await PageAsync("/vi/rss.xml")).Plain.Body.ToArray(), got.Body);
        Assert.Contains("Thuyền thúng về bến sớm", Encoding.UTF8.GetString(got.Body), StringComparison.Ordinal);
        Assert.Equal(("application/rss+xml; charset=utf-8", (await PageAsync("/vi/rss.xml")).Links), (got.MediaType, got.Link));
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("chìa khóa"), got.Body)), got.Signature);

        // An edition that this feed does not show.
        await desk.TranslateAndPublishAsync(await desk.PublishedAsync(desk.Lan, desk.Minh, "Mẻ lưới đầu năm"), "First catch of the year");
        await desk.DrainAsync();
        await Hub.DrainAsync();
        Assert.Equal(2, follower.Got.Count);
        await Hub.DrainAsync();
        Assert.Equal(2, follower.Got.Count);
    }

    [Fact]
    public async Task Nobody_follows_who_does_not_repeat_the_word()
    {
        await using var follower = await Follows.OpenAsync();
        foreach (var answer in new Func<HttpContext, (int, string)>[] { _ => (200, "đồng ý"), _ => (404, ""), http => (404, http.Request.Query["hub.challenge"]!), http => (200, http.Request.Query["hub.challenge"] + new string('x', 90_000)), http => { http.Response.Headers.Location = "/khac"; return (302, ""); } })
        {
            follower.Agrees = answer;
            Assert.Equal(HttpStatusCode.Accepted, await AskAsync("subscribe", follower));
            await Hub.DrainAsync();
            await Hub.DrainAsync();
        }

        Assert.Equal(5, follower.Asked.Count);
        Assert.Empty(await FollowersAsync());
    }

    [Fact]
    public async Task Who_follows_goes_on_until_agreeing_to_stop_or_the_time_is_over()
    {
        await using var follower = await Follows.OpenAsync();
        await AskAsync("subscribe", follower, lease: "1");
        await Hub.DrainAsync();
        // The shortest time there is.
        Assert.Equal(desk.Clock.Now.AddMinutes(5), Assert.Single(await FollowersAsync()).Until);
        await AskAsync("subscribe", follower, lease: "99999999999");
        await Hub.DrainAsync();
        Assert.Equal(desk.Clock.Now.AddDays(30), Assert.Single(await FollowersAsync()).Until);

        // Somebody else asks in their name.
        follower.Agrees = _ => (404, "");
        await AskAsync("unsubscribe", follower);
        await Hub.DrainAsync();
        Assert.Single(await FollowersAsync());
        follower.Agrees = http => (200, http.Request.Query["hub.challenge"]!);
        await AskAsync("unsubscribe", follower);
        await Hub.DrainAsync();
        Assert.Empty(await FollowersAsync());

        await AskAsync("subscribe", follower, lease: "3600");
        await Hub.DrainAsync();
        desk.Clock.Now = desk.Clock.Now.AddSeconds(3600);
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Tin đến sau giờ hẹn");
        await desk.DrainAsync();
        await Hub.DrainAsync();
        Assert.Empty(follower.Got);
        Assert.Empty(await FollowersAsync());
    }

    [Fact]
    public async Task Of_two_requests_for_the_same_the_later_counts()
    {
        await using var follower = await Follows.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync("subscribe", follower)));
        await AskAsync("subscribe", follower, lease: "7200");
        await Task.WhenAll(Hub.DrainAsync(), Hub.DrainAsync());
        Assert.Single(follower.Asked);
        Assert.Equal(desk.Clock.Now.AddHours(2), Assert.Single(await FollowersAsync()).Until);

        // Asked for anew while being asked about: they are asked once more, and that counts.
        follower.Agrees = http =>
        {
            if (follower.Asked.Count == 2) { AskAsync("unsubscribe", follower).GetAwaiter().GetResult(); }
            return (200, http.Request.Query["hub.challenge"]!);
        };
        await AskAsync("subscribe", follower, lease: "9000");
        await Hub.DrainAsync();
        await Hub.DrainAsync();
        Assert.Equal(["subscribe", "subscribe", "unsubscribe"], follower.Asked.Select(q => q["hub.mode"]));
        Assert.Empty(await FollowersAsync());
    }

    [Fact]
    public async Task What_does_not_arrive_is_sent_after_growing_pauses_as_it_is_then_and_in_the_end_no_more()
    {
        await using var follower = await Follows.OpenAsync();
        await AskAsync("subscribe", follower);
        await Hub.DrainAsync();
        follower.Takes = 503;
        await PublishAsync("Sóng lớn ngoài khơi");
        Assert.Single(follower.Got);
        await PublishAsync("Sóng đã lặng");
        Assert.Single(follower.Got);
        desk.Clock.Now = desk.Clock.Now.AddSeconds(5);
        follower.Takes = 204;
        await Hub.DrainAsync();
        Assert.Equal(2, follower.Got.Count);
        Assert.Contains("Sóng đã lặng", Encoding.UTF8.GetString(follower.Got.Last().Body), StringComparison.Ordinal);
        await Hub.DrainAsync();
        Assert.Equal(2, follower.Got.Count);

        follower.Takes = 500;
        await PublishAsync("Không ai nhận tin này");
        for (var hour = 0; hour < 80 && (await FollowersAsync()).Count > 0; hour++)
        {
            desk.Clock.Now = desk.Clock.Now.AddHours(1);
            await Hub.DrainAsync();
        }

        Assert.Empty(await FollowersAsync());
        Assert.InRange(follower.Got.Count, 8, 13);
    }

    [Fact]
    public async Task Who_answers_gone_is_asked_nothing_more_and_what_was_taken_and_never_noted_is_sent_again()
    {
        await using var follower = await Follows.OpenAsync();
        await AskAsync("subscribe", follower);
        await Hub.DrainAsync();
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Máy tắt giữa chừng");
        await desk.DrainAsync();
        using (var scene = new Scene(desk.Services, new HaiDang.Kernel.TheSystem()))
        {
            // As a process that was killed between taking and noting leaves it.
            await scene.Get<PortalDb>().Followers.ExecuteUpdateAsync(s => s.SetProperty(f => f.NextAt, desk.Clock.Now.AddMinutes(10)));
        }

        await Hub.DrainAsync();
        Assert.Empty(follower.Got);
        desk.Clock.Now = desk.Clock.Now.AddMinutes(10);
        follower.Takes = 410;
        await Hub.DrainAsync();
        Assert.Single(follower.Got);
        Assert.Empty(await FollowersAsync());
    }

    [Theory]
    [InlineData("subscribe", "https://bienbac.example/vi/", "http://127.0.0.1:1/a", "hub.topic")]
    [InlineData("subscribe", "https://bienbac.example/vi/khong-co/rss.xml", "http://127.0.0.1:1/a", "hub.topic")]
    [InlineData("subscribe", "https://khac.example/vi/rss.xml", "http://127.0.0.1:1/a", "hub.topic")]
    [InlineData("subscribe", Topic + "/", "http://127.0.0.1:1/a", "hub.topic")]
    [InlineData("publish", Topic, "http://127.0.0.1:1/a", "hub.mode")]
    [InlineData("subscribe", Topic, "ftp://tin.example/a", "hub.callback")]
    [InlineData("subscribe", Topic, "https://lan:matkhau@tin.example/a", "hub.callback")]
    [InlineData("subscribe", Topic, null, "hub.callback")]
    public async Task What_cannot_be_is_refused_with_the_reason(string mode, string topic, string? callback, string reason)
    {
        var (status, said) = await SendAsync(mode, topic, callback);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(reason, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/a")]
    [InlineData("http://localhost:5432/")]
    [InlineData("http://[::1]/")]
    [InlineData("https://192.168.1.10/a")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://2130706433/")]
    public async Task Addresses_inside_are_refused_unless_the_settings_allow_them(string callback)
    {
        var options = desk.Services.GetRequiredService<IOptions<HubOptions>>().Value;
        options.AllowPrivateAddresses = false;
        try
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("subscribe", Topic, callback)).Status);
        }
        finally
        {
            options.AllowPrivateAddresses = true;
        }
    }

    [Fact]
    public async Task Bad_times_keys_and_bodies_are_refused()
    {
        await using var follower = await Follows.OpenAsync();
        foreach (var lease in (string[])["0", "-1", "mười", "1.5", "1e9"]) { Assert.Equal(HttpStatusCode.BadRequest, await AskAsync("subscribe", follower, lease: lease)); }
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync("subscribe", follower, secret: new('ộ', 70)));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await program.PostAsync(server.Urls.First(), new StringContent("{}", Encoding.UTF8, "application/json"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync("subscribe", follower, secret: new('x', 20_000)));
        Assert.Empty(follower.Asked);
    }

    [Fact]
    public async Task A_host_is_asked_so_often_in_an_hour_and_has_its_share_of_followers()
    {
        var options = desk.Services.GetRequiredService<IOptions<HubOptions>>().Value;
        await using var follower = await Follows.OpenAsync();
        var (perHour, perHost) = (options.RequestsPerHour, options.MostPerHost);
        try
        {
            (options.RequestsPerHour, options.MostPerHost) = (4, 2);
            foreach (var i in Enumerable.Range(0, 2)) { Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("subscribe", Topic, $"{follower.Address}&n={i}")).Status); }
            await Hub.DrainAsync();
            desk.Clock.Now = desk.Clock.Now.AddMinutes(20);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, options.UsualLease - TimeSpan.FromMinutes(20)), await RefusedAsync(follower.Address + "&n=2"));
            // Those who follow may go on.
            Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("subscribe", Topic, follower.Address + "&n=1")).Status);
            await Hub.DrainAsync();
            Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("unsubscribe", Topic, follower.Address + "&n=1")).Status);
            await Hub.DrainAsync();
            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(40)), await RefusedAsync(follower.Address + "&n=3"));
            desk.Clock.Now = desk.Clock.Now.AddMinutes(40).AddSeconds(-1);
            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1)), await RefusedAsync(follower.Address + "&n=3"));
            desk.Clock.Now = desk.Clock.Now.AddSeconds(1);
            Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("subscribe", Topic, follower.Address + "&n=3")).Status);
            Assert.Equal(4, follower.Asked.Count);
        }
        finally
        {
            (options.RequestsPerHour, options.MostPerHost) = (perHour, perHost);
        }
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_again_and_nobody_else_is()
    {
        var most = desk.Services.GetRequiredService<IOptions<HubOptions>>().Value.RequestsPerHourPerSender;
        // What cannot be counts, too; and so does every address of one's own network.
        for (var i = 0; i < most; i++) { Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("publish", null, $"2001:db8:7:7::{i:x}")).Status); }
        var (status, again, said) = await PostAsync("publish", null, "2001:db8:7:7:ffff::1");
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.InRange(again!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Assert.Contains("Retry-After", said, StringComparison.Ordinal);
        (status, again, _) = await PostAsync("publish", null, "2001:db8:7:8::1");
        Assert.Equal((HttpStatusCode.BadRequest, null), (status, again));
    }

    [Fact]
    public async Task A_host_that_never_answers_holds_up_neither_those_who_ask_nor_those_who_follow()
    {
        await using var quick = await Follows.OpenAsync();
        await using var slow = await Follows.OpenAsync("127.0.0.2");
        foreach (var i in Enumerable.Range(0, 6)) { await SendAsync("subscribe", Topic, $"{slow.Address}&n={i}"); }
        await Hub.DrainAsync();
        Assert.Equal(6, slow.Asked.Count);
        var held = new TaskCompletionSource();
        while (slow.Came.CurrentCount > 0) { await slow.Came.WaitAsync(); }
        slow.Held = held.Task;
        foreach (var i in Enumerable.Range(6, 6)) { await SendAsync("subscribe", Topic, $"{slow.Address}&n={i}"); }
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Ghe câu kẹt ngoài cửa biển");
        await desk.DrainAsync();

        using var hub = ActivatorUtilities.CreateInstance<FeedHub>(desk.Services);
        await hub.StartAsync(default);
        try
        {
            // One question and one feed are held there; no more of either go to it meanwhile.
            foreach (var _ in Enumerable.Range(0, 2)) { Assert.True(await slow.Came.WaitAsync(TimeSpan.FromSeconds(8))); }
            await AskAsync("subscribe", quick);
            hub.Ring();
            Assert.True(await quick.Came.WaitAsync(TimeSpan.FromSeconds(8)));
            while (!(await FollowersAsync()).Exists(f => f.Callback == quick.Address)) { await Task.Yield(); }
            await desk.PublishedAsync(desk.Lan, desk.Minh, "Tin đến ngay");
            await desk.DrainAsync();
            hub.Ring();
            Assert.True(await quick.Came.WaitAsync(TimeSpan.FromSeconds(8)));
            Assert.Contains("Tin đến ngay", Encoding.UTF8.GetString(Assert.Single(quick.Got).Body), StringComparison.Ordinal);
            Assert.Equal(0, slow.Came.CurrentCount);
        }
        finally
        {
            held.SetResult();
            await hub.StopAsync(default);
        }
    }

    [Fact]
    public async Task A_host_that_is_away_rests_with_all_that_is_asked_of_it()
    {
        foreach (var i in Enumerable.Range(0, 8)) { Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("subscribe", Topic, $"http://127.0.0.1:1/tin?n={i}")).Status); }
        await Hub.DrainAsync();
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1], (await RequestsAsync()).Select(r => r.Attempts).Order());
        Assert.All(await RequestsAsync(), r => Assert.Equal(desk.Clock.Now.AddSeconds(30), r.NextAt));
    }

    [Fact]
    public async Task Asked_for_again_and_again_a_host_that_is_away_is_asked_no_oftener()
    {
        for (var minute = 0; minute < 6; minute++)
        {
            var mine = (await RequestsAsync()).SingleOrDefault();
            if (mine?.DoneAt is not null) { break; }
            Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("subscribe", Topic, "http://127.0.0.1:1/tin", secret: "khóa")).Status);
            Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("subscribe", Topic, "http://127.0.0.1:1/tin", secret: "khóa", lease: $"{7200 + minute}")).Status);
            Assert.Equal((mine?.Attempts ?? 0, mine?.NextAt ?? desk.Clock.Now), (Assert.Single(await RequestsAsync()).Attempts, (await RequestsAsync())[0].NextAt));
            await Hub.DrainAsync();
            Assert.Equal(minute + 1, Assert.Single(await RequestsAsync()).Attempts);
            desk.Clock.Now = desk.Clock.Now.AddMinutes(1);
        }

        Assert.Equal(3, Assert.Single(await RequestsAsync()).Attempts);
        Assert.NotNull((await RequestsAsync())[0].DoneAt);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_and_a_feed_that_is_gone_count_as_missed_and_take_nobody_along()
    {
        await using var follower = await Follows.OpenAsync();
        using (var scene = new Scene(desk.Services, new HaiDang.Kernel.TheSystem()))
        {
            var (db, until) = (scene.Get<PortalDb>(), desk.Clock.Now.AddDays(9));
            foreach (var (topic, secret) in (IEnumerable<(string, string?)>)[("/la/rss.xml", null), ("/vi/khong-co/rss.xml", null), ("/vi/rss.xml", "rác")])
            {
                var broken = new Follower { Topic = topic, Callback = $"{follower.Address}&k={topic}", Host = "127.0.0.1", Told = "cũ" };
                broken.Renew(until, secret);
                db.Add(broken);
            }

            await db.SaveChangesAsync();
        }

        await AskAsync("subscribe", follower);
        await Hub.DrainAsync();
        await PublishAsync("Người khác vẫn nhận");
        Assert.Contains("Người khác vẫn nhận", Encoding.UTF8.GetString(Assert.Single(follower.Got).Body), StringComparison.Ordinal);
        var all = await FollowersAsync();
        Assert.Equal([0, 1, 1, 1], all.Select(f => f.Attempts).Order());
        Assert.All(all.Where(f => f.Attempts == 1), f => Assert.Equal(desk.Clock.Now.AddSeconds(5), f.NextAt));
        for (var hour = 0; hour < 80 && (await FollowersAsync()).Count > 1; hour++)
        {
            desk.Clock.Now = desk.Clock.Now.AddHours(1);
            await Hub.DrainAsync();
        }

        Assert.Equal(follower.Address, Assert.Single(await FollowersAsync()).Callback);
    }

    [Fact]
    public async Task A_node_that_has_not_heard_of_a_change_sends_nothing_older()
    {
        await using var follower = await Follows.OpenAsync();
        await AskAsync("subscribe", follower);
        await Hub.DrainAsync();
        await PublishAsync("Tin sẽ bị rút");
        var pages = ActivatorUtilities.CreateInstance<PageStore>(desk.Services);
        await pages.GetAsync(PortalAddress.Parse("/vi/rss.xml")!, default);
        using var other = ActivatorUtilities.CreateInstance<FeedHub>(desk.Services, pages);
        await PublishAsync("Tin mới hơn");
        Assert.Equal(2, follower.Got.Count);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await other.DrainAsync();
            await Hub.DrainAsync();
        }

        Assert.Equal(2, follower.Got.Count);
        // It has heard, builds anew, and tells what comes then.
        pages.Forget(Shown.Everything);
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Tin từ máy kia");
        await desk.DrainAsync();
        await other.DrainAsync();
        await Hub.DrainAsync();
        Assert.Equal(3, follower.Got.Count);
        Assert.Contains("Tin từ máy kia", Encoding.UTF8.GetString(follower.Got.Last().Body), StringComparison.Ordinal);
    }

    private async Task<List<FollowRequest>> RequestsAsync()
    {
        using var scene = new Scene(desk.Services, new HaiDang.Kernel.TheSystem());
        return await scene.Get<PortalDb>().Requests.AsNoTracking().ToListAsync();
    }

    [Fact]
    public async Task Of_many_who_asked_while_there_was_room_no_more_follow_than_there_is()
    {
        var options = desk.Services.GetRequiredService<IOptions<HubOptions>>().Value;
        await using var follower = await Follows.OpenAsync();
        await using var neighbour = await Follows.OpenAsync("127.0.0.2");
        var (perFeed, perHost) = (options.MostPerFeed, options.MostPerHost);
        try
        {
            (options.MostPerFeed, options.MostPerHost) = (3, 2);
            foreach (var i in Enumerable.Range(0, 5))
            {
                foreach (var program in (Follows[])[follower, neighbour]) { Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("subscribe", Topic, $"{program.Address}&n={i}")).Status); }
            }

            await Hub.DrainAsync();
            Assert.Equal((5, 5), (follower.Asked.Count, neighbour.Asked.Count));
            Assert.Equal([1, 2], (await FollowersAsync()).GroupBy(f => f.Host).Select(h => h.Count()).Order());
            Assert.All(await RequestsAsync(), r => Assert.NotNull(r.DoneAt));
        }
        finally
        {
            (options.MostPerFeed, options.MostPerHost) = (perFeed, perHost);
        }
    }

    private async Task PublishAsync(string title)
    {
        await desk.PublishedAsync(desk.Lan, desk.Minh, title);
        await desk.DrainAsync();
        await Hub.DrainAsync();
    }

    private async Task<BuiltPage> PageAsync(string path) => await desk.Services.GetRequiredService<PageStore>().GetAsync(PortalAddress.Parse(path)!, default);

    private async Task<List<Follower>> FollowersAsync()
    {
        using var scene = new Scene(desk.Services, new HaiDang.Kernel.TheSystem());
        return await scene.Get<PortalDb>().Followers.AsNoTracking().ToListAsync();
    }

    private async Task<HttpStatusCode> AskAsync(string mode, Follows follower, string? secret = null, string? lease = null) => (await SendAsync(mode, Topic, follower.Address, secret, lease)).Status;

    private async Task<(HttpStatusCode Status, TimeSpan? Again)> RefusedAsync(string callback)
    {
        var (status, again, _) = await PostAsync("subscribe", callback, null);
        return (status, again);
    }

    private async Task<(HttpStatusCode Status, TimeSpan? Again, string Said)> PostAsync(string mode, string? callback, string? from, string topic = Topic, string? secret = null, string? lease = null)
    {
        var form = new Dictionary<string, string?> { ["hub.mode"] = mode, ["hub.topic"] = topic, ["hub.callback"] = callback, ["hub.secret"] = secret, ["hub.lease_seconds"] = lease, ["la"] = "bỏ qua" };
        using var message = new HttpRequestMessage(HttpMethod.Post, server.Urls.First()) { Content = new FormUrlEncodedContent(form.Where(f => f.Value is not null)!) };
        if (from is not null) { message.Headers.Add("X-Forwarded-For", from); }
        using var answer = await program.SendAsync(message);
        return (answer.StatusCode, answer.Headers.RetryAfter?.Delta, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Said)> SendAsync(string mode, string topic, string? callback, string? secret = null, string? lease = null)
    {
        var (status, _, said) = await PostAsync(mode, callback, null, topic, secret, lease);
        return (status, said);
    }

    private sealed record Sent(byte[] Body, string? MediaType, string? Link, string? Signature);

    /// <summary>A program that follows.</summary>
    private sealed class Follows : IAsyncDisposable
    {
        private readonly WebApplication app;

        private Follows(WebApplication app) => this.app = app;

        public ConcurrentQueue<Dictionary<string, string?>> Asked { get; } = [];

        public ConcurrentQueue<Sent> Got { get; } = [];

        public Func<HttpContext, (int Status, string Said)> Agrees { get; set; } = http => (200, http.Request.Query["hub.challenge"]!);

        public int Takes { get; set; } = 204;

        /// <summary>Answers wait for it.</summary>
        public Task Held { get; set; } = Task.CompletedTask;

        /// <summary>Counts what came while answers are held, and what was answered otherwise.</summary>
        public SemaphoreSlim Came { get; } = new(0);

        public string Address => app.Urls.First() + "/tin?khach=1";

        public static async Task<Follows> OpenAsync(string host = "127.0.0.1")
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls($"http://{host}:0");
            builder.Logging.ClearProviders();
            var follower = new Follows(builder.Build());
            follower.app.Run(follower.AnswerAsync);
            await follower.app.StartAsync();
            return follower;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task AnswerAsync(HttpContext http)
        {
            if (!Held.IsCompleted) { Came.Release(); }
            await Held;
            if (HttpMethods.IsGet(http.Request.Method))
            {
                Asked.Enqueue(QueryHelpers.ParseQuery(http.Request.QueryString.Value).ToDictionary(p => p.Key, p => (string?)p.Value.ToString()));
                (http.Response.StatusCode, var said) = Agrees(http);
                await http.Response.WriteAsync(said);
                Came.Release();
                return;
            }

            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            Got.Enqueue(new(body.ToArray(), http.Request.ContentType, http.Request.Headers.Link, http.Request.Headers["X-Hub-Signature"]));
            http.Response.StatusCode = Takes;
            Came.Release();
        }
    }
}
