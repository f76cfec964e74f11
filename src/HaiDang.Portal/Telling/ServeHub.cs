using System.Globalization;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Kernel.Calling;
using HaiDang.Portal.Asking;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Telling;

/// <summary>
/// Takes requests to follow a feed (W3C WebSub, 5.1). It answers before anybody is asked: what comes of it is said to the callback alone. What is wrong is said in plain words to
/// whoever writes the program.
/// </summary>
internal sealed class ServeHub(PortalDb db, PageStore pages, PublicAddress site, HubSecret secrets, FeedHub hub, IOptions<HubOptions> options, TimeProvider time)
{
    private const int LongestBody = 8 * 1024;
    private const int LongestSecret = 200;
    private const string Accepted = "Accepted; the callback will be asked.";
    private static readonly TimeSpan ShortestLease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>POST /websub</summary>
    public static async Task SendAsync(HttpContext context, ServeHub serve, SendLimits limits)
    {
        var (status, said, again) = limits.FollowAgainAfter(context) is { } wait
            ? (StatusCodes.Status429TooManyRequests, "You have asked often enough; the Retry-After header says when to ask again.", wait)
            : await serve.TakeAsync(context);
        if (again > TimeSpan.Zero) { context.Response.Headers.RetryAfter = Math.Ceiling(again.TotalSeconds).ToString(CultureInfo.InvariantCulture); }
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(said + "\n", context.RequestAborted);
    }

    private async Task<(int Status, string Said, TimeSpan Again)> TakeAsync(HttpContext context)
    {
        var (request, ct) = (context.Request, context.RequestAborted);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) { size.MaxRequestBodySize = LongestBody; }
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true) { return (StatusCodes.Status415UnsupportedMediaType, "Send application/x-www-form-urlencoded.", default); }
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(ct);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return Bad("The form cannot be read.");
        }

        string? Given(string name) => form[name] is { Count: > 0 } values ? values[0] : null;
        if (Given("hub.mode") is not ("subscribe" or "unsubscribe") || Given("hub.mode") is not { } mode) { return Bad("hub.mode is subscribe or unsubscribe."); }
        if (FeedTopic.Of(Given("hub.topic"), site.Root) is not { } topic) { return Bad("hub.topic is no feed of this site; take the address of its rel=self link."); }
        var callback = Given("hub.callback")?.Trim();
        if (OutsideAddress.Check(callback, Follower.LongestAddress, options.Value.AllowPrivateAddresses) is not AddressFault.None) { return Bad("hub.callback is no public http or https address."); }
        var secret = Given("hub.secret");
        if (secret is not null && Encoding.UTF8.GetByteCount(secret) >= LongestSecret) { return Bad("hub.secret is shorter than 200 bytes."); }
        var lease = (int)options.Value.UsualLease.TotalSeconds;
        if (mode is "subscribe" && Given("hub.lease_seconds") is { Length: > 0 } wanted)
        {
            if (!long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds == 0) { return Bad("hub.lease_seconds is a positive whole number."); }
            lease = (int)Math.Clamp(seconds, (long)ShortestLease.TotalSeconds, (long)options.Value.LongestLease.TotalSeconds);
        }

        if ((await pages.GetAsync(topic, ct)).Status != StatusCodes.Status200OK) { return Bad("hub.topic is not there."); }
        secret = string.IsNullOrEmpty(secret) ? null : secret;
        return await KeepAsync(secret, new()
        {
            Topic = topic.Path, Callback = callback!, Host = new Uri(callback!).IdnHost, Ends = mode is "unsubscribe", LeaseSeconds = lease,
            Secret = secret is null ? null : secrets.Encipher(secret), MadeAt = time.GetUtcNow(),
        }, ct);
    }

    private async Task<(int Status, string Said, TimeSpan Again)> KeepAsync(string? secret, FollowRequest request, CancellationToken ct)
    {
        var (now, most) = (request.MadeAt, options.Value);
        var asked = db.Requests.Where(r => r.Host == request.Host && r.MadeAt > now - Hour).OrderByDescending(r => r.MadeAt).Select(r => (DateTimeOffset?)r.MadeAt);
        if (await asked.Skip(most.RequestsPerHour - 1).FirstOrDefaultAsync(ct) is { } oldest)
        {
            return (StatusCodes.Status429TooManyRequests, $"{request.Host} has been asked often enough; the Retry-After header says when it is asked again.", oldest + Hour - now);
        }

        if (!request.Ends && !await db.Followers.AnyAsync(f => f.Topic == request.Topic && f.Callback == request.Callback, ct)
            && await db.FullUntilAsync(request, most, now, ct) is { } full)
        {
            return (StatusCodes.Status503ServiceUnavailable, "No more followers are taken here before one of them goes; the Retry-After header says when that may be.", full - now);
        }

        // Asked for as it is already, nothing begins anew.
        if (await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Topic == request.Topic && r.Callback == request.Callback && r.DoneAt == null, ct) is { } pending
            && pending.Ends == request.Ends && pending.LeaseSeconds == request.LeaseSeconds && secrets.Is(pending.Secret, secret))
        {
            return (StatusCodes.Status202Accepted, Accepted, default);
        }

        // The later of two requests for the same counts, also when the first is being asked about at this moment. A host that is away is asked no sooner for it, and no oftener.
        await db.Database.ExecuteSqlAsync($"""
            insert into portal.follow_request (id, topic, callback, host, ends, lease_seconds, secret, made_at, next_at, attempts)
            values ({request.Id}, {request.Topic}, {request.Callback}, {request.Host}, {request.Ends}, {request.LeaseSeconds}, {request.Secret}, {now}, {now}, 0)
            on conflict (topic, callback) where done_at is null
            do update set ends = excluded.ends, lease_seconds = excluded.lease_seconds, secret = excluded.secret
            """, ct);
        hub.Ring();
        return (StatusCodes.Status202Accepted, Accepted, default);
    }

    private static (int Status, string Said, TimeSpan Again) Bad(string why) => (StatusCodes.Status400BadRequest, why, default);
}
