using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom;

/// <summary>A body sees only its own drafts: the one place that says so.</summary>
internal static class ItemAccess
{
    public static IQueryable<Item> SeenBy(this IQueryable<Item> items, ICurrentPerson who)
    {
        if (who.May(Permissions.SeeAll)) { return items; }
        var office = who.Office ?? Guid.Empty;
        var body = new Organisations.Contracts.BodyId(office);
        return items.Where(i => i.Body == body || i.Helpers.Contains(office));
    }

    /// <summary>The item, or null when there is none or the person may not know of it.</summary>
    public static async Task<Item?> FindAsync(this NewsroomDb db, ItemId id, ICurrentPerson who, CancellationToken ct) =>
        await db.Items.SingleOrDefaultAsync(i => i.Id == id, ct) is { } item && item.IsSeenBy(who) ? item : null;

    public static ValueTask<Edition?> EditionAsync(this NewsroomDb db, ItemId id, string language, CancellationToken ct) =>
        db.Editions.FindAsync([id, language], ct);

    public static Done Done(this ICurrentPerson who, TimeProvider clock) => new(who.Id, who.Name, clock.GetUtcNow());
}
