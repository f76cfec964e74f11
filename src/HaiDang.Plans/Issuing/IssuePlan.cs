using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Assigning;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Submitting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Issuing;

/// <summary>The records clerk issues a signed and numbered plan; from then on it is read-only.</summary>
internal sealed class IssuePlan(PlansDb db, IOrganisations organisations, FileStore files, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanId id, CancellationToken ct)
    {
        if (!who.May(Permissions.Issue)) { return Refusal.NotAllowed; }
        if (await db.Plans.Include(p => p.Clauses).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }

        var tasks = await db.Tasks.Where(t => t.Plan == id).ToListAsync(ct);
        var step = await GivenPaper.Without.StepAsync(TrailKind.Issued, files, who, time, ct);
        if (plan.Issue((await db.UnassignedAsync(plan, tasks, ct)).Count, step) is { } refusal) { return refusal; }

        await db.IndexAsync(plan, tasks, organisations, ct);
        db.Announce(new PlanIssued(id));
        return await db.SaveOrRefuseAsync(ct) is null ? null : new Refusal("plans.issue.already");
    }
}
