using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom.Approving;

/// <summary>Gives a submitted text back to its author, saying why.</summary>
internal sealed class ReturnEdition(NewsroomDb db, ICurrentPerson who, AuditReason reason, TimeProvider clock)
{
    public async Task<Refusal?> RunAsync(ItemId id, string language, string because, CancellationToken ct)
    {
        if (!who.May(Permissions.Approve)) { return Refusal.NotAllowed; }
        if (await db.FindAsync(id, who, ct) is not { } item) { return Refusal.NotFound; }
        if (await db.EditionAsync(id, language, ct) is not { } edition) { return Refusal.NotFound; }
        var done = who.Done(clock);
        if (edition.Return(because, done) is { } refusal) { return refusal; }
        db.Add(Note.Of(id, language, NoteKind.Returned, because, done));
        reason.Text = because;
        return await db.SaveAsync(item, ct);
    }
}
