using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using HaiDang.Kernel.Calling;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Telling;

/// <summary>
/// The hub (W3C WebSub): asks whether addresses want to follow, and sends them a feed when its bytes are others than those they took last. What is due follows from what is kept,
/// so nothing is lost when the product stops, and of two nodes one sends. Hosts are served beside each other; one that is slow or away holds up nobody else.
/// </summary>
internal sealed partial class FeedHub : BackgroundService
{
    private const int Batch = 40;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PauseAfterStumble = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PerHost = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RestOfOneThatIsAway = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan KeepRequests = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim bell = new(0, 1);
    private readonly IServiceScopeFactory scopes;
    private readonly PageStore pages;
    private readonly SiteAddress site;
    private readonly HubSecret secrets;
    private readonly TimeProvider time;
    private readonly ILogger<FeedHub> log;
    private readonly Caller caller;
    private DateTimeOffset cleared;

    public FeedHub(IServiceScopeFactory scopes, PageStore pages, SiteAddress site, HubSecret secrets, IOptions<HubOptions> options, TimeProvider time, ILogger<FeedHub> log)
    {
        (this.scopes, this.pages, this.site, this.secrets, this.time, this.log) = (scopes, pages, site, secrets, time, log);
        caller = new(options.Value.Timeout, options.Value.AllowPrivateAddresses);
    }

