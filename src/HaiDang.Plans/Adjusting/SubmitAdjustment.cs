using HaiDang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Adjusting;

/// <summary>The officer hands a proposed adjustment up to the leader.</summary>
internal sealed class SubmitAdjustment(PlansDb db, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(AdjustmentId id, CancellationToken ct)
    {
        if (!who.May(Permissions.Adjust)) { return Refusal.NotAllowed; }
        if (await db.Adjustments.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } adjustment) { return Refusal.NotFound; }
        if (await db.IsOutdatedAsync(adjustment, ct)) { return new Refusal("plans.adjust.rebase"); }

        return adjustment.Submit(time.GetUtcNow()) ?? await db.SaveOrRefuseAsync(ct);
    }
}
