using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom.Approving;

/// <summary>Hands a finished text to those who approve.</summary>
internal sealed class SubmitEdition(NewsroomDb db, ICurrentPerson who, TimeProvider clock)
{
    public async Task<Refusal?> RunAsync(ItemId id, string language, CancellationToken ct)
    {
        if (!who.May(Permissions.Submit)) { return Refusal.NotAllowed; }
        if (await db.FindAsync(id, who, ct) is not { } item) { return Refusal.NotFound; }
        if (!who.May(item.Right(language))) { return Refusal.NotAllowed; }
        if (await db.EditionAsync(id, language, ct) is not { } edition) { return Refusal.NotFound; }
        return edition.Submit(item, who.Done(clock)) ?? await db.SaveAsync(item, ct);
    }
}