    /// <summary>Something may be due.</summary>
    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been rung already.
        }
    }

    /// <summary>Asks and sends all that is due now. Tests call it instead of waiting.</summary>
    public async Task DrainAsync(CancellationToken ct = default)
    {
        await Task.WhenAll(AskAsync(ct), TellAsync(ct));
        await ClearAsync(ct);
    }

    public override void Dispose()
    {
        caller.Dispose();
        bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DrainAsync(stoppingToken);
                await bell.WaitAsync(LongestSleep, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Stumbled(log, e);
                await Task.Delay(PauseAfterStumble, time, stoppingToken);
            }
        }
    }

    private async Task AskAsync(CancellationToken ct)
    {
        while (await TakeRequestsAsync(ct) is { Count: > 0 } due)
        {
            await Task.WhenAll(due.GroupBy(r => r.Host).Select(async requests =>
            {
                foreach (var request in requests) { await AskAsync(request, ct); }
            }));
        }
    }

    private async Task<List<FollowRequest>> TakeRequestsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + Taken);
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Requests.FromSql($"""
            update portal.follow_request set next_at = {until} where id in (
                select id from portal.follow_request where done_at is null and next_at <= {now} order by next_at limit {Batch} for update skip locked)
            returning *, xmin
            """).AsNoTracking().ToListAsync(ct);
    }

    // WebSub 5.3: the callback repeats a word that only we know, or it was not they who asked.
    private async Task AskAsync(FollowRequest taken, CancellationToken ct)
    {
        var challenge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var query = string.Join('&', new[]
        {
            ("hub.mode", taken.Ends ? "unsubscribe" : "subscribe"), ("hub.topic", site.Root + taken.Topic), ("hub.challenge", challenge),
            ("hub.lease_seconds", taken.LeaseSeconds.ToString(CultureInfo.InvariantCulture)),
        }.Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));
        using var question = new HttpRequestMessage(HttpMethod.Get, taken.Callback + (taken.Callback.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query);
        var asked = time.GetUtcNow();
        var answer = await caller.SendAsync(question, listen: challenge.Length + 2, ct);

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        // Asked for anew meanwhile, it has another version, and they are asked anew.
        if (await db.Requests.SingleOrDefaultAsync(r => r.Id == taken.Id && r.DoneAt == null, ct) is not { } request || request.Version != taken.Version) { return; }
        if (answer.Failure is CallFailure.None && answer.Said.Trim() == challenge) { await AgreeAsync(db, request, asked, ct); }
        if (answer.Failure is CallFailure.None or CallFailure.Answer or CallFailure.Redirect or CallFailure.PrivateAddress) { request.Answered(time.GetUtcNow()); }
        else { request.Unanswered(time.GetUtcNow()); }
        await db.SaveOrRefuseAsync(ct);
    }

    private async Task AgreeAsync(PortalDb db, FollowRequest request, DateTimeOffset asked, CancellationToken ct)
    {
        var follower = await db.Followers.SingleOrDefaultAsync(f => f.Topic == request.Topic && f.Callback == request.Callback, ct);
        if (request.Ends)
        {
            if (follower is not null) { db.Remove(follower); }
            return;
        }

        if (follower is null)
        {
            var feed = await pages.GetAsync(PortalAddress.Parse(request.Topic)!, ct);
            db.Add(follower = new() { Topic = request.Topic, Callback = request.Callback, Host = request.Host, Told = feed.Tag });
        }

        follower.Renew(asked.AddSeconds(request.LeaseSeconds), request.Secret);
    }

    private async Task TellAsync(CancellationToken ct)
    {
        foreach (var topic in await TopicsAsync(ct))
        {
            var feed = await pages.GetAsync(PortalAddress.Parse(topic)!, ct);
            if (feed.Status != 200) { continue; }
            while (await TakeFollowersAsync(topic, feed.Tag, ct) is { Count: > 0 } due)
            {
                await Task.WhenAll(due.GroupBy(f => f.Host).Select(followers => TellHostAsync(feed, topic, [.. followers], ct)));
            }
        }
    }

    private async Task<List<string>> TopicsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Followers.Where(f => f.Until > now && f.NextAt <= now).Select(f => f.Topic).Distinct().ToListAsync(ct);
    }

    private async Task<List<Follower>> TakeFollowersAsync(string topic, string tag, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + Taken);
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Followers.FromSql($"""
            update portal.follower set next_at = {until} where id in (
                select id from portal.follower where topic = {topic} and told <> {tag} and until > {now} and next_at <= {now} order by next_at limit {Batch} for update skip locked)
            returning *
            """).AsNoTracking().ToListAsync(ct);
    }

    private async Task TellHostAsync(BuiltPage feed, string topic, List<Follower> followers, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < followers.Count; i++)
        {
            var isAway = await TellOneAsync(feed, topic, followers[i], ct);
            if (!isAway && Stopwatch.GetElapsedTime(began) < PerHost) { continue; }

            await using var scope = scopes.CreateAsyncScope();
            var (rest, later) = (followers.Skip(i + 1).Select(f => f.Id).ToList(), time.GetUtcNow() + RestOfOneThatIsAway);
            await scope.ServiceProvider.GetRequiredService<PortalDb>().Followers.Where(f => rest.Contains(f.Id)).ExecuteUpdateAsync(s => s.SetProperty(f => f.NextAt, later), ct);
            return;
        }
    }

    // WebSub 7: the whole feed as it is now, as its own kind. True when nobody was there.
    private async Task<bool> TellOneAsync(BuiltPage feed, string topic, Follower taken, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, taken.Callback) { Content = new ReadOnlyMemoryContent(feed.Plain.Body) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(feed.MediaType);
        message.Headers.Add("Link", FeedTopic.Links(site.Root, topic));
        if (taken.Secret is { } secret) { message.Headers.Add("X-Hub-Signature", secrets.Sign(secret, feed.Plain.Body.Span)); }
        var answer = await caller.SendAsync(message, ct: ct);

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (await db.Followers.SingleOrDefaultAsync(f => f.Id == taken.Id, ct) is { } follower)
        {
            if (answer.Failure is CallFailure.None) { follower.Took(feed.Tag, time.GetUtcNow()); }
            // 410: they want nothing any more. Others are tried for two days.
            else if (answer.Status == 410 || !follower.Missed(time.GetUtcNow()))
            {
                db.Remove(follower);
                GivenUp(log, follower.Host, follower.Topic, answer.Failure, answer.Status);
            }

            await db.SaveOrRefuseAsync(ct);
        }

        return answer.Status is null;
    }

    private async Task ClearAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (now - cleared < TimeSpan.FromMinutes(10)) { return; }

        cleared = now;
        var old = now - KeepRequests;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.Followers.Where(f => f.Until <= now).ExecuteDeleteAsync(ct);
        await db.Requests.Where(r => r.DoneAt < old).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub of the feeds lost its footing and starts again")]
    private static partial void Stumbled(ILogger log, Exception why);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Host} follows {Topic} no longer: {Failure} {Status}")]
    private static partial void GivenUp(ILogger log, string host, string topic, CallFailure failure, int? status);
}
