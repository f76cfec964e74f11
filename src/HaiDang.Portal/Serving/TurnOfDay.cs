using HaiDang.Kernel;
using HaiDang.Portal.Building;
using Microsoft.Extensions.Hosting;

namespace HaiDang.Portal.Serving;

/// <summary>At midnight pages grow old that say what is still to come.</summary>
internal sealed class TurnOfDay(PageStore store, OfficeClock clock, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(OfficeClock.BeginOf(clock.Today.AddDays(1)) - clock.Now, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            store.Renew(Shown.Today);
        }
    }
}
