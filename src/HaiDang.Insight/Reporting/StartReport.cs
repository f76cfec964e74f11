using HaiDang.Kernel;
using HaiDang.Kernel.Jobs;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Reporting;

/// <summary>What a report is made from; <c>Report</c> is the id it will have.</summary>
internal sealed record ReportOrder(Guid Report, Guid Plan, int Year, Letterhead Letterhead, ReportForm Form = ReportForm.Province);

/// <summary>Orders a report on an issued plan; the work itself goes on as a job.</summary>
internal sealed class StartReport(InsightDb db, JobQueue jobs, OfficeClock clock, ICurrentPerson who)
{
    public async Task<Outcome<Guid>> RunAsync(ReportOrder order, CancellationToken ct)
    {
        if (!who.May(Permissions.Build)) { return Refusal.NotAllowed; }
        var id = new PlanId(order.Plan);
        if (await db.Plans.SingleOrDefaultAsync(p => p.PlanId == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (!plan.IsIssued) { return new Refusal("insight.build.draft"); }
        if (!plan.Covers(order.Year) || order.Year > clock.Today.Year) { return new Refusal("insight.build.year", order.Year); }
        if (order.Letterhead.Check() is { } refusal) { return refusal; }

        return await jobs.StartAsync<BuildReport, ReportOrder>(order, ct);
    }
}
