using HaiDang.Kernel;
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
/// so nothing is lost when the product stops. Asking and telling go on beside each other, and so do hosts: one that is slow or away holds up nobody else.
/// </summary>
internal sealed partial class FeedHub : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PauseAfterStumble = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan KeepRequests = TimeSpan.FromHours(1);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;
    private readonly ILogger<FeedHub> log;
    private readonly Caller caller;
    private readonly FollowAsking asking;
    private readonly FeedTelling telling;
    private DateTimeOffset cleared;

    public FeedHub(IServiceScopeFactory scopes, PageStore pages, PublicAddress site, HubSecret secrets, IOptions<HubOptions> options, TimeProvider time, ILogger<FeedHub> log)
    {
        (this.scopes, this.time, this.log) = (scopes, time, log);
        caller = new(options.Value.Timeout, options.Value.AllowPrivateAddresses);
        asking = new(scopes, pages, site, caller, options.Value, time, log);
        telling = new(scopes, pages, site, secrets, caller, time, log);
    }

    /// <summary>Something may be due.</summary>
    public void Ring()
    {
        asking.Lane.Ring();
        telling.Lane.Ring();
    }

    /// <summary>Asks and sends all that is due now. Tests call it instead of waiting.</summary>
    public async Task DrainAsync(CancellationToken ct = default)
    {
        await Task.WhenAll(DrainAsync(asking.Lane, asking.RoundAsync, ct), DrainAsync(telling.Lane, telling.RoundAsync, ct));
        await ClearAsync(ct);
    }

    public override void Dispose()
    {
        caller.Dispose();
        asking.Lane.Dispose();
        telling.Lane.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        GoOnAsync(asking.Lane, async ct =>
        {
            await asking.RoundAsync(ct);
            await ClearAsync(ct);
        }, stoppingToken),
        GoOnAsync(telling.Lane, telling.RoundAsync, stoppingToken));

    private static async Task DrainAsync(HostLane lane, Func<CancellationToken, Task<int>> round, CancellationToken ct)
    {
        while (await round(ct) > 0) { await lane.IdleAsync(); }
        await lane.IdleAsync();
    }

    private async Task GoOnAsync(HostLane lane, Func<CancellationToken, Task> round, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await round(ct);
                await lane.WaitAsync(LongestSleep, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Stumbled(log, e);
                await Task.Delay(PauseAfterStumble, time, ct);
            }
        }
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
}
