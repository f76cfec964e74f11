using HaiDang.Documents.Revising;
using HaiDang.Kernel;
using HaiDang.Language;
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
internal sealed class Overlaps(PlansDb db, OfficeClock clock)
{
    private const double Alike = 0.6;
    private const int FewestWords = 4;
    // A word that stands in so many tasks tells nothing of them.
    private const int Common = 200;

    public async Task<IReadOnlyList<Overlap>> FindAsync(CancellationToken ct)
    {
        var plans = (await db.Plans.AsNoTracking().Where(p => p.State == PlanState.Issued).ToListAsync(ct)).Where(p => p.IsInForce(clock.Today.Year)).ToDictionary(p => p.Id);
        var ids = plans.Keys.ToList();
        var tasks = await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => ids.Contains(t.Plan) && t.State != TaskState.Done).ToListAsync(ct);
        var clauses = await db.Clauses.AsNoTracking().Where(c => ids.Contains(c.Plan)).ToDictionaryAsync(c => c.Id, ct);
        var settled = (await db.SettledOverlaps.AsNoTracking().ToListAsync(ct)).Select(s => (s.One, s.Other)).ToHashSet();
        var serves = (await db.Serves.AsNoTracking().ToListAsync(ct)).Select(s => (s.Task, s.Clause)).ToHashSet();

        return [.. Pairs(tasks)
            .Where(p => p.One.Plan != p.Other.Plan && !settled.Contains(SettleOverlap.PairOf(p.One.Id, p.Other.Id))
                && !serves.Contains((p.One.Id, p.Other.Clause)) && !serves.Contains((p.Other.Id, p.One.Clause)))
            .Select(p => new Overlap(Place(p.One), Place(p.Other), p.Likeness))
            .OrderByDescending(o => o.OtherLead).ThenByDescending(o => o.Likeness)];

        PlacedTask Place(PlanTask task) => new(task, plans[task.Plan], clauses[task.Clause]);
    }

    private static IEnumerable<(PlanTask One, PlanTask Other, double Likeness)> Pairs(List<PlanTask> tasks)
    {
        var words = tasks.Select(t => VietnameseText.Fold($"{t.Title} {t.Scope}")).ToList();
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < tasks.Count; i++)
        {
            foreach (var word in words[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
            {
                if (!places.TryGetValue(word, out var at)) { places[word] = at = []; }
                at.Add(i);
            }
        }

        for (var i = 0; i < tasks.Count; i++)
        {
            var own = words[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
            if (own.Count < FewestWords) { continue; }
            foreach (var j in own.Where(w => places[w].Count <= Common).SelectMany(w => places[w]).Where(j => j > i && tasks[j].Plan != tasks[i].Plan).Distinct())
            {
                if (WordDiff.Likeness(words[i], words[j]) is var likeness and >= Alike) { yield return (tasks[i], tasks[j], likeness); }
            }
        }
    }
}
