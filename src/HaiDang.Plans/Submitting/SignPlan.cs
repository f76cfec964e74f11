using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Submitting;

/// <summary>The leader signs. Number and date are not hers to give: the records clerk does that.</summary>
internal sealed class SignPlan(PlansDb db, FileStore files, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanId id, string signer, string? capacity, CancellationToken ct)
    {
        if (!who.May(Permissions.Sign)) { return Refusal.NotAllowed; }
        if (await db.Plans.SeenBy(who).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }

        var step = await (GivenPaper.Without with { Text = capacity }).StepAsync(TrailKind.Signed, files, who, time, ct);
        return plan.Sign(signer, capacity, step) ?? await db.SaveOrRefuseAsync(ct);
    }
}
