using System.Data;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Reporting;
using HaiDang.Insight.UnitReporting;
using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Reviewing;

/// <summary>Counts every year of a plan since it began, each as it stood at its end.</summary>
internal sealed class CountReview(InsightDb db, ReportSeasons seasons, OfficeClock clock)
{
    /// <summary>The years a review of the plan can cover: from its first to its last, or to this one while it runs.</summary>
    public (int First, int Last) Years(PlanRow plan)
    {
        var first = plan.PeriodFrom ?? plan.Date?.Year ?? clock.Today.Year;
        return (first, Math.Max(first, Math.Min(plan.PeriodTo ?? first, clock.Today.Year)));
    }

    public async Task<ReviewFigures> RunAsync(PlanRow plan, int from, int to, CancellationToken ct)
    {
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var history = await TaskHistory.OfAsync(db, plan.PlanId, ct);
        var years = new List<YearFigure>();
        for (var year = from; year <= to; year++) { years.Add(await YearAsync(plan, year, history, ct)); }

        var end = new OfficeYear(to);
        var tasks = history.At(new OfficeYear(from).Begin, end.End, end.LastDayBy(clock.Today)).Where(t => !t.Row.IsRequest).Select(t => t.Figure).ToList();
        var said = await db.UnitReports.AsNoTracking().Include(r => r.Submissions)
            .Where(r => r.Plan == plan.PlanId && r.Year >= from && r.Year <= to && r.State == UnitReportState.Accepted).OrderBy(r => r.Year).ThenBy(r => r.BodyName).ToListAsync(ct);
        return new(clock.Now, plan.Figure(), from, to, years, [.. tasks.GroupBy(t => t.LeadId).Select(Body)],
            [.. said.Select(r => new UnitWord(r.Year, r.BodyName, r.Accepted!.Content.Difficulties)).Where(w => w.Text.Length > 0)],
            [.. said.Select(r => new UnitWord(r.Year, r.BodyName, r.Accepted!.Content.Proposals)).Where(w => w.Text.Length > 0)]);
    }

    private async Task<YearFigure> YearAsync(PlanRow plan, int year, TaskHistory history, CancellationToken ct)
    {
        var span = new OfficeYear(year);
        var tasks = history.At(span.Begin, span.End, span.LastDayBy(clock.Today)).Where(t => !t.Row.IsRequest).Select(t => t.Figure).ToList();
        var releases = await db.Releases.Where(r => !r.IsWithdrawn && r.PublishedAt >= span.Begin && r.PublishedAt < span.End).Select(r => r.ItemId).ToListAsync(ct);
        var season = await seasons.FindAsync(plan, year, ct);
        return new(year, year < clock.Today.Year, tasks.Count, tasks.Count(t => t.Progress is Progress.Done), tasks.Count(t => t.Progress is Progress.InProgress),
            tasks.Count(t => t.Progress is Progress.NotStarted), tasks.Count(t => t.IsLate), releases.Distinct().Count(), releases.Count,
            season?.In(UnitReportState.Accepted).Count ?? 0, season?.Bodies.Count ?? 0);
    }

    private static BodyFigure Body(IGrouping<Guid, TaskFigure> tasks) => new(tasks.Key, tasks.First().LeadName, tasks.Count(), tasks.Count(t => t.Progress is Progress.Done),
        tasks.Count(t => t.Progress is Progress.InProgress), tasks.Count(t => t.Progress is Progress.NotStarted), tasks.Count(t => t.IsLate), tasks.Any(t => t.Percent > 0));
}
