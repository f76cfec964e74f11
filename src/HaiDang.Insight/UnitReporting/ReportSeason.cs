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
    public string Href => $"/reports/units?year={Year}&plan={Plan.PlanId.Value}#{Anchor}";

    public string Anchor => $"plan-{Plan.PlanId.Value}";

    public IReadOnlyList<UnitStanding> In(UnitReportState? state) =>
        [.. Bodies.Where(b => b.State == state || (state is null && b.State is UnitReportState.Draft))];
}

/// <summary>Knows who owes which report.</summary>
internal sealed class ReportSeasons(InsightDb db, YearBook book, ReportDeadlines deadlines, IOrganisations organisations, OfficeClock clock)
{
    /// <summary>Of all issued plans that ask bodies to report in that year, the nearest deadline first.</summary>
    public async Task<IReadOnlyList<ReportSeason>> OfYearAsync(int year, CancellationToken ct) =>
        await OfAsync([.. (await book.PlansAsync(year, ct)).Where(p => p.IsIssued)], year, ct);

    /// <summary>Null when the plan does not ask bodies to report.</summary>
    public async Task<ReportSeason?> FindAsync(PlanRow plan, int year, CancellationToken ct) => (await OfAsync([plan], year, ct)).SingleOrDefault();

    private async Task<IReadOnlyList<ReportSeason>> OfAsync(IReadOnlyList<PlanRow> plans, int year, CancellationToken ct)
    {
        var deadline = await deadlines.OfUnitsAsync([.. plans.Select(p => p.PlanId)], year, ct);
        var asking = deadline.Keys.ToList();
        var reports = (await db.UnitReports.AsNoTracking().Where(r => asking.Contains(r.Plan) && r.Year == year)
            .Select(r => new Standing(r.Plan, r.Body, r.BodyName, r.State, r.Submissions.OrderBy(s => s.Number).Select(s => new Answered(s.At, s.Reason)).ToList())).ToListAsync(ct)).ToLookup(r => r.Plan);
        var leads = (await book.LeadsAsync(asking, year, ct)).ToLookup(l => l.Plan);
        var receivers = new Dictionary<string, BodyId?>();
        foreach (var to in deadline.Values.Select(d => d.To).OfType<string>().Distinct()) { receivers[to] = (await organisations.RecogniseAsync(to, ct))?.Id; }

        var places = Places.Of(leads.SelectMany(l => l).Select(l => l.Name).Concat(reports.SelectMany(r => r).Select(r => r.BodyName)));
        return [.. plans.Where(p => deadline.ContainsKey(p.PlanId)).Select(Season).OrderBy(s => s.Deadline.LastDay)];

        ReportSeason Season(PlanRow plan)
        {
            var (due, sent) = (deadline[plan.PlanId], reports[plan.PlanId].ToDictionary(r => r.Body));
            // Whoever receives the reports makes the consolidated one from them, and owes itself none.
            var receiver = due.To is { } to ? receivers[to] : null;
            var led = leads[plan.PlanId].Select(l => l.Body).ToHashSet();
            var standings = leads[plan.PlanId].Where(l => l.Body != receiver || sent.ContainsKey(l.Body))
                .Select(l => StandingOf(plan, year, due, l.Body, l.Name, l.Tasks, sent.GetValueOrDefault(l.Body)))
                // A body whose work has passed to an heir keeps what it sent.
                .Concat(sent.Values.Where(r => r.Sent.Count > 0 && !led.Contains(r.Body)).Select(r => StandingOf(plan, year, due, r.Body, r.BodyName, 0, r)));
            return new(plan, year, due, [.. standings.OrderBy(s => places[s.BodyName])]);
        }
    }

    /// <summary>What one body owes in a year.</summary>
    public async Task<IReadOnlyList<(UnitStanding Standing, ReportDeadline Deadline)>> OfBodyAsync(BodyId body, int year, CancellationToken ct) =>
        [.. from season in await OfYearAsync(year, ct)
            from standing in season.Bodies
            where standing.Body == body
            select (standing, season.Deadline)];

    private UnitStanding StandingOf(PlanRow plan, int year, ReportDeadline deadline, BodyId body, string name, int tasks, Standing? report)
    {
        var (first, latest) = (report?.Sent.FirstOrDefault(), report?.Sent.LastOrDefault());
        var day = first is null ? clock.Today : OfficeClock.DateOf(first.At);
        return new(plan, year, body, name, tasks, report?.State, first is not null, latest?.At,
            report?.State is UnitReportState.Returned ? latest?.Reason : null, Math.Max(0, day.DayNumber - deadline.LastDay.DayNumber));
    }

    // A report without what it says, which is long and not asked for here.
    private sealed record Standing(PlanId Plan, BodyId Body, string BodyName, UnitReportState State, List<Answered> Sent);

    private sealed record Answered(DateTimeOffset At, string? Reason);
}
