using HaiDang.Language;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Assigning;

/// <summary>Clauses that ask for work but name nobody to lead it ("chưa phân công").</summary>
internal static class Unassigned
{
    // Parts that state aims, audiences or money, and the part that says who carries the plan out: no lead is expected there.
    private static readonly string[] WithoutWork =
        ["muc dich", "yeu cau", "phuong huong", "quan diem", "doi tuong", "chu the", "thong diep", "kinh phi", "to chuc", "can cu", "muc tieu"];

    /// <summary>Of a plan with its clauses; tasks of other plans that serve a clause count as well.</summary>
    public static Task<IReadOnlyList<Clause>> UnassignedAsync(this PlansDb db, Plan plan, IEnumerable<PlanTask> tasks, CancellationToken ct) =>
        db.WithoutLeadAsync(plan, [.. tasks.Select(t => t.Clause)], ct);

    /// <summary>The same, of the clauses that tasks lead.</summary>
    public static async Task<IReadOnlyList<Clause>> WithoutLeadAsync(this PlansDb db, Plan plan, IReadOnlyList<Contracts.ClauseId> led, CancellationToken ct)
    {
        var served = await db.Serves.Where(s => s.Plan == plan.Id).Select(s => s.Clause).ToListAsync(ct);
        return [.. Of([.. plan.Clauses.Where(c => c.WithdrawnIn is null).OrderBy(c => c.Position)], [.. led, .. served])];
    }

    private static IEnumerable<Clause> Of(IReadOnlyList<Clause> clauses, HashSet<Contracts.ClauseId> taken)
    {
        var led = clauses.Where(c => taken.Contains(c.Id)).Select(c => c.Path).ToList();
        var idle = clauses.Where(c => c.Depth == 0 && !AsksForWork(c.Title)).Select(c => c.Path).ToHashSet();
        return clauses.Where(clause =>
            !idle.Contains(clause.Path.Split('.')[0])
            && !clauses.Any(c => IsUnder(c.Path, clause.Path))
            && !led.Any(path => path == clause.Path || IsUnder(clause.Path, path)));
    }

    private static bool AsksForWork(string title)
    {
        var folded = VietnameseText.Fold(title);
        return !WithoutWork.Any(w => folded.Contains(w, StringComparison.Ordinal)) || folded.Contains("nhiem vu", StringComparison.Ordinal)
            || folded.Contains("noi dung", StringComparison.Ordinal);
    }

    private static bool IsUnder(string path, string parent) => path.StartsWith(parent + ".", StringComparison.Ordinal);
}
