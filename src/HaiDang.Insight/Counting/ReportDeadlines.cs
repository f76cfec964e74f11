using HaiDang.Kernel;
using HaiDang.Plans.Contracts;

namespace HaiDang.Insight.Counting;

/// <summary>When a yearly report is due. <c>FromPlan</c>: the plan says so; otherwise the general rule does.</summary>
internal sealed record ReportDeadline(DateOnly LastDay, int DaysLeft, string? Text, string? By, string? To, bool IsFromPlan,
    bool GoesUp = false);

/// <summary>Deadlines of yearly reports, read from the plan; "trước ngày 15/11" where the plan sets none.</summary>
internal sealed class ReportDeadlines(IPlans plans, OfficeClock clock)
{
    /// <summary>The consolidated report, to the province and the ministry.</summary>
    public async Task<ReportDeadline> ConsolidatedAsync(PlanId plan, int year, CancellationToken ct) =>
        (await AllAsync(plan, year, ct)).Where(d => d.GoesUp).MinBy(d => d.LastDay) ?? Of(new(year, 11, 14), null, null, null);

    /// <summary>What the other bodies send to the body that keeps the plan, by the interim date where one is confirmed; null when the plan does not ask for it.</summary>
    public async Task<ReportDeadline?> OfUnitsAsync(PlanId plan, int year, CancellationToken ct) =>
        (await AllAsync(plan, year, ct)).Where(d => !d.GoesUp).MinBy(d => d.LastDay);

    private async Task<IEnumerable<ReportDeadline>> AllAsync(PlanId plan, int year, CancellationToken ct) =>
        from deadline in (await plans.FindOutlineAsync(plan, year, ct))?.Deadlines ?? []
        where deadline is { IsYearly: true, To: not null, LastDay: not null }
        select Of(deadline.Interim ?? deadline.LastDay!.Value, deadline.Text, deadline.By, deadline.To) with { GoesUp = deadline.GoesUp };

    private ReportDeadline Of(DateOnly lastDay, string? text, string? by, string? to) =>
        new(lastDay, lastDay.DayNumber - clock.Today.DayNumber, text, by, to, text is not null);
}
