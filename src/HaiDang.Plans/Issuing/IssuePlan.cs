using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Assigning;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Issuing;

/// <summary>What the records clerk (văn thư) writes on a plan when it is issued.</summary>
internal sealed record IssueMark(string? Number, DateOnly? Date, string? SignerName, string? SignerCapacity);

/// <summary>Issues a draft: number, date and signer are set, and from then on the plan is read-only.</summary>
internal sealed class IssuePlan(PlansDb db, IOrganisations organisations, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(PlanId id, IssueMark mark, CancellationToken ct)
    {
        if (!who.May(Permissions.Issue)) { return Refusal.NotAllowed; }
        if (await db.Plans.Include(p => p.Clauses).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }

        var tasks = await db.Tasks.AsNoTracking().Where(t => t.Plan == id).ToListAsync(ct);
        var refusal = plan.Issue(mark.Number, mark.Date, mark.SignerName, mark.SignerCapacity, Unassigned.Of(plan.Clauses, tasks).Count());
        if (refusal is not null) { return refusal; }

        await db.IndexAsync(plan, tasks, organisations, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("plans.issue.already");
        }
    }
}
