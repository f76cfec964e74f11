using System.Threading.RateLimiting;
using HaiDang.Kernel.Calling;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Access.Tokens;

/// <summary>Slows down guessing tokens: so many wrong ones a minute per network address; then none of that address is looked up until the minute is over.</summary>
internal sealed class WrongTokens : IDisposable
{
    private const int PerMinute = 20;

    private readonly PartitionedRateLimiter<HttpContext> wrong = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
        CallerNetwork.Of(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool MayTry(HttpContext context) => wrong.GetStatistics(context) is not { CurrentAvailablePermits: 0 };

    public void Count(HttpContext context) => wrong.AttemptAcquire(context).Dispose();

    public void Dispose() => wrong.Dispose();
}
