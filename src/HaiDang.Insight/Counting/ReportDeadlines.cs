using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Plans.Contracts;

namespace HaiDang.Insight.Counting;

/// <summary>When a yearly report is due. <c>IsFromPlan</c>: the plan says so; otherwise <c>Rule</c> does, the rule of its day.</summary>
internal sealed record ReportDeadline(DateOnly LastDay, int DaysLeft, string? Text, string? By, string? To, bool IsFromPlan,
    bool GoesUp = false, LegalRule? Rule = null);

/// <summary>Deadlines of yearly reports, read from the plan; the rule book's where the plan sets none.</summary>
internal sealed class ReportDeadlines(IPlans plans, OfficeClock clock)
{
    private (int Year, HashSet<PlanId> Plans, ILookup<PlanId, PlanDeadline> Deadlines)? read;

    /// <summary>The consolidated report, to the province and the ministry.</summary>
    public async Task<ReportDeadline> ConsolidatedAsync(PlanId plan, int year, CancellationToken ct) => (await ConsolidatedAsync([plan], year, ct))[plan];

    /// <summary>The same of several plans.</summary>
    public async Task<IReadOnlyDictionary<PlanId, ReportDeadline>> ConsolidatedAsync(IReadOnlyCollection<PlanId> set, int year, CancellationToken ct)
    {
        var all = await ReadAsync(set, year, ct);
        return set.ToDictionary(p => p, p => Yearly(all[p]).Where(d => d.GoesUp).MinBy(d => d.LastDay) ?? Ruled(year));
    }

    /// <summary>What the other bodies send to the body that keeps the plan, by the interim date where one is confirmed; null when the plan does not ask for it.</summary>
    public async Task<ReportDeadline?> OfUnitsAsync(PlanId plan, int year, CancellationToken ct) => (await OfUnitsAsync([plan], year, ct)).GetValueOrDefault(plan);

    /// <summary>The same of several plans; those that do not ask for it are left out.</summary>
    public async Task<IReadOnlyDictionary<PlanId, ReportDeadline>> OfUnitsAsync(IReadOnlyCollection<PlanId> set, int year, CancellationToken ct)
    {
        var all = await ReadAsync(set, year, ct);
        return set.Select(p => (Plan: p, First: Yearly(all[p]).Where(d => !d.GoesUp).MinBy(d => d.LastDay))).Where(p => p.First is not null).ToDictionary(p => p.Plan, p => p.First!);
    }

    // A page asks for those of the same plans twice: what bodies send, and what is made from it.
    private async Task<ILookup<PlanId, PlanDeadline>> ReadAsync(IReadOnlyCollection<PlanId> set, int year, CancellationToken ct)
    {
        if (read is not { } known || known.Year != year || !set.All(known.Plans.Contains)) { read = (year, [.. set], await plans.DeadlinesAsync(set, year, ct)); }
        return read.Value.Deadlines;
    }

    private IEnumerable<ReportDeadline> Yearly(IEnumerable<PlanDeadline> deadlines) =>
        from deadline in deadlines
        where deadline is { IsYearly: true, To: not null, LastDay: not null }
        select Of(deadline.Interim ?? deadline.LastDay!.Value, deadline.Text, deadline.By, deadline.To) with { GoesUp = deadline.GoesUp };

    // The rule in force at the end of the year decides on the report of that year.
    private ReportDeadline Ruled(int year)
    {
        var rule = RuleBook.InForce(Duty.YearlyReport, new(year, 12, 31)) ?? throw new InvalidOperationException($"The rule book has no yearly report in {year}.");
        return Of(rule.LastDay(year)!.Value, null, null, null) with { Rule = rule };
    }

    private ReportDeadline Of(DateOnly lastDay, string? text, string? by, string? to) =>
        new(lastDay, lastDay.DayNumber - clock.Today.DayNumber, text, by, to, text is not null);
}
