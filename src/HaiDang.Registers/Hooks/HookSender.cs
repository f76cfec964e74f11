using System.Globalization;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Kernel.Calling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HaiDang.Registers.Hooks;

/// <summary>
/// Sends what is due, at least once. A delivery is taken for a while, sent, and noted; a process that dies in between leaves it to be taken again. Receivers are served beside
/// each other: one that is slow or away holds up nobody else, and none of the announcements and jobs of the product.
/// </summary>
internal sealed class HookSender : BackgroundService
{
    private const int Batch = 40;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PauseAfterStumble = TimeSpan.FromSeconds(1);
    // Longer than sending a whole batch to one receiver that answers just in time.
    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RestOfOneThatIsAway = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim bell = new(0, 1);
    private readonly IServiceScopeFactory scopes;
    private readonly HookOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<HookSender> log;
    private readonly Caller caller;
    private DateTimeOffset cleared;

    public HookSender(IServiceScopeFactory scopes, IOptions<HookOptions> options, TimeProvider time, ILogger<HookSender> log)
    {
        (this.scopes, this.options, this.time, this.log) = (scopes, options.Value, time, log);
        caller = new(this.options.Timeout, this.options.AllowPrivateAddresses);
    }

    /// <summary>Something may be due.</summary>
    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been rung already.
        }
    }

    /// <summary>Sends everything that is due now. Tests call it instead of waiting.</summary>
    public async Task DrainAsync(CancellationToken ct = default)
    {
        while (await TakeAsync(ct) is { Count: > 0 } due)
        {
            await Task.WhenAll(due.GroupBy(d => d.Hook).Select(deliveries => ServeAsync(deliveries.Key, [.. deliveries.OrderBy(d => d.Id)], ct)));
        }

        await ClearAsync(ct);
    }

    public override void Dispose()
    {
        caller.Dispose();
        bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DrainAsync(stoppingToken);
                await bell.WaitAsync(LongestSleep, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Logs.SenderFailed(log, e);
                await Task.Delay(PauseAfterStumble, time, stoppingToken);
            }
        }
    }

    private async Task<List<HookDelivery>> TakeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + Taken);
        return await scope.ServiceProvider.GetRequiredService<RegistersDb>().HookDeliveries.FromSql($"""
            update registers.hook_delivery set next_at = {until} where id in (
                select d.id from registers.hook_delivery d join registers.hook h on h.id = d.hook
                where d.state = 'Waiting' and d.next_at <= {now} and h.ended_at is null and h.paused_at is null
                order by d.next_at limit {Batch} for update of d skip locked)
            returning *
            """).AsNoTracking().ToListAsync(ct);
    }

    private async Task ServeAsync(Guid id, List<HookDelivery> deliveries, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new TheSystem();
        var db = scope.ServiceProvider.GetRequiredService<RegistersDb>();
        var hook = await db.Hooks.SingleAsync(h => h.Id == id, ct);
        var secret = scope.ServiceProvider.GetRequiredService<HookSecret>().Decipher(hook.Secret);
        for (var i = 0; i < deliveries.Count; i++)
        {
            var (status, failure) = await SendAsync(hook.Address, secret, deliveries[i], ct);
            var delivery = await db.HookDeliveries.SingleAsync(d => d.Id == deliveries[i].Id, ct);
            delivery.Sent(time.GetUtcNow(), status, failure);
            await db.SaveChangesAsync(ct);
            await NoteAsync(db, hook, failure, ct);
            if (failure is CallFailure.None or CallFailure.Answer or CallFailure.Redirect) { continue; }

            // Whoever cannot be reached is not tried with all the rest at once.
            var (rest, later) = (deliveries.Skip(i + 1).Select(d => d.Id).ToList(), time.GetUtcNow() + RestOfOneThatIsAway);
            await db.HookDeliveries.Where(d => rest.Contains(d.Id)).ExecuteUpdateAsync(s => s.SetProperty(d => d.NextAt, later), ct);
            return;
        }
    }

    private async Task NoteAsync(RegistersDb db, Hook hook, CallFailure failure, CancellationToken ct)
    {
        var wasPaused = hook.PausedAt is not null;
        if (failure is CallFailure.None) { hook.Arrived(); }
        else { hook.Missed(time.GetUtcNow(), options.PauseAfter); }
        // Another node, or a person, noted something at the same time: theirs stands, and the next delivery notes anew.
        if (await db.SaveOrRefuseAsync(ct) is not null) { await db.Entry(hook).ReloadAsync(ct); }
        else if (!wasPaused && hook.PausedAt is not null) { Logs.HookPaused(log, hook.Id, hook.FailingSince); }
    }

    private async Task<(int? Status, CallFailure Failure)> SendAsync(string address, string secret, HookDelivery delivery, CancellationToken ct)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(delivery.Text, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", delivery.Id.ToString());
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", HookSecret.Sign(secret, delivery.Id, timestamp, delivery.Text));
        var result = await caller.SendAsync(request, ct: ct);
        return (result.Status, result.Failure);
    }

    private async Task ClearAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (now - cleared < TimeSpan.FromHours(1)) { return; }

        cleared = now;
        var old = now - options.KeepDeliveries;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RegistersDb>().HookDeliveries.Where(d => d.State != DeliveryState.Waiting && d.MadeAt < old).ExecuteDeleteAsync(ct);
    }
}
