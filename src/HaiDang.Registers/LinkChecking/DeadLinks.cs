using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.LinkChecking;

/// <summary>Addresses before the public that do not open; whoever keeps the register finds them in the morning.</summary>
internal sealed class DeadLinks(RegistersDb db, RegisterBook book, ICurrentPerson who, Words words) : IWaits
{
    private const int Most = 20;

    public async Task<IReadOnlyList<Waiting>> ForMeAsync(CancellationToken ct)
    {
        var mine = book.All.Where(r => who.May(r.KeepPermission) && r.Fields.Any(f => f.IsWatched)).ToDictionary(r => r.Key);
        if (mine.Count == 0) { return []; }
        var keys = mine.Keys.ToList();
        var dead = await db.LinkChecks.AsNoTracking().Where(c => keys.Contains(c.Register) && c.DeadSince != null).OrderBy(c => c.DeadSince).Take(Most).ToListAsync(ct);
        return [.. dead.Select(c => new Waiting(words["registers.link.waits", new Uri(c.Address).Host, OfficeClock.Show(OfficeClock.DateOf(c.DeadSince!.Value))], mine[c.Register].AddressOf(c.Record)))];
    }
}
