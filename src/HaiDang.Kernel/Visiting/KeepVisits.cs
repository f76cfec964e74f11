using HaiDang.Kernel.Data;
using HaiDang.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace HaiDang.Kernel.Visiting;

/// <summary>
/// Writes down what was counted. A process that is killed loses what it counted in the last two pauses; nothing is counted twice, so a failed write is given up.
/// </summary>
internal sealed class KeepVisits(VisitTally tally, KernelDb db) : IRecurring
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public Task RunAsync(CancellationToken ct) => WriteAsync(tally.Turn(), ct);

    /// <summary>Both sheets, before the process ends.</summary>
    public async Task WriteAllAsync(CancellationToken ct)
    {
        await WriteAsync(tally.Turn(), ct);
        await WriteAsync(tally.Turn(), ct);
    }

    private async Task WriteAsync(IReadOnlyList<Visit> visits, CancellationToken ct)
    {
        if (visits.Count == 0) { return; }
        // In one order on every node, so that two never wait for each other.
        var rows = visits.OrderBy(v => v.Path, StringComparer.Ordinal).ThenBy(v => v.Kind).ThenBy(v => v.Name, StringComparer.Ordinal).ToList();
        await db.Database.ExecuteSqlRawAsync("""
            insert into kernel.visit (day, path, kind, name, count)
            select * from unnest(@days, @paths, @kinds, @names, @counts)
            on conflict (day, path, kind, name) do update set count = visit.count + excluded.count
            """,
            [
                new NpgsqlParameter("days", rows.Select(v => v.Day).ToArray()), new NpgsqlParameter("paths", rows.Select(v => v.Path).ToArray()),
                new NpgsqlParameter("kinds", rows.Select(v => (int)v.Kind).ToArray()), new NpgsqlParameter("names", rows.Select(v => v.Name).ToArray()),
                new NpgsqlParameter("counts", rows.Select(v => v.Count).ToArray()),
            ], ct);
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
