using HaiDang.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HaiDang.Registers.Turning;

/// <summary>Looks every hour, and at start, whether entries are to be brought on.</summary>
internal sealed class TurnEveryHour(IServiceScopeFactory scopes, TimeProvider time, ILogger<TurnEveryHour> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new TheSystem();
                await scope.ServiceProvider.GetRequiredService<TurnStages>().RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Logs.TurningFailed(log, e);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }
}
