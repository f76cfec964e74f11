using HaiDang.Documents.Reading;

namespace HaiDang.Plans.Urging;

/// <summary>
/// Tasks of issued plans whose last day has passed and that are not done. Requests are never late; a task whose lead is gone
/// waits for an heir before anybody can be urged.
/// </summary>
internal static class LateTasks
{
    public static IQueryable<PlanTask> LateOn(this PlansDb db, DateOnly day) => db.Tasks.Where(t => t.Due < day && t.State != TaskState.Done
        && t.Manner == Manner.Order && t.AwaitsHeir == null && db.Plans.Any(p => p.Id == t.Plan && p.State == PlanState.Issued));
}
