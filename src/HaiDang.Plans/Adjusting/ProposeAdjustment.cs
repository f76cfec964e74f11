using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Adjusting;

/// <summary>A focal officer begins to propose an adjustment: why, and by which obstacle.</summary>
internal sealed class ProposeAdjustment(PlansDb db, ICurrentPerson who, TimeProvider time)
{
    public async Task<Outcome<AdjustmentId>> RunAsync(PlanId id, string reason, ObstacleId? obstacle, CancellationToken ct)
    {
        if (!who.May(Permissions.Adjust)) { return Refusal.NotAllowed; }
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (!plan.IsIssued) { return new Refusal("plans.adjust.not_issued"); }
        if (string.IsNullOrWhiteSpace(reason)) { return new Refusal("plans.adjust.no_reason") { Field = "Reason" }; }
        if (reason.Length > Adjustment.LongestReason) { return new Refusal("plans.report.note_too_long", Adjustment.LongestReason) { Field = "Reason" }; }
        if (obstacle is { } behind && !await db.Obstacles.AnyAsync(o => o.Id == behind && o.Plan == id, ct)) { return Refusal.NotFound; }

        var adjustment = new Adjustment
        {
            Plan = id,
            Reason = reason.Trim(),
            Obstacle = obstacle,
            ProposedBy = who.Id,
            ProposedByName = who.Name,
            ProposedAt = time.GetUtcNow(),
        };
        db.Add(adjustment);
        await db.SaveChangesAsync(ct);
        return adjustment.Id;
    }
}
