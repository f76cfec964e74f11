using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Adjusting;

/// <summary>Changes whose clause has moved on since they were written.</summary>
internal static class Outdated
{
    public static async Task<IReadOnlySet<Guid>> OutdatedAsync(this PlansDb db, Adjustment adjustment, CancellationToken ct)
    {
        var clauses = await db.Clauses.AsNoTracking().Where(c => c.Plan == adjustment.Plan).ToListAsync(ct);
        var tasks = await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => t.Plan == adjustment.Plan).ToListAsync(ct);
        return adjustment.Changes.Where(c => c.IsOutdated(clauses, tasks)).Select(c => c.Key).ToHashSet();
    }

    public static async Task<bool> IsOutdatedAsync(this PlansDb db, Adjustment adjustment, CancellationToken ct) =>
        (await db.OutdatedAsync(adjustment, ct)).Count > 0;
}
