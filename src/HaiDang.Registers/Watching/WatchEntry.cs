using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Watching;

/// <summary>Begins to watch an entry, or stops; says what changed since one looked.</summary>
internal sealed class WatchEntry(RegistersDb db, RegisterBook book, ICurrentPerson who, TimeProvider time)
{
    /// <summary>Turns watching on or off.</summary>
    public async Task<Refusal?> TurnAsync(Register register, RecordId id, CancellationToken ct)
    {
        if (who.Id is not { } person) { return Refusal.NotAllowed; }
        if (await db.Watches.Where(w => w.Record == id && w.Person == person).ExecuteDeleteAsync(ct) > 0) { return null; }
        if (!await register.In(db).AnyAsync(r => r.Id == id, ct)) { return Refusal.NotFound; }

        db.Add(new Watch { Record = id, Person = person, Register = register.Key, SeenAt = time.GetUtcNow() });
        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>Whether one watches an entry; notes that one has it open now.</summary>
    public async Task<bool> LookAsync(RecordId id, CancellationToken ct) =>
        who.Id is { } person && await db.Watches.Where(w => w.Record == id && w.Person == person).ExecuteUpdateAsync(s => s.SetProperty(w => w.SeenAt, time.GetUtcNow()), ct) > 0;

    /// <summary>What one watches: changed since one looked first, then the latest.</summary>
    public async Task<List<Watched>> AllAsync(CancellationToken ct)
    {
        var watches = await db.Watches.AsNoTracking().Where(w => w.Person == who.Id).ToListAsync(ct);
        var ids = watches.Select(w => w.Record).ToList();
        var said = await db.Comments.Where(c => ids.Contains(c.Record)).GroupBy(c => c.Record).Select(g => new { g.Key, At = g.Max(c => c.At) }).ToDictionaryAsync(g => g.Key, g => g.At, ct);
        var found = new List<Watched>();
        foreach (var part in watches.GroupBy(w => w.Register))
        {
            if (book.Find(part.Key) is not { } register) { continue; }
            var seen = part.ToDictionary(w => w.Record, w => w.SeenAt);
            var records = await register.In(db).AsNoTracking().Where(r => seen.Keys.Contains(r.Id)).ToListAsync(ct);
            found.AddRange(records.Select(r => new Watched(register, r, said.TryGetValue(r.Id, out var at) && at > r.ChangedAt ? at : r.ChangedAt, seen[r.Id])));
        }

        return [.. found.OrderByDescending(w => w.IsNew).ThenByDescending(w => w.ChangedAt)];
    }
}

/// <summary>An entry that somebody watches: when it last changed or was spoken about, and when she last looked.</summary>
internal sealed record Watched(Register Register, Record Record, DateTimeOffset ChangedAt, DateTimeOffset SeenAt)
{
    public bool IsNew => ChangedAt > SeenAt;
}
