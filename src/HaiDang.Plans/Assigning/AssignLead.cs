using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Assigning;

/// <summary>The focal body takes clauses that name no lead, or names a body to lead them.</summary>
internal sealed class AssignLead(PlansDb db, IOrganisations organisations, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanId id, IReadOnlySet<ClauseId> clauses, BodyId lead, CancellationToken ct)
    {
        if (await db.Plans.SeenBy(who).Include(p => p.Clauses).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (!who.May(Permissions.Import) && (plan.IsIssued || !who.May(Permissions.Submit) || !plan.IsWrittenBy(who))) { return Refusal.NotAllowed; }
        if (await organisations.FindAsync(lead, ct) is not { } body) { return new Refusal("plans.assign.no_body") { Field = "Lead" }; }

        var led = await db.Tasks.Where(t => t.Plan == id).ToListAsync(ct);
        var waiting = (await db.UnassignedAsync(plan, led, ct)).Where(c => clauses.Contains(c.Id)).ToList();
        if (waiting.Count == 0) { return new Refusal("plans.assign.no_clause") { Field = "Clauses" }; }

        foreach (var clause in waiting)
        {
            var task = new PlanTask
            {
                Plan = id,
                Clause = clause.Id,
                Title = clause.Title.Length > 0 ? clause.Title : clause.Text,
                Lead = lead,
                LeadName = body.Name,
                Due = plan.LastDayOf(clause.Path),
                AssignedBy = who.Name,
                AssignedAt = time.GetUtcNow(),
            };
            db.Add(task);
            await db.IndexAsync(plan, task, organisations, ct);
        }

        return await db.SaveOrRefuseAsync(ct);
    }
}
