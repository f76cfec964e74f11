using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Succeeding;

/// <summary>
/// Passes the open tasks of a body to its heirs: the task's field decides between several, and where it does not, a person
/// is asked. What is done keeps the old name, so that totals before and after are equal.
/// </summary>
internal sealed class PassOnWork(PlansDb db, IOrganisations organisations, TimeProvider time) : IHandle<BodySucceeded>, IInherit
{
    public async Task HandleAsync(BodySucceeded fact, CancellationToken ct)
    {
        var changes = new Queue<BodySucceeded>([fact]);
        var seen = new HashSet<Guid>();
        while (changes.TryDequeue(out var change))
        {
            if (!seen.Add(change.Succession)) { continue; }
            await PassAsync(change, ct);
            // An heir may be gone in its turn.
            var heirs = change.Heirs.Select(h => h.Body).Where(h => h != change.From).ToList();
            foreach (var later in await organisations.SuccessionsAsync(heirs, ct)) { changes.Enqueue(later); }
        }
    }

    public async Task<SuccessionEffect> PreviewAsync(BodySucceeded change, CancellationToken ct)
    {
        var led = await LedAsync(change, ct);
        var passing = led.Where(l => l.Heir is not null && l.Heir.Body != change.From).GroupBy(l => l.Heir!.Name).Select(g => (g.Key, g.Count())).ToList();
        return new(passing, led.Count(l => l.Heir is null), await db.Tasks.CountAsync(t => t.Lead == change.From && t.State == TaskState.Done, ct));
    }

    private async Task PassAsync(BodySucceeded change, CancellationToken ct)
    {
        foreach (var (task, heir, plan) in await LedAsync(change, ct))
        {
            if (heir is null) { Ask(task, change); }
            else if ((heir.Body, heir.Name) != (task.Lead, task.LeadName) && (heir.Body, heir.Name) != (change.From, change.FromName))
            {
                await GiveAsync(task, heir, change, null, ct);
                await db.IndexAsync(plan, task, organisations, ct);
            }
        }

        foreach (var (task, heir, _) in await SortAsync(db.Tasks.Where(t => t.Coordinators.Any(c => c.Body == change.From)), change, ct))
        {
            if (heir?.Body != change.From) { task.PassHelp(change.From, heir is null ? null : (heir.Body, heir.Name), change.Basis); }
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Gives a task to an heir; two tasks of one clause that meet in one body stay two.</summary>
    public async Task GiveAsync(PlanTask task, Heir heir, BodySucceeded change, string? chosenBy, CancellationToken ct)
    {
        var twin = heir.Body != task.Lead && (db.Tasks.Local.Any(t => t.Clause == task.Clause && t.Lead == heir.Body && t.Scope == task.Scope)
            || await db.Tasks.AnyAsync(t => t.Clause == task.Clause && t.Lead == heir.Body && t.Scope == task.Scope, ct));
        task.HandOver(new(time.GetUtcNow(), change.On, task.Lead, task.LeadName, heir.Body, heir.Name, change.Basis, chosenBy), twin);
    }

    private static void Ask(PlanTask task, BodySucceeded change)
    {
        if (task.AwaitsHeir?.Succession == change.Succession) { return; }
        var question = new HeirQuestion(change.Succession, change.On, task.LeadName, change.Basis);
        question.Candidates.AddRange(change.Heirs.Select(h => new ExpandedBody(h.Body, h.Name)));
        task.AskForHeir(question);
    }

    private Task<List<(PlanTask Task, Heir? Heir, Plan Plan)>> LedAsync(BodySucceeded change, CancellationToken ct) =>
        SortAsync(db.Tasks.Where(t => t.Lead == change.From), change, ct);

    // Nearest first: what the task itself says, then the clause, the headings above it, the plan.
    private async Task<List<(PlanTask Task, Heir? Heir, Plan Plan)>> SortAsync(IQueryable<PlanTask> tasks, BodySucceeded change, CancellationToken ct)
    {
        var open = await tasks.Where(t => t.State != TaskState.Done).ToListAsync(ct);
        var ids = open.Select(t => t.Plan).Distinct().ToList();
        var plans = await db.Plans.Include(p => p.Clauses).AsSplitQuery().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. open.Select(task =>
        {
            var plan = plans[task.Plan];
            var clause = plan.Clauses.Single(c => c.Id == task.Clause);
            var above = plan.Clauses.Where(c => clause.Path.StartsWith(c.Path + ".", StringComparison.Ordinal)).OrderByDescending(c => c.Depth).Select(c => c.Title);
            return (task, change.HeirOf([$"{task.Scope} {task.Title}", clause.Text, .. above, plan.Header.Title]), plan);
        })];
    }
}
