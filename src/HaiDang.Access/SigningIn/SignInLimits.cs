using System.Globalization;
using System.Threading.RateLimiting;
using HaiDang.Kernel;
using HaiDang.Kernel.Calling;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace HaiDang.Access.SigningIn;

/// <summary>Slows down guessing: so many tries a minute per network address, and per account from wherever they come.</summary>
internal sealed class SignInLimits(IOptions<AccessOptions> options) : IConfigureOptions<RateLimiterOptions>, IDisposable
{
    public static readonly Refusal TooMany = new("access.sign_in.too_many");

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> perAccount = PartitionedRateLimiter.Create<string, string>(
        account => RateLimitPartition.GetFixedWindowLimiter(account, _ => Tries(options.Value.SignInsPerMinutePerAccount)));

    public bool MayTry(string? account)
    {
        using var lease = perAccount.AttemptAcquire(account ?? "");
        return lease.IsAcquired;
    }

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsSignIn(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(CallerNetwork.Of(context.Connection.RemoteIpAddress),
                _ => Tries(options.Value.SignInsPerMinutePerAddress))
            : RateLimitPartition.GetNoLimiter(""));
        limiter.OnRejected = (rejected, _) =>
        {
            AskToWait(rejected.HttpContext.Response);
            return ValueTask.CompletedTask;
        };
    }

    /// <summary>The answer to a try too many: its status, and when to come back.</summary>
    public static void AskToWait(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => perAccount.Dispose();

    private static bool IsSignIn(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/sign-in");

    private static FixedWindowRateLimiterOptions Tries(int number) => new() { PermitLimit = number, Window = Window };
}
