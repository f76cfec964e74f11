using HaiDang.Documents.Reading;
using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans;

/// <summary>A plan as it reads in one version: each clause in the wording of that version, with who led and helped then.</summary>
internal sealed record PlanText(int Version, IReadOnlyList<ClauseText> Clauses)
{
    /// <summary>Tasks of other plans that serve a clause of this one.</summary>
    public ILookup<ClauseId, PlanTask> Served { get; private init; } = Enumerable.Empty<PlanTask>().ToLookup(t => t.Clause);

    /// <summary>The clauses of other plans that this one carries out.</summary>
    public IReadOnlyDictionary<ClauseId, Clause> CarriedOut { get; private init; } = new Dictionary<ClauseId, Clause>();

    /// <summary>With what ties it to other plans.</summary>
    public async Task<PlanText> WithTiesAsync(PlansDb db, PlanId plan, CancellationToken ct)
    {
        var serves = await db.Serves.AsNoTracking().Where(s => s.Plan == plan).ToListAsync(ct);
        var ids = serves.Select(s => s.Task).ToList();
        var tasks = await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var carried = Clauses.Select(c => c.Clause.CarriesOut).OfType<ClauseId>().ToList();
        return this with
        {
            Served = serves.Where(s => tasks.ContainsKey(s.Task)).ToLookup(s => s.Clause, s => tasks[s.Task]),
            CarriedOut = await db.Clauses.AsNoTracking().IgnoreQueryFilters().Where(c => carried.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct),
        };
    }

    /// <summary>Of a plan with all its clauses and tasks, those withdrawn since included; <paramref name="approved"/>: the adjustments made.</summary>
    public static PlanText Of(Plan plan, IReadOnlyList<PlanTask> tasks, IEnumerable<Adjustment> approved, int version)
    {
        // Later versions undone one by one leave what stood before them.
        var before = new Dictionary<PlanTaskId, TaskChange>();
        foreach (var change in approved.Where(a => a.TextVersion > version).OrderByDescending(a => a.TextVersion).SelectMany(a => a.Changes).SelectMany(c => c.Tasks))
        {
            if (change.Task is { } task) { before[task] = change; }
        }

        var here = tasks.Where(t => t.WithdrawnIn is null || t.WithdrawnIn > version).ToLookup(t => t.Clause);
        return new(version,
        [
            .. from clause in plan.Clauses.Where(c => c.AddedAs is null).OrderBy(c => c.Position)
               let wording = clause.At(version)
               where wording is not null
               select new ClauseText(clause, wording.Title, wording.Text, [.. here[clause.Id].Select(t => TaskText.Of(t, before.GetValueOrDefault(t.Id)))]),
        ]);
    }
}

/// <summary>A clause in the wording of a version.</summary>
internal sealed record ClauseText(Clause Clause, string Title, string Text, IReadOnlyList<TaskText> Tasks);

/// <summary>A task as a version had it; <c>Helpers</c> as printed: bodies that a phrase stands for are the phrase.</summary>
internal sealed record TaskText(PlanTask Task, string LeadName, DateOnly? Due, IReadOnlyList<string> Helpers)
{
    public static TaskText Of(PlanTask task, TaskChange? undone) => undone is null
        ? new(task, task.LeadName, task.Due, task.HelpersAsPrinted)
        : new(task, undone.OldLeadName, undone.OldDue, [.. undone.OldHelpers.Select(h => h.Name)]);

    // A request stands in the text of its clause, not under "Cơ quan chủ trì".
    public bool IsPrinted => Task.Manner is Manner.Order;
}

/// <summary>Reads a plan in one of its versions.</summary>
internal static class PlanTexts
{
    /// <summary>A plan that the person sees, with everything that ever stood in it, and its text in a version (none: the one in force).</summary>
    public static async Task<(Plan Plan, PlanText Text)?> TextAsync(this PlansDb db, PlanId id, int? version, ICurrentPerson who, CancellationToken ct)
    {
        var plan = await db.Plans.SeenBy(who).AsNoTracking().AsSplitQuery().IgnoreQueryFilters().Include(p => p.Trail).Include(p => p.Clauses).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (plan is null || version < 1 || version > plan.TextVersion) { return null; }

        var tasks = await db.Tasks.AsNoTracking().IgnoreAutoIncludes().IgnoreQueryFilters().Where(t => t.Plan == id).OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(ct);
        var approved = await db.Adjustments.AsNoTracking().Where(a => a.Plan == id && a.TextVersion != null).ToListAsync(ct);
        return (plan, PlanText.Of(plan, tasks, approved, version ?? plan.TextVersion));
    }
}
