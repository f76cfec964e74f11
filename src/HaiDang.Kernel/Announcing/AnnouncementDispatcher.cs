using System.Text.Json;
using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HaiDang.Kernel.Announcing;

/// <summary>Which handler wants which fact.</summary>
internal sealed record HandlerRegistration(string Fact, string Handler, Func<IServiceProvider, string, CancellationToken, Task> RunAsync);

/// <summary>Registers handlers.</summary>
public static class HandlerRegistrationExtensions
{
    /// <summary>Has <typeparamref name="THandler"/> told of every <typeparamref name="TFact"/>, at least once.</summary>
    public static IServiceCollection AddHandler<TFact, THandler>(this IServiceCollection services)
        where TFact : IFact
        where THandler : class, IHandle<TFact>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new HandlerRegistration(typeof(TFact).FullName!, typeof(THandler).FullName!,
            (sp, payload, ct) => sp.GetRequiredService<THandler>()
                .HandleAsync(JsonSerializer.Deserialize<TFact>(payload)!, ct)));
    }
}

/// <summary>
/// Delivers announcements to their handlers, in order, each handler in a scope of its own. A handler that fails holds no
/// other up: it is tried again with growing pauses, and those that succeeded are not run again for the same announcement.
/// </summary>
public sealed class AnnouncementDispatcher : BackgroundService
{
    private const int Batch = 20;
    private const int GiveUpAfter = 12;
    private readonly IServiceScopeFactory scopes;
    private readonly NpgsqlDataSource source;
    private readonly TimeProvider time;
    private readonly ILogger<AnnouncementDispatcher> log;
    private readonly ILookup<string, HandlerRegistration> handlers;

    /// <summary>Made by the container.</summary>
    public AnnouncementDispatcher(IServiceProvider services, NpgsqlDataSource source, TimeProvider time, ILogger<AnnouncementDispatcher> log)
    {
        scopes = services.GetRequiredService<IServiceScopeFactory>();
        handlers = services.GetServices<HandlerRegistration>().ToLookup(h => h.Fact);
        (this.source, this.time, this.log) = (source, time, log);
    }

    /// <summary>Delivers everything that is due now. Tests call it instead of waiting.</summary>
    public async Task DrainAsync(CancellationToken ct = default)
    {
        while (await DeliverBatchAsync(ct) > 0)
        {
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var bell = new Bell(source, "haidang_announcement");
        await bell.AnswerAsync(DrainAsync, e => Logs.DispatcherFailed(log, e), time, stoppingToken);
    }

    private async Task<int> DeliverBatchAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Skip locked: several nodes share the work without waiting for each other.
        var due = await db.Announcements.FromSql($"""
            select * from kernel.announcement
            where done_at is null and attempts < {GiveUpAfter} and next_at <= {time.GetUtcNow()}
            order by id limit {Batch} for update skip locked
            """).ToListAsync(ct);
        foreach (var announcement in due)
        {
            await DeliverOneAsync(db, announcement, ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return due.Count;
    }

    private async Task DeliverOneAsync(KernelDb db, Announcement announcement, CancellationToken ct)
    {
        // Who handled it is saved together with the end of the round: before the first has ended, nobody has.
        var handled = announcement.Attempts == 0 ? [] : await db.Handlings.Where(h => h.AnnouncementId == announcement.Id).Select(h => h.Handler).ToListAsync(ct);
        var failures = new List<Exception>();
        foreach (var handler in handlers[announcement.Fact].Where(h => !handled.Contains(h.Handler)))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new TheSystem();
                await handler.RunAsync(scope.ServiceProvider, announcement.Payload, ct);
                db.Handlings.Add(new() { AnnouncementId = announcement.Id, Handler = handler.Handler, At = time.GetUtcNow() });
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failures.Add(e);
                Logs.HandlerFailed(log, handler.Handler, announcement.Id, announcement.Attempts + 1, e);
            }
        }

        if (failures.Count == 0)
        {
            announcement.DoneAt = time.GetUtcNow();
            return;
        }

        announcement.Attempts++;
        announcement.Error = string.Join(Environment.NewLine, failures);
        announcement.NextAt = time.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, Math.Min(announcement.Attempts, 10)));
    }
}
