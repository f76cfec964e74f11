using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom.Writing;

/// <summary>
/// Says what the law asks an item to say of itself, whatever the language: who paid for it, how its picture was made. Texts that were submitted
/// or approved under other labels become drafts again, and whoever labelled them does not approve them.
/// </summary>
internal sealed class LabelItem(NewsroomDb db, ICurrentPerson who, TimeProvider clock)
{
    /// <param name="id">The item.</param>
    /// <param name="labels">What it is to say.</param>
    /// <param name="seen">The labels she began from; null does not ask.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Refusal?> RunAsync(ItemId id, ItemLabels labels, ItemLabels? seen, CancellationToken ct)
    {
        if (!who.May(Permissions.Write)) { return Refusal.NotAllowed; }
        if (await db.FindAsync(id, who, ct) is not { } item) { return Refusal.NotFound; }
        var before = item.Labels;
        if (seen is not null && seen != before) { return Refusal.ChangedMeanwhile; }
        item.Label(labels);
        if (item.Labels == before) { return null; }
        await db.Editions.Where(e => e.Item == id).ForEachAsync(e => e.Relabel(who.Done(clock)), ct);
        return await db.SaveAsync(item, ct);
    }
}
