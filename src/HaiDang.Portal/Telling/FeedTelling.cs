using System.Diagnostics;
using System.Net.Http.Headers;
using HaiDang.Kernel;
using HaiDang.Kernel.Calling;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaiDang.Portal.Telling;

/// <summary>Sends feeds to those who follow them and took another one last.</summary>
internal sealed partial class FeedTelling(IServiceScopeFactory scopes, PageStore pages, PublicAddress site, HubSecret secrets, Caller caller, TimeProvider time, ILogger log)
{
    private const int Batch = 40;
    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(10);

    public HostLane Lane { get; } = new(60, e => Stumbled(log, e));

    /// <summary>Begins to send what is due, of each feed a batch. Returns to how many it goes.</summary>
    public async Task<int> RoundAsync(CancellationToken ct)
    {
        var sent = 0;
        foreach (var topic in await TopicsAsync(ct))
        {
            try
            {
                sent += await TopicAsync(topic, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One that cannot be built takes no other along.
                NotBuilt(log, e, topic);
                await MissAsync(topic, ct);
            }
        }

        return sent;
    }

    private async Task<int> TopicAsync(string topic, CancellationToken ct)
    {
        // A language that is offered no more, a stream that is gone: tried as long as a follower that is away.
        if (PortalAddress.Parse(topic) is not { } address || await pages.GetAsync(address, ct) is not { Status: 200 } feed)
        {
            await MissAsync(topic, ct);
            return 0;
        }

        if (!await IsCurrentAsync(topic, feed, ct)) { return 0; }
        var due = await TakeAsync(topic, feed.Tag, ct);
        foreach (var followers in due.GroupBy(f => f.Host)) { Lane.Start(followers.Key, () => TellHostAsync(feed, topic, followers.Key, [.. followers], ct)); }
        return due.Count;
    }

    // Another node may have told a later one: this one has not heard of the change yet, or builds other bytes of the same.
    private async Task<bool> IsCurrentAsync(string topic, BuiltPage feed, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var known = await db.Told.AsNoTracking().SingleOrDefaultAsync(t => t.Topic == topic, ct);
        if (known is not null && known.AsOf >= feed.AsOf) { return known.Tag == feed.Tag; }
        return await db.Database.ExecuteSqlAsync($"""
            insert into portal.told_feed (topic, tag, as_of) values ({topic}, {feed.Tag}, {feed.AsOf})
            on conflict (topic) do update set tag = excluded.tag, as_of = excluded.as_of where told_feed.as_of < excluded.as_of
            """, ct) > 0;
    }

    private async Task<List<string>> TopicsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Followers.Where(f => f.Until > now && f.NextAt <= now).Select(f => f.Topic).Distinct().ToListAsync(ct);
    }

    private async Task<List<Follower>> TakeAsync(string topic, string tag, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (now, until, busy, most) = (time.GetUtcNow(), time.GetUtcNow() + Taken, Lane.Busy, Math.Min(Batch, Lane.Free));
        return most == 0 ? [] : await scope.ServiceProvider.GetRequiredService<PortalDb>().Followers.FromSql($"""
            update portal.follower set next_at = {until} where id in (
                select id from portal.follower where told <> {tag} and next_at <= {now} and id in (
                    select id from (select id, row_number() over (partition by host order by next_at, id) as place from portal.follower
                        where topic = {topic} and told <> {tag} and until > {now} and next_at <= {now} and host <> all({busy})) as due where place <= {HostLane.MostOfOneHost})
                order by next_at limit {most} for update skip locked)
            returning *
            """).AsNoTracking().ToListAsync(ct);
    }

    private async Task TellHostAsync(BuiltPage feed, string topic, string host, List<Follower> followers, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < followers.Count; i++)
        {
            var isAway = await TellOneAsync(feed, topic, followers[i], ct);
            if (!isAway && Stopwatch.GetElapsedTime(began) < HostLane.PerHost) { continue; }

            await using var scope = scopes.CreateAsyncScope();
            var (rest, later) = (followers.Skip(i + 1).Select(f => f.Id).ToList(), time.GetUtcNow() + HostLane.Rest);
            await scope.ServiceProvider.GetRequiredService<PortalDb>().Followers.Where(f => rest.Contains(f.Id) || (f.Host == host && f.NextAt < later)).ExecuteUpdateAsync(s => s.SetProperty(f => f.NextAt, later), ct);
            return;
        }
    }

    // True when nobody was there.
    private async Task<bool> TellOneAsync(BuiltPage feed, string topic, Follower taken, CancellationToken ct)
    {
        CallResult? answer = null;
        try
        {
            answer = await SendAsync(feed, topic, taken, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A key that cannot be read any more, an address that cannot be called: it counts as missed, and the others are told.
            NotSent(log, e, taken.Host, topic);
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (await db.Followers.SingleOrDefaultAsync(f => f.Id == taken.Id, ct) is { } follower)
        {
            if (answer?.Failure is CallFailure.None) { follower.Took(feed.Tag, time.GetUtcNow()); }
            else { Miss(db, follower, answer); }
            await db.SaveOrRefuseAsync(ct);
        }

        return answer is { Status: null };
    }

    // WebSub 7: the whole feed as it is now, as its own kind.
    private async Task<CallResult> SendAsync(BuiltPage feed, string topic, Follower to, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, to.Callback) { Content = new ReadOnlyMemoryContent(feed.Plain.Body) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(feed.MediaType);
        message.Headers.Add("Link", FeedTopic.Links(site.Root, topic));
        if (to.Secret is { } secret) { message.Headers.Add("X-Hub-Signature", secrets.Sign(secret, feed.Plain.Body.Span)); }
        return await caller.SendAsync(message, ct: ct);
    }

    private async Task MissAsync(string topic, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var now = time.GetUtcNow();
        foreach (var follower in await db.Followers.Where(f => f.Topic == topic && f.NextAt <= now).ToListAsync(ct)) { Miss(db, follower, null); }
        await db.SaveOrRefuseAsync(ct);
    }

    // 410: they want nothing any more. Others are tried for two days.
    private void Miss(PortalDb db, Follower follower, CallResult? answer)
    {
        if (answer?.Status != 410 && follower.Missed(time.GetUtcNow())) { return; }
        db.Remove(follower);
        GivenUp(log, follower.Host, follower.Topic, answer?.Failure, answer?.Status);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Host} follows {Topic} no longer: {Failure} {Status}")]
    private static partial void GivenUp(ILogger log, string host, string topic, CallFailure? failure, int? status);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Topic} could not be built for those who follow it")]
    private static partial void NotBuilt(ILogger log, Exception why, string topic);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Topic} could not be sent to {Host}")]
    private static partial void NotSent(ILogger log, Exception why, string host, string topic);

    [LoggerMessage(Level = LogLevel.Error, Message = "A call of the hub was broken off; it is made again in some minutes")]
    private static partial void Stumbled(ILogger log, Exception why);
}
