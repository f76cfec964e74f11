using HaiDang.Documents.Reading;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>What a body is to a task, and how far that task is: done, late, in-progress, not-started or request.</summary>
internal sealed record Mark(PlanTaskId Task, bool IsLead, string Status);

/// <summary>A clause with tasks: a column of the matrix.</summary>
internal sealed record MatrixColumn(ClauseId Clause, string Path, string Title);

/// <summary>A body and its marks, by clause.</summary>
internal sealed record MatrixRow(BodyId Body, string Name, ILookup<ClauseId, Mark> Marks);

/// <summary>Who leads and who helps which task of a plan.</summary>
internal sealed record TaskMatrix(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<PlanTask> Tasks)
{
    public static async Task<TaskMatrix> OfAsync(PlanId plan, PlansDb db, DateOnly today, CancellationToken ct)
    {
        var tasks = await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => t.Plan == plan).ToListAsync(ct);
        var clauses = await db.Clauses.AsNoTracking().Where(c => c.Plan == plan).OrderBy(c => c.Position).Select(c => new MatrixColumn(c.Id, c.Path, c.Title)).ToListAsync(ct);
        var led = tasks.Select(t => t.Clause).ToHashSet();
        var columns = clauses.Where(c => led.Contains(c.Clause)).ToList();
        var places = columns.Select((c, place) => (c.Clause, place)).ToDictionary(c => c.Clause, c => c.place);
        tasks = [.. tasks.OrderBy(t => places[t.Clause]).ThenBy(t => t.LeadName, VietnameseComparer.Instance)];
        var marks = tasks.SelectMany(t => Of(t, today));
        return new(columns, [.. marks.GroupBy(m => m.Body).Select(g => new MatrixRow(g.Key, g.OrderByDescending(m => m.Mark.IsLead).First().Name,
            // A body that leads a part of a clause and helps with another is shown as its lead.
            g.GroupBy(m => m.Clause).SelectMany(c => c.Any(m => m.Mark.IsLead) ? c.Where(m => m.Mark.IsLead) : c.Take(1)).ToLookup(m => m.Clause, m => m.Mark)))
            .OrderBy(r => r.Name, VietnameseComparer.Instance)], tasks);
    }

    public static string StatusOf(PlanTask task, DateOnly today) => StatusOf(task.State, task.Manner, task.Due, today);

    public static string StatusOf(TaskState state, Manner manner, DateOnly? due, DateOnly today) =>
        state is TaskState.Done ? "done" : manner is Manner.Request ? "request" : due < today ? "late" : state is TaskState.InProgress ? "in-progress" : "not-started";

    private static IEnumerable<(BodyId Body, string Name, ClauseId Clause, Mark Mark)> Of(PlanTask task, DateOnly today)
    {
        var status = StatusOf(task, today);
        yield return (task.Lead, task.LeadName, task.Clause, new(task.Id, true, status));
        foreach (var helper in task.Coordinators.Where(c => c.Body is not null)) { yield return (helper.Body!.Value, helper.Name, task.Clause, new(task.Id, false, status)); }
    }
}
