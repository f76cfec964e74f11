using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Submitting;

/// <summary>The leader gives a plan back, with what is to be worked on.</summary>
internal sealed class ReturnPlan(PlansDb db, FileStore files, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanId id, string reason, CancellationToken ct)
    {
        if (!who.May(Permissions.Sign)) { return Refusal.NotAllowed; }
        if (await db.Plans.SeenBy(who).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }

        var step = await (GivenPaper.Without with { Text = reason }).StepAsync(TrailKind.Returned, files, who, time, ct);
        return plan.GiveBack(step) ?? await db.SaveOrRefuseAsync(ct);
    }
}
