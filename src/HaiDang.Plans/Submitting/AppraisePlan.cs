using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Submitting;

/// <summary>Records what a body thinks of a draft (thẩm định, góp ý), with its paper when there is one.</summary>
internal sealed class AppraisePlan(PlansDb db, FileStore files, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanId id, GivenPaper opinion, CancellationToken ct)
    {
        if (!who.May(Permissions.Appraise)) { return Refusal.NotAllowed; }
        if (await db.Plans.SeenBy(who).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (opinion.Proof.Check() is { } unfit) { return unfit; }

        return plan.Appraise(await opinion.StepAsync(TrailKind.Appraised, files, who, time, ct)) ?? await db.SaveOrRefuseAsync(ct);
    }
}
