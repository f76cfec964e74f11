using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Hooks;

/// <summary>Receivers that were left alone because nothing got through; whoever looks after them finds them in the morning.</summary>
internal sealed class PausedHooks(RegistersDb db, ICurrentPerson who, Words words) : IWaits
{
    public async Task<IReadOnlyList<Waiting>> ForMeAsync(CancellationToken ct)
    {
        if (!who.May(KeepHook.Permission)) { return []; }

        // Who paused one herself knows of it.
        var paused = await db.Hooks.AsNoTracking().Where(h => h.EndedAt == null && h.PausedAt != null && h.FailingSince != null).OrderBy(h => h.PausedAt).ToListAsync(ct);
        return [.. paused.Select(h => new Waiting(words["registers.hooks.waits", new Uri(h.Address).Host, OfficeClock.Show(OfficeClock.DateOf(h.FailingSince!.Value))], $"/admin/webhooks/{h.Id}"))];
    }
}
