using HaiDang.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace HaiDang.Kernel.Visiting;

/// <summary>
/// Writes down what was counted. A process that is killed loses what it counted in the last two pauses; nothing is counted twice, so a failed write is given up.
/// </summary>
internal sealed class KeepVisits(VisitTally tally, VisitBook book) : IRecurring
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public Task RunAsync(CancellationToken ct) => book.AddAsync(tally.Turn(), ct);

    /// <summary>Both sheets, before the process ends.</summary>
    public async Task WriteAllAsync(CancellationToken ct)
    {
        await book.AddAsync(tally.Turn(), ct);
        await book.AddAsync(tally.Turn(), ct);
    }
}

/// <summary>Has the last visits written down when the process ends as it should.</summary>
internal sealed class KeepLastVisits(IServiceScopeFactory scopes) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<KeepVisits>().WriteAllAsync(cancellationToken);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException or OperationCanceledException)
        {
            // The database went first. Some seconds of counting are gone, as after a power cut.
        }
    }
}
