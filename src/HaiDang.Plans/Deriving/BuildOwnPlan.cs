using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Deriving;

/// <summary>
/// An assigned body builds its own plan under another: a draft with the sections that a plan must have, filled with what it leads and
/// helps there, each clause quoted and linked. The tasks stay the other plan's: they serve both.
/// </summary>
internal sealed class BuildOwnPlan(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Outcome<PlanId>> RunAsync(PlanId id, BodyId body, CancellationToken ct)
    {
        if (!TakesUp.MayFor(who, body)) { return Refusal.NotAllowed; }
        if (await db.Plans.AsNoTracking().Include(p => p.Clauses).SingleOrDefaultAsync(p => p.Id == id, ct) is not { IsIssued: true } above) { return Refusal.NotFound; }
        if (await organisations.FindAsync(body, ct) is not { IsActive: true } builder) { return new Refusal("plans.heir.no_body"); }
        var uptake = await db.Uptakes.SingleOrDefaultAsync(u => u.Plan == id && u.Body == body, ct);
        if (uptake?.OwnPlan is { } already) { return already; }

        var tasks = (await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => t.Plan == id).ToListAsync(ct)).Where(t => t.Concerns(body)).ToList();
        var draft = new OwnPlan(above, builder, tasks, clock.Now);
        if (uptake is null) { db.Add(uptake = new Uptake { Plan = id, Body = body, BodyName = builder.Name, By = who.Id, ByName = who.Name, At = clock.Now }); }
        (uptake.OwnPlan, uptake.FoldedInto, uptake.FoldedTitle) = (draft.Plan.Id, null, null);
        (uptake.By, uptake.ByName, uptake.At) = (who.Id, who.Name, clock.Now);
        db.Add(draft.Plan);
        db.AddRange(draft.Serves(who.Name));
        db.Add(draft.Link(who.Name));
        await db.IndexAsync(draft.Plan, [], organisations, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return draft.Plan.Id;
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsTwin)
        {
            // The other click was faster: its plan is this plan.
            db.ChangeTracker.Clear();
            return (await db.Uptakes.AsNoTracking().SingleAsync(u => u.Plan == id && u.Body == body, ct)).OwnPlan is { } other ? other : Refusal.ChangedMeanwhile;
        }
    }
}
