using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>A plan with the deadlines it sets.</summary>
internal sealed record DatedPlan(PlanId Id, PlanHeader Header, List<Deadline> Deadlines);

/// <summary>In a year the reports of bodies come after the report that is made from them, in the same plan or in two that are in force.</summary>
internal sealed record DeadlineConflict(int Year, DatedPlan UnitPlan, Deadline Unit, DateOnly UnitDay, DatedPlan ReportPlan, Deadline Report, DateOnly ReportDay, InterimDate? Confirmed)
{
    private const int DaysToConsolidate = 7;

    /// <summary>The end of the month before the report, or two weeks before it when that leaves no time: a person confirms or changes it.</summary>
    public DateOnly Proposed
    {
        get
        {
            var endOfMonth = new DateOnly(ReportDay.Year, ReportDay.Month, 1).AddDays(-1);
            return ReportDay.DayNumber - endOfMonth.DayNumber >= DaysToConsolidate ? endOfMonth : ReportDay.AddDays(-2 * DaysToConsolidate);
        }
    }
}

/// <summary>Finds deadlines that contradict each other between plans in force, this year and the next.</summary>
internal sealed class DeadlineConflicts(PlansDb db, IOrganisations organisations, OfficeClock clock)
{
    public async Task<IReadOnlyList<DeadlineConflict>> FindAsync(CancellationToken ct)
    {
        var plans = await InForceAsync(ct);
        var confirmed = await db.InterimDates.AsNoTracking().ToListAsync(ct);
        var conflicts = new List<DeadlineConflict>();
        foreach (var year in new[] { clock.Today.Year, clock.Today.Year + 1 })
        {
            var due = (from plan in plans
                       where plan.Header.IsInForce(year)
                       from deadline in plan.Deadlines
                       where deadline is { Recurs: "Yearly", To: not null } && deadline.LastDay(year) is not null
                       select (Plan: plan, Deadline: deadline, Day: deadline.LastDay(year)!.Value)).ToList();
            foreach (var unit in due.Where(d => !d.Deadline.GoesUp))
            {
                // What has been sent by now can no longer be helped.
                var fed = new List<(DatedPlan Plan, Deadline Deadline, DateOnly Day)>();
                foreach (var report in due.Where(d => d.Deadline.GoesUp && d.Day < unit.Day && d.Day >= clock.Today))
                {
                    if (await FeedsAsync(unit, report, ct)) { fed.Add(report); }
                }

                if (fed.OrderBy(r => r.Day).ThenByDescending(r => r.Plan.Header.Issuer == unit.Plan.Header.Issuer).FirstOrDefault() is { Plan: not null } first)
                {
                    conflicts.Add(new(year, unit.Plan, unit.Deadline, unit.Day, first.Plan, first.Deadline, first.Day,
                        confirmed.Find(c => c.Plan == unit.Plan.Id && c.Year == year)));
                }
            }
        }

        // A plan may ask twice for the same reports; one interim date serves both.
        return [.. conflicts.DistinctBy(c => (c.UnitPlan.Id, c.Year))];
    }

    // Of the many plans of years gone by nothing is asked any more.
    private Task<List<DatedPlan>> InForceAsync(CancellationToken ct)
    {
        var year = clock.Today.Year;
        return db.Plans.AsNoTracking().Where(p => p.State == PlanState.Issued && (p.Header.PeriodTo ?? p.Header.PeriodFrom ?? (p.Header.Date == null ? 0 : p.Header.Date.Value.Year)) >= year)
            .Select(p => new DatedPlan(p.Id, p.Header, p.Deadlines)).ToListAsync(ct);
    }

    // The body that receives the reports of the others is the one that makes the consolidated report, whatever it is called by now.
    private async Task<bool> FeedsAsync((DatedPlan Plan, Deadline Deadline, DateOnly Day) unit, (DatedPlan Plan, Deadline Deadline, DateOnly Day) report, CancellationToken ct)
    {
        if (report.Deadline.By is not { Length: > 0 } maker) { return unit.Plan.Header.Issuer == report.Plan.Header.Issuer; }
        if (VietnameseText.Fold(unit.Deadline.To!) == VietnameseText.Fold(maker)) { return true; }
        return await organisations.RecogniseAsync(unit.Deadline.To!, ct) is { } receiver && receiver.Id == (await organisations.RecogniseAsync(maker, ct))?.Id;
    }
}
