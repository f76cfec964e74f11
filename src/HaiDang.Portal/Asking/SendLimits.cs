using System.Threading.RateLimiting;
using HaiDang.Kernel.Calling;
using HaiDang.Portal.Counting;
using HaiDang.Portal.Telling;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Asking;

/// <summary>
/// How much one connection, and everybody together, may send in or look up. Addresses are counted in memory for as long as their window lasts and
/// written nowhere.
/// </summary>
internal sealed class SendLimits(IOptions<PortalOptions> options, IOptions<HubOptions> hub) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> sendings = PartitionedRateLimiter.CreateChained(
        PerAddress(options.Value.SendingsPerHourPerAddress, TimeSpan.FromHours(1)),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetFixedWindowLimiter("", _ => Window(options.Value.SendingsPerMinute, TimeSpan.FromMinutes(1)))));

    private readonly PartitionedRateLimiter<HttpContext> lookups = PerAddress(options.Value.LookupsPerMinutePerAddress, TimeSpan.FromMinutes(1));

    // A whole room stands behind one address.
    private readonly PartitionedRateLimiter<HttpContext> signings = PerAddress(options.Value.SendingsPerMinute, TimeSpan.FromMinutes(1));

    // A filter reads a whole register for one visitor: as often as people press a button, not as fast as programs can.
    private readonly PartitionedRateLimiter<HttpContext> filters = PerAddress(options.Value.FiltersPerMinutePerAddress, TimeSpan.FromMinutes(1));

    private readonly PartitionedRateLimiter<HttpContext> follows = PerAddress(hub.Value.RequestsPerHourPerSender, TimeSpan.FromHours(1));

    public bool MayFilter(HttpContext context) => filters.AttemptAcquire(context).IsAcquired;

    /// <summary>Null when one more request to follow may be sent, else how long to wait before the next.</summary>
    public TimeSpan? FollowAgainAfter(HttpContext context)
    {
        using var lease = follows.AttemptAcquire(context);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromHours(1);
    }

    public bool MaySign(HttpContext context) => signings.AttemptAcquire(context).IsAcquired;

    public bool MaySend(HttpContext context) => sendings.AttemptAcquire(context).IsAcquired;

    public bool MayLookUp(HttpContext context) => lookups.AttemptAcquire(context).IsAcquired;

    public void Dispose()
    {
        sendings.Dispose();
        lookups.Dispose();
        signings.Dispose();
        filters.Dispose();
        follows.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> PerAddress(int most, TimeSpan window) => PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetFixedWindowLimiter(CallerNetwork.Of(VisitCounter.AddressOf(context.Connection.RemoteIpAddress, context.Request.Headers["X-Forwarded-For"].ToString())), _ => Window(most, window)));

    private static FixedWindowRateLimiterOptions Window(int most, TimeSpan window) => new() { PermitLimit = most, Window = window, QueueLimit = 0 };
}
