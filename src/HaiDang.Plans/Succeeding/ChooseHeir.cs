using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Succeeding;

/// <summary>A person names the body that takes tasks whose lead is gone, where the law left it open.</summary>
internal sealed class ChooseHeir(PlansDb db, PassOnWork work, IOrganisations organisations, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(IReadOnlyCollection<PlanTaskId> tasks, BodyId heir, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        if (await organisations.FindAsync(heir, ct) is not { IsActive: true } body) { return new Refusal("plans.heir.no_body") { Field = "Heir" }; }
        var waiting = await db.Tasks.Where(t => tasks.Contains(t.Id) && t.AwaitsHeir != null).ToListAsync(ct);
        if (waiting.Count == 0) { return new Refusal("plans.heir.no_task") { Field = "Task" }; }

        foreach (var task in waiting)
        {
            var asked = task.AwaitsHeir!;
            var change = new BodySucceeded(asked.Succession, task.Lead, task.LeadName, asked.On, asked.Basis, []);
            await work.GiveAsync(task, new(body.Id, body.Name, []), change, who.Name, ct);
            await db.IndexAsync(await db.Plans.SingleAsync(p => p.Id == task.Plan, ct), task, organisations, ct);
        }

        return await db.SaveOrRefuseAsync(ct);
    }
}
