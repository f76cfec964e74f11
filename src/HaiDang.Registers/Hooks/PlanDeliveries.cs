using HaiDang.Kernel.Announcing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Hooks;

/// <summary>Turns what was announced into one delivery per receiver that wants it. Announced twice, planned once.</summary>
internal sealed class PlanDeliveries(RegistersDb db, HookSender sender, TimeProvider time) : IHandle<RecordTold>
{
    public async Task HandleAsync(RecordTold fact, CancellationToken ct)
    {
        var (register, happened) = (fact.Register, fact.Event.ToString());
        var hooks = await db.Hooks.AsNoTracking().Where(h => h.EndedAt == null && h.PausedAt == null && h.Registers.Contains(register) && h.Events.Contains(happened)).Select(h => h.Id).ToListAsync(ct);
        var planned = await db.HookDeliveries.Where(d => d.Fact == fact.Id).Select(d => d.Hook).ToListAsync(ct);
        var now = time.GetUtcNow();
        foreach (var hook in hooks.Except(planned))
        {
            db.Add(new HookDelivery { Hook = hook, Fact = fact.Id, Type = HookMessage.TypeOf(fact.Event), Text = HookMessage.Of(fact), MadeAt = now, NextAt = now });
        }

        await db.SaveChangesAsync(ct);
        sender.Ring();
    }
}
