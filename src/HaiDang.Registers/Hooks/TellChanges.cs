using HaiDang.Kernel.Announcing;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace HaiDang.Registers.Hooks;

/// <summary>Announces what the save under way does to entries, in the same transaction; only what somebody wants to be told.</summary>
internal static class TellChanges
{
    public static async Task AnnounceChangesAsync(this RegistersDb db, RegisterBook book, DateTimeOffset now, CancellationToken ct)
    {
        var changes = db.ChangeTracker.Entries<Record>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        if (changes.Count == 0) { return; }

        var wanted = await db.Hooks.AsNoTracking().Where(h => h.EndedAt == null && h.PausedAt == null).Select(h => h.Registers).ToListAsync(ct);
        if (wanted.Count == 0) { return; }

        var registers = wanted.SelectMany(w => w).ToHashSet();
        foreach (var change in changes)
        {
            var record = change.Entity;
            if (book.All.First(r => r.RecordType == record.GetType()) is var register && registers.Contains(register.Key))
            {
                db.Announce(new RecordTold(Guid.CreateVersion7(), register.Key, record.Id.Value, EventOf(change), record.Stage, now));
            }
        }
    }

    private static HookEvent EventOf(EntityEntry<Record> change) => change switch
    {
        { State: EntityState.Added } => HookEvent.Entered,
        _ when change.Property(r => r.EndedAt).IsModified => HookEvent.Ended,
        _ when change.Property(r => r.Stage).IsModified => HookEvent.Moved,
        _ => HookEvent.Changed,
    };
}
