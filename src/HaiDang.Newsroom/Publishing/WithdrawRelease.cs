using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Auditing;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom.Publishing;

/// <summary>Takes back what is public in a language, saying why.</summary>
internal sealed class WithdrawRelease(NewsroomDb db, ICurrentPerson who, AuditReason reason, TimeProvider clock)
{
    public async Task<Refusal?> RunAsync(ItemId id, string language, string because, CancellationToken ct)
    {
        if (!who.May(Permissions.Withdraw)) { return Refusal.NotAllowed; }
        if (await db.FindAsync(id, who, ct) is not { } item) { return Refusal.NotFound; }
        if (await db.Releases.FindAsync([id, language], ct) is not { } release) { return Refusal.NotFound; }
        var done = who.Done(clock);
        if (release.Withdraw(because, done) is { } refusal) { return refusal; }

        db.Add(Note.Of(id, language, NoteKind.Withdrawn, because, done));
        (await db.EditionAsync(id, language, ct))?.Withdraw();
        reason.Text = because;
        db.Announce(new ItemWithdrawn(id, language, release.Slug, release.Stream) { PublishedAt = release.PublishedAt, Elsewhere = await db.ElsewhereAsync(id, language, ct) });
        return await db.SaveAsync(item, ct);
    }
}
