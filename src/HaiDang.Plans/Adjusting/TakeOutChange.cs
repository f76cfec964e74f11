using HaiDang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Adjusting;

/// <summary>The officer takes a change out of a proposed adjustment.</summary>
internal sealed class TakeOutChange(PlansDb db, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(AdjustmentId id, Guid change, CancellationToken ct)
    {
        if (!who.May(Permissions.Adjust)) { return Refusal.NotAllowed; }
        if (await db.Adjustments.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } adjustment) { return Refusal.NotFound; }

        return adjustment.TakeOut(change) ?? await db.SaveOrRefuseAsync(ct);
    }
}
