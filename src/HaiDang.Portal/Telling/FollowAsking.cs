using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using HaiDang.Kernel;
using HaiDang.Kernel.Calling;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaiDang.Portal.Telling;

/// <summary>Asks addresses whether they want to follow, or end to.</summary>
internal sealed partial class FollowAsking(IServiceScopeFactory scopes, PageStore pages, PublicAddress site, Caller caller, HubOptions options, TimeProvider time, ILogger log)
{
    private const int Batch = 40;
    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(10);

    public HostLane Lane { get; } = new(60, e => Stumbled(log, e));

    /// <summary>Begins to ask what is due. Returns how many are being asked.</summary>
    public async Task<int> RoundAsync(CancellationToken ct)
    {
        var due = await TakeAsync(ct);
        foreach (var requests in due.GroupBy(r => r.Host)) { Lane.Start(requests.Key, () => AskHostAsync(requests.Key, [.. requests], ct)); }
        return due.Count;
    }

    private async Task<List<FollowRequest>> TakeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (now, until, busy, most) = (time.GetUtcNow(), time.GetUtcNow() + Taken, Lane.Busy, Math.Min(Batch, Lane.Free));
        return most == 0 ? [] : await scope.ServiceProvider.GetRequiredService<PortalDb>().Requests.FromSql($"""
            update portal.follow_request set next_at = {until}, attempts = attempts + 1 where id in (
                select id from portal.follow_request where done_at is null and next_at <= {now} and id in (
                    select id from (select id, row_number() over (partition by host order by next_at, id) as place from portal.follow_request
                        where done_at is null and next_at <= {now} and host <> all({busy})) as due where place <= {HostLane.MostOfOneHost})
                order by next_at limit {most} for update skip locked)
            returning *, xmin
            """).AsNoTracking().ToListAsync(ct);
    }

    private async Task AskHostAsync(string host, List<FollowRequest> requests, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < requests.Count; i++)
        {
            if (!await AskSafelyAsync(requests[i], ct) && Stopwatch.GetElapsedTime(began) < HostLane.PerHost) { continue; }

            await using var scope = scopes.CreateAsyncScope();
            var (rest, later) = (requests.Skip(i + 1).Select(r => r.Id).ToList(), time.GetUtcNow() + HostLane.Rest);
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            // Those behind it were not asked.
            await db.Requests.Where(r => rest.Contains(r.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.NextAt, later).SetProperty(r => r.Attempts, r => r.Attempts - 1), ct);
            await db.Requests.Where(r => r.Host == host && r.DoneAt == null && r.NextAt < later).ExecuteUpdateAsync(s => s.SetProperty(r => r.NextAt, later), ct);
            return;
        }
    }

    // One that cannot be asked takes no other along.
    private async Task<bool> AskSafelyAsync(FollowRequest taken, CancellationToken ct)
    {
        try
        {
            return await AskAsync(taken, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NotAsked(log, e, taken.Host, taken.Topic);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            if (await db.Requests.SingleOrDefaultAsync(r => r.Id == taken.Id && r.DoneAt == null, ct) is { } request)
            {
                request.Unanswered(time.GetUtcNow());
                await db.SaveOrRefuseAsync(ct);
            }

            return false;
        }
    }

    // WebSub 5.3: the callback repeats a word that only we know, or it was not they who asked. True when nobody was there.
    private async Task<bool> AskAsync(FollowRequest taken, CancellationToken ct)
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
        var isAnswered = answer.Failure is CallFailure.None or CallFailure.Answer or CallFailure.Redirect or CallFailure.PrivateAddress;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (await db.Requests.SingleOrDefaultAsync(r => r.Id == taken.Id && r.DoneAt == null, ct) is not { } request) { return !isAnswered; }
        var isAgreed = answer.Failure is CallFailure.None && answer.Said.Trim() == challenge;
        if (isAgreed && request.Version == taken.Version)
        {
            await AgreeAsync(db, request, asked, ct);
            return false;
        }

        if (!isAnswered) { request.Unanswered(time.GetUtcNow()); }
        // Asked for anew meanwhile, it has another version, and they are asked anew.
        else if (request.Version != taken.Version) { request.AskAnew(time.GetUtcNow()); }
        else { request.Answered(time.GetUtcNow()); }
        await db.SaveOrRefuseAsync(ct);
        return !isAnswered;
    }

    private async Task AgreeAsync(PortalDb db, FollowRequest request, DateTimeOffset asked, CancellationToken ct)
    {
        var tag = request.Ends ? null : (await pages.GetAsync(PortalAddress.Parse(request.Topic) ?? throw new InvalidOperationException($"{request.Topic} is no address any more."), ct)).Tag;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // One after the other: many who asked while there was room may agree at once.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('portal.follower', 0))", ct);
        var follower = await db.Followers.SingleOrDefaultAsync(f => f.Topic == request.Topic && f.Callback == request.Callback, ct);
        if (request.Ends && follower is not null) { db.Remove(follower); }
        else if (!request.Ends && (follower is not null || await db.FullUntilAsync(request, options, time.GetUtcNow(), ct) is null))
        {
            if (follower is null) { db.Add(follower = new() { Topic = request.Topic, Callback = request.Callback, Host = request.Host, Told = tag! }); }
            follower.Renew(asked.AddSeconds(request.LeaseSeconds), request.Secret);
        }

        request.Answered(time.GetUtcNow());
        if (await db.SaveOrRefuseAsync(ct) is null) { await transaction.CommitAsync(ct); }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Host} could not be asked whether it follows {Topic}")]
    private static partial void NotAsked(ILogger log, Exception why, string host, string topic);

    [LoggerMessage(Level = LogLevel.Error, Message = "A call of the hub was broken off; it is made again in some minutes")]
    private static partial void Stumbled(ILogger log, Exception why);
}
