using HaiDang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HaiDang.Registers.Hooks;

/// <summary>A receiver as somebody asked for it.</summary>
internal sealed record WantedHook(string? Address, IReadOnlyList<string> Registers, IReadOnlyList<string> Events);

/// <summary>What an administrator does with receivers: adds, tries, pauses, resumes and ends them, and sends something once more.</summary>
internal sealed class KeepHook(RegistersDb db, RegisterBook book, HookSecret secrets, HookSender sender, IOptions<HookOptions> options, ICurrentPerson who, TimeProvider time)
{
    public const string Permission = "registers.manage-hooks";

    /// <summary>The id, and the secret that is shown once.</summary>
    public async Task<Outcome<string>> AddAsync(WantedHook wanted, CancellationToken ct)
    {
        if (!who.May(Permission)) { return Refusal.NotAllowed; }
        if (HookAddress.Check(wanted.Address, options.Value.AllowPrivateAddresses) is { } refusal) { return refusal; }
        if (wanted.Registers.Count == 0 || wanted.Registers.Any(r => book.Find(r) is null)) { return new Refusal("registers.hooks.refusal.registers") { Field = "Registers" }; }
        if (wanted.Events.Count == 0 || wanted.Events.Any(e => !Enum.GetNames<HookEvent>().Contains(e))) { return new Refusal("registers.hooks.refusal.events") { Field = "Events" }; }

        var secret = HookSecret.Make();
        db.Add(new Hook
        {
            Address = wanted.Address!.Trim(), Registers = [.. wanted.Registers.Distinct()], Events = [.. wanted.Events.Distinct()], Secret = secrets.Encipher(secret),
            MadeAt = time.GetUtcNow(), MadeBy = who.Id,
        });
        await db.SaveChangesAsync(ct);
        return secret;
    }

    public Task<Refusal?> PauseAsync(Guid id, CancellationToken ct) => ChangeAsync(id, h => h.Pause(time.GetUtcNow()), ct);

    public async Task<Refusal?> ResumeAsync(Guid id, CancellationToken ct)
    {
        var refusal = await ChangeAsync(id, h => h.Resume(), ct);
        sender.Ring();
        return refusal;
    }

    public Task<Refusal?> EndAsync(Guid id, CancellationToken ct) => ChangeAsync(id, h => h.End(time.GetUtcNow()), ct);

    /// <summary>Sends a message that tells nothing.</summary>
    public async Task<Refusal?> TryAsync(Guid id, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var refusal = await ChangeAsync(id, h => h.EndedAt is not null || h.PausedAt is not null ? new Refusal("registers.hooks.refusal.resting") : Add(h), ct);
        sender.Ring();
        return refusal;

        Refusal? Add(Hook hook)
        {
            db.Add(new HookDelivery { Hook = id, Fact = Guid.CreateVersion7(), Type = HookMessage.Test, Text = HookMessage.Tried(hook, now), MadeAt = now, NextAt = now });
            return null;
        }
    }

    /// <summary>Sends a delivery once more, under its id.</summary>
    public async Task<Refusal?> AgainAsync(Guid delivery, CancellationToken ct)
    {
        if (!who.May(Permission)) { return Refusal.NotAllowed; }
        if (await db.HookDeliveries.SingleOrDefaultAsync(d => d.Id == delivery, ct) is not { } found) { return Refusal.NotFound; }

        found.Again(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        sender.Ring();
        return null;
    }

    private async Task<Refusal?> ChangeAsync(Guid id, Func<Hook, Refusal?> change, CancellationToken ct)
    {
        if (!who.May(Permission)) { return Refusal.NotAllowed; }
        if (await db.Hooks.SingleOrDefaultAsync(h => h.Id == id, ct) is not { } hook) { return Refusal.NotFound; }

        return change(hook) ?? await db.SaveOrRefuseAsync(ct);
    }
}
