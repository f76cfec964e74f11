using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom.Writing;

/// <summary>Says where the facts come from. Texts that were submitted or approved with other sources become drafts again.</summary>
internal sealed class CiteSources(NewsroomDb db, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(ItemId id, IReadOnlyList<Source> sources, CancellationToken ct)
    {
        if (!who.May(Permissions.Write)) { return Refusal.NotAllowed; }
        if (await db.FindAsync(id, who, ct) is not { } item) { return Refusal.NotFound; }
        if (StoredJson.Write(item.Sources) == StoredJson.Write(sources)) { return null; }
        item.CiteSources(sources);
        await db.Editions.Where(e => e.Item == id).ForEachAsync(e => e.Reopen(), ct);
        return await db.SaveAsync(item, ct);
    }
}
