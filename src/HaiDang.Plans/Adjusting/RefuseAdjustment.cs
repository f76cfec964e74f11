using HaiDang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Adjusting;

/// <summary>The leader refuses, and says why; the plan stays as it is.</summary>
internal sealed class RefuseAdjustment(PlansDb db, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(AdjustmentId id, string reason, CancellationToken ct)
    {
        if (!who.May(Permissions.Decide)) { return Refusal.NotAllowed; }
        if (await db.Adjustments.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } adjustment) { return Refusal.NotFound; }

        return adjustment.Refuse(new(time.GetUtcNow(), who.Id, who.Name, null, null, reason.Trim())) ?? await db.SaveOrRefuseAsync(ct);
    }
}
