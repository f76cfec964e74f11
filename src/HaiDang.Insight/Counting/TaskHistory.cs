using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Counting;

/// <summary>How far the tasks of plans were at any past moment, told from what was reported and proven by then.</summary>
internal sealed class TaskHistory
{
    private readonly IReadOnlyList<TaskRow> tasks;
    private readonly ILookup<PlanTaskId, ProgressRow> progress;
    private readonly ILookup<PlanTaskId, EvidenceRow> evidence;

    private TaskHistory(IReadOnlyList<TaskRow> tasks, IEnumerable<ProgressRow> progress, IEnumerable<EvidenceRow> evidence) =>
        (this.tasks, this.progress, this.evidence) = (tasks, progress.ToLookup(p => p.TaskId), evidence.ToLookup(e => e.TaskId));

    /// <summary>Of one plan; the three questions are asked one after the other, so the caller opens a snapshot where it matters.</summary>
    public static async Task<TaskHistory> OfAsync(InsightDb db, PlanId plan, CancellationToken ct) => new(
        await db.Counted.Where(t => t.PlanId == plan).OrderBy(t => t.ClausePosition).ThenBy(t => t.LeadName).ThenBy(t => t.TaskId).ToListAsync(ct),
        await db.Progress.Where(p => p.PlanId == plan).OrderBy(p => p.At).ToListAsync(ct),
        await db.Evidence.Where(e => e.PlanId == plan).OrderBy(e => e.At).ThenBy(e => e.Position).ToListAsync(ct));

    /// <summary>The tasks as they stood at a moment, with the proofs given since another; <paramref name="today"/> decides what is late.</summary>
    public IEnumerable<(TaskRow Row, TaskFigure Figure)> At(DateTimeOffset begin, DateTimeOffset end, DateOnly today)
    {
        foreach (var task in tasks)
        {
            var percent = progress[task.TaskId].LastOrDefault(p => p.At < end)?.Percent ?? 0;
            var proofs = evidence[task.TaskId].Where(e => e.At < end).ToList();
            // Done only with a proof, as in the figures of today.
            var far = percent == 100 && proofs.Count > 0 ? Progress.Done : percent > 0 ? Progress.InProgress : Progress.NotStarted;
            yield return (task, new(task.TaskId.Value, task.LeadId.Value, task.LeadName, task.ClausePath, task.Title, task.Scope, task.Due, percent, far,
                task.Due < today && far is not Progress.Done && !task.IsRequest, [.. proofs.Where(e => e.At >= begin).Select(e => e.Title).Distinct()]));
        }
    }
}
