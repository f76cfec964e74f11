using System.Data;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Deriving;

/// <summary>A task as it stands in its plan.</summary>
internal sealed record PlacedTask(PlanTask Task, Plan Plan, Clause Clause);

/// <summary>Two tasks of two live plans about the same object; <c>Likeness</c>: the share of words that both have, 0 to 1.</summary>
internal sealed record Overlap(PlacedTask One, PlacedTask Other, double Likeness)
{
    public bool OtherLead => One.Task.Lead != Other.Task.Lead;
}

/// <summary>Finds tasks of live plans that ask for the same work. A person says which are the same; nothing is joined by itself.</summary>
internal sealed class Overlaps(PlansDb db, AlikeTasks alike, OfficeClock clock)
{
    /// <param name="most">So many are loaded as a whole, those with different leads first, the most alike before.</param>
    public async Task<IReadOnlyList<Overlap>> FindAsync(int most, CancellationToken ct)
    {
        // One moment: what is compared is what was added up.
        await using var moment = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct) : null;
        var year = clock.Today.Year;
        var live = (await db.Plans.AsNoTracking().Where(p => p.State == PlanState.Issued).Select(p => new { p.Id, p.Header }).ToListAsync(ct)).Where(p => p.Header.IsInForce(year)).Select(p => p.Id).ToList();
        var found = await alike.AmongAsync(await WordedAsync(live, ct), () => WordingsAsync(live, ct));
        var settled = (await db.SettledOverlaps.AsNoTracking().ToListAsync(ct)).Select(s => (s.One, s.Other)).ToHashSet();
        var serves = (await db.Serves.AsNoTracking().ToListAsync(ct)).Select(s => (s.Task, s.Clause)).ToHashSet();
        var pairs = found.Where(p => !settled.Contains(SettleOverlap.PairOf(p.One.Id, p.Other.Id)) && !serves.Contains((p.One.Id, p.Other.Clause)) && !serves.Contains((p.Other.Id, p.One.Clause)))
            .OrderByDescending(p => p.One.Lead != p.Other.Lead).ThenByDescending(p => p.Likeness).Take(most).ToList();
        return await PlaceAsync(pairs, ct);
    }

    // All that is compared, added up to one number by the database: some thousand texts that nobody worded anew need not be read.
    private async Task<string> WordedAsync(List<PlanId> live, CancellationToken ct)
    {
        var plans = live.ConvertAll(p => p.Value);
        return await db.Database.SqlQuery<string>($"""
            select count(*) || ' ' || coalesce(sum(hashtextextended(coalesce(t.scope, ''), hashtextextended(t.title, uuid_hash_extended(t.lead, uuid_hash_extended(t.clause, uuid_hash_extended(t.plan, uuid_hash_extended(t.id, 0))))))), 0) as "Value"
            from plans.task t where t.plan = any({plans}) and t.state <> 'Done' and t.withdrawn_in is null and t.merged_into is null
            """).SingleAsync(ct);
    }

    private Task<List<Wording>> WordingsAsync(List<PlanId> live, CancellationToken ct) =>
        db.Tasks.AsNoTracking().Where(t => live.Contains(t.Plan) && t.State != TaskState.Done).OrderBy(t => t.Id).Select(t => new Wording(t.Id, t.Plan, t.Clause, t.Lead, t.Title, t.Scope)).ToListAsync(ct);

    private async Task<IReadOnlyList<Overlap>> PlaceAsync(List<(Wording One, Wording Other, double Likeness)> pairs, CancellationToken ct)
    {
        var meant = pairs.SelectMany(p => new[] { p.One, p.Other }).ToList();
        var (ids, clauseIds, planIds) = (meant.Select(t => t.Id).ToList(), meant.Select(t => t.Clause).ToList(), meant.Select(t => t.Plan).Distinct().ToList());
        var tasks = await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var clauses = await db.Clauses.AsNoTracking().Where(c => clauseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var plans = await db.Plans.AsNoTracking().Where(p => planIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. pairs.Select(p => new Overlap(Place(p.One), Place(p.Other), p.Likeness))];

        PlacedTask Place(Wording task) => new(tasks[task.Id], plans[task.Plan], clauses[task.Clause]);
    }
}
