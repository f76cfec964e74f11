using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>The lead body, or the focal body for it, asks the coordinating bodies for their part.</summary>
internal sealed class AskForInput(PlansDb db, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanTaskId id, string text, DateOnly? due, CancellationToken ct)
    {
        if (!who.May(Permissions.Report)) { return Refusal.NotAllowed; }
        if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task) { return Refusal.NotFound; }
        if (task.Lead.Value != who.Office && !who.May(Permissions.ReportForAll)) { return new Refusal("plans.ask.not_lead", task.LeadName); }

        return task.Ask(new(time.GetUtcNow(), who.Name, text.Trim(), due)) ?? await db.SaveOrRefuseAsync(ct);
    }
}
