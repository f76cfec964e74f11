using HaiDang.Insight.Counting;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.UnitReporting;

/// <summary>
/// How a body stands with its report. <c>State</c>: null when it has not begun; <c>DaysLate</c>: days after the last allowed day
/// on which it was first sent, or by now when it was not.
/// </summary>
internal sealed record UnitStanding(PlanRow Plan, int Year, BodyId Body, string BodyName, int Tasks, UnitReportState? State, bool WasSent,
    DateTimeOffset? SentAt, string? Reason, int DaysLate)
{
    public string Href => $"/reports/units/{Plan.PlanId.Value}/{Body.Value}/{Year}";

    public bool IsLate => DaysLate > 0;

    /// <summary>The body has to do something: send it, or send it again.</summary>
    public bool IsOwed => State is null or UnitReportState.Draft or UnitReportState.Returned;
}

/// <summary>The season of reports on a plan in a year (kỳ báo cáo): by when, and how every body stands.</summary>
internal sealed record ReportSeason(PlanRow Plan, int Year, ReportDeadline Deadline, IReadOnlyList<UnitStanding> Bodies)
{
    public string Href => $"/reports/units?year={Year}#{Anchor}";

    public string Anchor => $"plan-{Plan.PlanId.Value}";

    public IReadOnlyList<UnitStanding> In(UnitReportState? state) =>
        [.. Bodies.Where(b => b.State == state || (state is null && b.State is UnitReportState.Draft))];
}

/// <summary>Knows who owes which report.</summary>
internal sealed class ReportSeasons(InsightDb db, YearBook book, ReportDeadlines deadlines, IOrganisations organisations, OfficeClock clock)
{
    /// <summary>Of all issued plans that ask bodies to report in that year, the nearest deadline first.</summary>
    public async Task<IReadOnlyList<ReportSeason>> OfYearAsync(int year, CancellationToken ct)
    {
        var seasons = new List<ReportSeason>();
        foreach (var plan in (await book.PlansAsync(year, ct)).Where(p => p.IsIssued))
        {
            if (await FindAsync(plan, year, ct) is { } season) { seasons.Add(season); }
        }

        return [.. seasons.OrderBy(s => s.Deadline.LastDay)];
    }

    /// <summary>Null when the plan does not ask bodies to report.</summary>
    public async Task<ReportSeason?> FindAsync(PlanRow plan, int year, CancellationToken ct)
    {
        if (await deadlines.OfUnitsAsync(plan.PlanId, year, ct) is not { } deadline) { return null; }

        var reports = await db.UnitReports.AsNoTracking().Include(r => r.Submissions).Where(r => r.Plan == plan.PlanId && r.Year == year).ToListAsync(ct);
        // A leader's instruction beside the plan ("CĐ.1") is followed as a task; it does not make a body owe the plan's report.
        var leads = await db.Counted.Where(t => t.PlanId == plan.PlanId && !t.IsRequest && !t.ClausePath.StartsWith("CĐ.")).GroupBy(t => t.LeadId)
            .Select(g => new { Body = g.Key, Name = g.Min(t => t.LeadName)!, Tasks = g.Count() }).ToListAsync(ct);
        // Whoever receives the reports makes the consolidated one from them, and owes itself none.
        var receiver = deadline.To is { } to ? (await organisations.RecogniseAsync(to, ct))?.Id : null;
        var standings = leads.Where(l => l.Body != receiver || reports.Exists(r => r.Body == l.Body))
            .Select(l => Standing(plan, year, deadline, l.Body, l.Name, l.Tasks, reports.Find(r => r.Body == l.Body)))
            // A body whose work has passed to an heir keeps what it sent.
            .Concat(reports.Where(r => r.Submissions.Count > 0 && leads.TrueForAll(l => l.Body != r.Body))
                .Select(r => Standing(plan, year, deadline, r.Body, r.BodyName, 0, r)));
        return new(plan, year, deadline, [.. standings.OrderBy(s => s.BodyName, Language.VietnameseComparer.Instance)]);
    }

    /// <summary>What one body owes in a year.</summary>
    public async Task<IReadOnlyList<(UnitStanding Standing, ReportDeadline Deadline)>> OfBodyAsync(BodyId body, int year, CancellationToken ct) =>
        [.. from season in await OfYearAsync(year, ct)
            from standing in season.Bodies
            where standing.Body == body
            select (standing, season.Deadline)];

    private UnitStanding Standing(PlanRow plan, int year, ReportDeadline deadline, BodyId body, string name, int tasks, UnitReport? report)
    {
        var first = report?.Submissions.MinBy(s => s.Number);
        var day = first is null ? clock.Today : OfficeClock.DateOf(first.At);
        return new(plan, year, body, name, tasks, report?.State, first is not null, report?.Latest?.At,
            report?.State is UnitReportState.Returned ? report.Latest?.Reason : null, Math.Max(0, day.DayNumber - deadline.LastDay.DayNumber));
    }
}
