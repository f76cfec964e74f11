using HaiDang.Language;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Assigning;

/// <summary>Clauses that ask for work but name nobody to lead it ("chưa phân công").</summary>
internal static class Unassigned
{
    // Parts that state aims, audiences or money, and the part that says who carries the plan out: no lead is expected there.
    private static readonly string[] WithoutWork =
        ["muc dich", "yeu cau", "phuong huong", "quan diem", "doi tuong", "chu the", "thong diep", "kinh phi", "to chuc", "can cu", "muc tieu"];

    /// <summary>Of a plan with its clauses; tasks of other plans that serve a clause count as well.</summary>
    public static async Task<IReadOnlyList<Clause>> UnassignedAsync(this PlansDb db, Plan plan, IEnumerable<PlanTask> tasks, CancellationToken ct)
    {
        var served = await db.Serves.Where(s => s.Plan == plan.Id).Select(s => s.Clause).ToListAsync(ct);
        var standing = plan.Clauses.Where(c => c.WithdrawnIn is null).OrderBy(c => c.Position).ToList();
        var open = Of(standing.ConvertAll(c => new Outline(c.Id, c.Plan, c.Path, c.Depth == 0 ? c.Title : "")), [.. tasks.Select(t => t.Clause), .. served]).Select(c => c.Id).ToHashSet();
        return standing.FindAll(c => open.Contains(c.Id));
    }

    /// <summary>
    /// Of several plans, in the order of each. The database leaves out what is led or stands above others, which is most of a plan; of
    /// what remains the headings tell whether it asks for work and whether it is led as a whole.
    /// </summary>
    public static async Task<IReadOnlyList<Clause>> WithoutLeadAsync(this PlansDb db, IReadOnlyCollection<PlanId> plans, CancellationToken ct)
    {
        // First what nobody leads, then of these few, one by one, whether anything stands below: asked at once, the database would lay
        // every clause there ever was beside every other.
        var asked = plans.Select(p => p.Value).ToList();
        var idle = (await db.Database.SqlQuery<Idle>($"""
            with quiet as materialized (
                select c.id, c.plan, c.path from plans.clause c where c.withdrawn_in is null and c.plan = any({asked})
                    and not exists (select from plans.task t where t.withdrawn_in is null and t.merged_into is null and t.plan = any({asked}) and t.clause = c.id)
                    and not exists (select from plans.task_serves s where s.plan = any({asked}) and s.clause = c.id))
            select q.id as "Id", q.plan as "Plan", q.path as "Path" from quiet q
            where (select true from plans.clause x where x.withdrawn_in is null and x.plan = q.plan and x.path collate "C" > q.path || '.' and x.path collate "C" < q.path || '/' limit 1) is null
            """).ToListAsync(ct)).ConvertAll(i => (Id: new ClauseId(i.Id), Plan: new PlanId(i.Plan), i.Path));
        if (idle.Count == 0) { return []; }

        var (within, above) = (idle.Select(c => c.Plan).Distinct().ToList(), idle.SelectMany(c => Above(c.Path).Append(Top(c.Path))).Distinct().ToList());
        var headings = (await db.Clauses.AsNoTracking().Where(c => within.Contains(c.Plan) && above.Contains(c.Path))
            .Select(c => new { c.Plan, c.Path, c.Title, IsLed = db.Tasks.Any(t => t.Clause == c.Id) || db.Serves.Any(s => s.Clause == c.Id) }).ToListAsync(ct)).ToLookup(c => (c.Plan, c.Path));
        var asks = headings.SelectMany(h => h).Select(h => h.Title).Distinct().ToDictionary(t => t, AsksForWork);
        var open = idle.Where(c => headings[(c.Plan, Top(c.Path))].All(h => asks[h.Title]) && !Above(c.Path).Any(a => headings[(c.Plan, a)].Any(h => h.IsLed))).Select(c => c.Id).ToList();
        return open.Count == 0 ? [] : await db.Clauses.AsNoTracking().Where(c => open.Contains(c.Id)).OrderBy(c => c.Plan).ThenBy(c => c.Position).ToListAsync(ct);
    }

    private static string Top(string path) => path.Split('.')[0];

    private static IEnumerable<Outline> Of(IReadOnlyList<Outline> clauses, HashSet<ClauseId> taken)
    {
        var led = clauses.Where(c => taken.Contains(c.Id)).Select(c => c.Path).ToHashSet();
        var idle = clauses.Where(c => !c.Path.Contains('.') && !AsksForWork(c.Title)).Select(c => c.Path).ToHashSet();
        var parents = clauses.SelectMany(c => Above(c.Path)).ToHashSet();
        return clauses.Where(c => !idle.Contains(c.Path.Split('.')[0]) && !parents.Contains(c.Path) && !led.Contains(c.Path) && !Above(c.Path).Any(led.Contains));
    }

    // "II.1.1" stands under "II.1" and "II".
    private static IEnumerable<string> Above(string path)
    {
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1)) { yield return path[..dot]; }
    }

    private static bool AsksForWork(string title)
    {
        var folded = VietnameseText.Fold(title);
        return !WithoutWork.Any(w => folded.Contains(w, StringComparison.Ordinal)) || folded.Contains("nhiem vu", StringComparison.Ordinal)
            || folded.Contains("noi dung", StringComparison.Ordinal);
    }

    // What of a clause tells whether it asks for work: the title of a part, nothing of the others.
    private sealed record Outline(ClauseId Id, PlanId Plan, string Path, string Title);

    private sealed record Idle(Guid Id, Guid Plan, string Path);
}
