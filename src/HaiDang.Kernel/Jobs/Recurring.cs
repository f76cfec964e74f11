using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HaiDang.Kernel.Jobs;

/// <summary>Work that every node looks at again and again; it finds out itself whether there is anything to do.</summary>
public interface IRecurring
{
    /// <summary>Does what is due by now.</summary>
    Task RunAsync(CancellationToken ct);
}

/// <summary>Has the work run at start and after each pause, in the name of the product. One failure is told and does not end it.</summary>
internal sealed class Recurring<TWork>(IServiceScopeFactory scopes, TimeProvider time, RecurringPause<TWork> pause, ILogger<TWork> log) : BackgroundService where TWork : class, IRecurring
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(stoppingToken);
            await Task.Delay(pause.Length, time, stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new TheSystem();
            await scope.ServiceProvider.GetRequiredService<TWork>().RunAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsTwin)
        {
            // Another node does the same; the next look finds it done.
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Logs.RecurringFailed(log, typeof(TWork).Name, e);
        }
    }
}

/// <summary>How long to wait between two looks.</summary>
internal sealed record RecurringPause<TWork>(TimeSpan Length);

/// <summary>Registers recurring work.</summary>
public static class RecurringRegistration
{
    /// <summary>Looks at it at start and after every <paramref name="pause"/>.</summary>
    public static IServiceCollection AddRecurring<TWork>(this IServiceCollection services, TimeSpan pause) where TWork : class, IRecurring =>
        services.AddScoped<TWork>().AddSingleton(new RecurringPause<TWork>(pause)).AddHostedService<Recurring<TWork>>();
}
