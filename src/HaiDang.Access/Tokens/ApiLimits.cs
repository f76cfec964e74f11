using System.Threading.RateLimiting;
using HaiDang.Access.Contracts;
using HaiDang.Access.SigningIn;
using HaiDang.Kernel;
using HaiDang.Kernel.Answering;
using HaiDang.Kernel.Calling;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace HaiDang.Access.Tokens;

/// <summary>So many calls a minute per token, and per network address without one.</summary>
internal sealed class ApiLimits(IOptions<AccessOptions> options) : IRateLimiterPolicy<string>, IConfigureOptions<RateLimiterOptions>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (rejected, _) =>
    {
        SignInLimits.AskToWait(rejected.HttpContext.Response);
        await Problem.Of(new Refusal("access.token.too_many"), StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
        ApiDoor.TokenOf(httpContext.User)?.ToString() ?? CallerNetwork.Of(httpContext.Connection.RemoteIpAddress),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.ApiCallsPerMinute, Window = TimeSpan.FromMinutes(1) });

    public void Configure(RateLimiterOptions limiter) => limiter.AddPolicy(ApiDoor.Limit, this);
}
