using System.Text.Json;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HaiDang.Kernel.Jobs;

internal sealed record JobRegistration(string Kind, Func<IServiceProvider, string, IProgress<int>, CancellationToken, Task<string>> RunAsync);

/// <summary>Registers kinds of jobs.</summary>
public static class JobRegistrationExtensions
{
    /// <summary>Makes <typeparamref name="TJob"/> runnable through <see cref="JobQueue"/>.</summary>
    public static IServiceCollection AddJob<TArguments, TJob>(this IServiceCollection services) where TJob : class, IJob<TArguments>
    {
        services.AddScoped<TJob>();
        return services.AddSingleton(new JobRegistration(typeof(TJob).FullName!, (sp, arguments, progress, ct) =>
            sp.GetRequiredService<TJob>().RunAsync(JsonSerializer.Deserialize<TArguments>(arguments)!, progress, ct)));
    }
}

/// <summary>Starts jobs and says how far they are.</summary>
public sealed class JobQueue(KernelDb db, ICurrentPerson who, TimeProvider time)
{
    /// <summary>Queues a job; a worker on any node takes it at once.</summary>
    public async Task<Guid> StartAsync<TJob, TArguments>(TArguments arguments, CancellationToken ct) where TJob : IJob<TArguments>
    {
        var job = new Job
        {
            Kind = typeof(TJob).FullName!,
            Arguments = JsonSerializer.Serialize(arguments),
            StartedBy = who.Id?.Value,
            StartedByName = who.Name,
            QueuedAt = time.GetUtcNow(),
        };
        db.Add(job);
        await db.SaveChangesAsync(ct);
        return job.Id;
    }

    /// <summary>The job, or null.</summary>
    public Task<JobView?> FindAsync(Guid id, CancellationToken ct) => db.Jobs.AsNoTracking().Where(j => j.Id == id)
        .Select(j => new JobView(j.Id, j.State, j.Percent, j.Result, j.QueuedAt, j.StartedByName)).SingleOrDefaultAsync(ct);
}

/// <summary>Takes queued jobs and runs them, a few at a time: a report of ten minutes holds nobody up.</summary>
public sealed class JobWorker : BackgroundService
{
    private const int MostAttempts = 3;
    private static readonly int Hands = Math.Clamp(Environment.ProcessorCount, 2, 8);
    private readonly IServiceScopeFactory scopes;
    private readonly NpgsqlDataSource source;
    private readonly TimeProvider time;
    private readonly ILogger<JobWorker> log;
    private readonly Dictionary<string, JobRegistration> kinds;

    /// <summary>Made by the container.</summary>
    public JobWorker(IServiceProvider services, NpgsqlDataSource source, TimeProvider time, ILogger<JobWorker> log)
    {
        scopes = services.GetRequiredService<IServiceScopeFactory>();
        kinds = services.GetServices<JobRegistration>().ToDictionary(k => k.Kind);
        (this.source, this.time, this.log) = (source, time, log);
    }

    /// <summary>Runs every job that waits, and those whose worker died. Tests call it instead of waiting.</summary>
    public async Task DrainAsync(CancellationToken ct = default)
    {
        while (await TakeAsync(ct) is { } hold)
        {
            await using (hold) { await RunOneAsync(hold.Job, ct); }
        }
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Hands).Select(_ => WorkAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await using var bell = new Bell(source, "haidang_job");
        await bell.AnswerAsync(DrainAsync, e => Logs.JobLoopFailed(log, e), time, stoppingToken);
    }

    private async Task<JobHold?> TakeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        foreach (var id in await db.Jobs.Where(j => j.State < JobState.Done).OrderBy(j => j.QueuedAt).Select(j => j.Id).ToListAsync(ct))
        {
            if (await JobHold.TryAsync(source, id, ct) is not { } hold) { continue; }
            // Looked at again under the lock: the last holder may have ended it just now.
            var job = await db.Jobs.SingleAsync(j => j.Id == id, ct);
            if (job.State < JobState.Done && ++job.Attempts <= MostAttempts)
            {
                job.State = JobState.Running;
                await db.SaveChangesAsync(ct);
                return hold.With(job);
            }

            if (job.State < JobState.Done) { await EndAsync(id, JobState.Failed, null, "The process died each time this ran."); }
            await hold.DisposeAsync();
        }

        return null;
    }

    private async Task RunOneAsync(Job job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person =
            new OnBehalfOf(job.StartedBy is { } id ? new PersonId(id) : null, job.StartedByName);
        try
        {
            var result = await kinds[job.Kind].RunAsync(scope.ServiceProvider, job.Arguments, new Progress(this, job.Id), ct);
            await EndAsync(job.Id, JobState.Done, result, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Logs.JobFailed(log, job.Id, job.Kind, e);
            await EndAsync(job.Id, JobState.Failed, null, e.ToString());
        }
        catch (OperationCanceledException)
        {
            await UpdateAsync(job.Id, rows => rows.ExecuteUpdateAsync(s => s
                .SetProperty(j => j.State, JobState.Queued).SetProperty(j => j.Attempts, j => j.Attempts - 1), CancellationToken.None));
            throw;
        }
    }

    private Task EndAsync(Guid id, JobState state, string? result, string? error) => UpdateAsync(id, rows => rows.ExecuteUpdateAsync(s => s
        .SetProperty(j => j.State, state).SetProperty(j => j.Percent, j => state == JobState.Done ? 100 : j.Percent)
        .SetProperty(j => j.Result, result).SetProperty(j => j.Error, error).SetProperty(j => j.EndedAt, time.GetUtcNow())));

    private async Task UpdateAsync(Guid id, Func<IQueryable<Job>, Task> update)
    {
        await using var scope = scopes.CreateAsyncScope();
        await update(scope.ServiceProvider.GetRequiredService<KernelDb>().Jobs.Where(j => j.Id == id));
    }

    private sealed class Progress(JobWorker worker, Guid id) : IProgress<int>
    {
        private int last = -1;

        public void Report(int value)
        {
            if (value == last) { return; }
            last = value;
            using var command = worker.source.CreateCommand("update kernel.job set percent = $1 where id = $2");
            command.Parameters.AddWithValue(value);
            command.Parameters.AddWithValue(id);
            command.ExecuteNonQuery();
        }
    }

    private sealed record OnBehalfOf(PersonId? Id, string Name) : ICurrentPerson
    {
        public Guid? Office => null;

        public bool May(string permission) => true;
    }
}
