using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HaiDang.Insight.Reminding;

/// <summary>Looks every few minutes whether the round of the day is still to be made.</summary>
internal sealed class RingInTheMorning(IServiceScopeFactory scopes, TimeProvider time, ILogger<RingInTheMorning> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(stoppingToken);
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new TheSystem();
            await scope.ServiceProvider.GetRequiredService<MorningRound>().RunAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsTwin)
        {
            // Another node makes the same round; the next look finds it done.
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Logs.RoundFailed(log, e);
        }
    }
}
