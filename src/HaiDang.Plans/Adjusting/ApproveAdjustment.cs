using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Publishing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Adjusting;

/// <summary>
/// The leader approves: the plan gets its next version in one step, clauses and tasks with it. Of two adjustments approved at
/// once one is first, and the other is told.
/// </summary>
internal sealed class ApproveAdjustment(PlansDb db, IOrganisations organisations, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(AdjustmentId id, string? number, DateOnly? date, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.Decide)) { return Refusal.NotAllowed; }
        if (await db.Adjustments.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } adjustment) { return Refusal.NotFound; }
        if (await db.IsOutdatedAsync(adjustment, ct)) { return new Refusal("plans.adjust.rebase"); }

        var plan = await db.Plans.Include(p => p.Clauses).SingleAsync(p => p.Id == adjustment.Plan, ct);
        var tasks = await db.Tasks.Where(t => t.Plan == plan.Id).ToListAsync(ct);
        // What she approves is what she has read.
        if (version is { } seen) { db.Entry(adjustment).Property(a => a.Version).OriginalValue = seen; }
        var decision = new Decision(time.GetUtcNow(), who.Id, who.Name, number?.Trim(), date, null);
        if (adjustment.Approve(decision, plan.TextVersion + 1) is { } refusal) { return refusal; }
        if (plan.BeginVersion() is { } notIssued) { return notIssued; }

        db.AddRange(new NextVersion(plan, tasks, decision).Make(adjustment.Changes));
        await db.IndexAsync(plan, tasks.Where(t => t.WithdrawnIn is null), organisations, ct);
        await db.AnnouncePublicPartAsync(plan.Id, decision.At, ct);
        return await db.SaveOrRefuseAsync(ct);
    }
}
