using HaiDang.Insight.Counting;
using HaiDang.Insight.UnitReporting;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Today;

/// <summary>Answers "what needs me now" for whoever asks, from issued plans only.</summary>
internal sealed class WhatNeedsMe(InsightDb db, YearBook book, ReportDeadlines deadlines, ReportSeasons seasons, IPlans plans, IEnumerable<IWaits> others, ICurrentPerson who, OfficeClock clock)
{
    private const int DaysAhead = YearBook.DaysAhead;
    private const int MostTasks = 100;

    public async Task<Morning> RunAsync(CancellationToken ct)
    {
        var year = clock.Today.Year;
        var issued = (await book.PlansAsync(year, ct)).Where(p => p.IsIssued).ToList();
        // Whoever watches is told what is late, who leads and who is silent: added up once, first.
        var late = who.May(Permissions.Watch) ? await book.LateAsync(year, ct) : (0, null);
        var season = await seasons.OfYearAsync(year, ct);
        var (tasks, count) = await TasksAsync(year, ct);
        return new(
            clock.Today,
            await ReportsAsync(issued, year, ct), await OwedAsync(season, ct),
            who.May(Permissions.AnswerUnitReports) ? [.. season.SelectMany(s => s.In(UnitReportState.Submitted)).OrderBy(b => b.SentAt)] : [],
            who.May(Permissions.Watch) ? [.. season.Select(Line).Where(l => l.Missing + l.Returned > 0)] : [],
            tasks, count, late, SeesAll,
            await ApprovalsAsync(ct), await ReturnedAsync(ct),
            who.May(Permissions.Watch) ? await ClausesAsync(issued, ct) : [],
            who.May(Permissions.Watch) ? await SilentBodiesAsync(issued, year, ct) : 0,
            who.May(Permissions.Watch) ? await plans.CountAwaitingHeirAsync(ct) : 0,
            who.May(Permissions.Watch) ? await plans.ClashesAsync(ct) : [],
            await ObstaclesAsync(ct),
            await plans.MattersAsync(ct),
            await HelpedAsync(issued, ct), who.May(Permissions.Watch)) { Elsewhere = await ElsewhereAsync(ct) };
    }

    // One module after the other: they may share what they read with.
    private async Task<IReadOnlyList<Waiting>> ElsewhereAsync(CancellationToken ct)
    {
        var waiting = new List<Waiting>();
        foreach (var other in others) { waiting.AddRange(await other.ForMeAsync(ct)); }
        return waiting;
    }

    // An obstacle waits for whoever has it on the desk.
    private async Task<IReadOnlyList<ObstacleSummary>> ObstaclesAsync(CancellationToken ct) =>
        [.. (await plans.ObstaclesAsync(ct)).Where(o => o.Desk switch
        {
            "leader" => who.May(Permissions.Instruct),
            "focal" => who.May(Permissions.Build),
            _ => o.Body.Value == who.Office && who.May(Permissions.WriteUnitReport),
        })];

    private async Task<IReadOnlyList<HelpedTask>> HelpedAsync(IReadOnlyList<PlanRow> issued, CancellationToken ct)
    {
        if (SeesAll || !who.May(Permissions.WriteUnitReport) || who.Office is not { } office) { return []; }
        var helped = new List<HelpedTask>();
        foreach (var plan in issued) { helped.AddRange(await plans.HelpedTasksAsync(plan.PlanId, new(office), ct)); }
        return [.. helped.Where(h => h.Given.Count == 0)];
    }

    // The clerk may read everything; what waits for him is what is to be numbered.
    private bool SeesAll => who.May(Permissions.Read) && (who.May(Permissions.Watch) || !who.May(Permissions.IssuePlans));

    private async Task<IReadOnlyList<DueReport>> ReportsAsync(IReadOnlyList<PlanRow> issued, int year, CancellationToken ct)
    {
        if (!SeesAll) { return []; }
        var made = (await db.Reports.Where(r => r.Year == year).Select(r => r.Plan).Distinct().ToListAsync(ct)).ToHashSet();
        var open = issued.Where(p => !made.Contains(p.PlanId)).ToList();
        var due = await deadlines.ConsolidatedAsync(open.ConvertAll(p => p.PlanId), year, ct);
        return [.. open.Select(p => new DueReport(p, due[p.PlanId], who.May(Permissions.Build), $"/reports/plans/{p.PlanId.Value}/{year}")).OrderBy(d => d.Deadline.LastDay)];
    }

    // From a month ahead, or as soon as it came back.
    private async Task<IReadOnlyList<OwedReport>> OwedAsync(IReadOnlyList<ReportSeason> all, CancellationToken ct)
    {
        if (!who.May(Permissions.WriteUnitReport) || who.Office is not { } office) { return []; }
        var body = new BodyId(office);
        var reminded = await db.Reminders.Where(r => r.Body == body).ToListAsync(ct);
        return
        [
            .. from season in all
               from standing in season.Bodies
               where standing.Body == body && standing.IsOwed && (season.Deadline.DaysLeft <= DaysAhead || standing.State is UnitReportState.Returned)
               orderby season.Deadline.LastDay
               select new OwedReport(standing, season.Deadline, reminded.Where(r => r.Plan == season.Plan.PlanId && r.Year == season.Year).Max(r => (DateOnly?)r.SentOn)),
        ];
    }

    private static SeasonLine Line(ReportSeason season) =>
        new(season.Plan.Number, season.Deadline, season.In(null).Count, season.In(UnitReportState.Returned).Count, season.Href);

    // Overseers are told what is late or near; a body is also told what it has not spoken of yet. A request is never late: once
    // its day has passed only the body asked still sees it. The database narrows: a province has many thousand tasks. What has no day comes last.
    private async Task<(IReadOnlyList<DueTask> Nearest, int All)> TasksAsync(int year, CancellationToken ct)
    {
        var (today, near, begin, seesAll) = (clock.Today, clock.Today.AddDays(DaysAhead), new OfficeYear(year).Begin, SeesAll);
        var office = new BodyId(who.Office ?? Guid.Empty);
        var open = (await book.TasksOfIssuedAsync(year, ct)).Where(t => t.State != "Done");
        var asked = seesAll ? open.Where(t => t.Due <= near && (!t.IsRequest || t.Due >= today))
            : open.Where(t => t.LeadId == office && ((t.Due <= near && (!t.IsRequest || t.Due >= today)) || !db.Progress.Any(p => p.TaskId == t.TaskId && p.BodyId == p.LeadId && p.At >= begin)));
        var rows = await asked.OrderBy(t => t.Due).ThenBy(t => t.ClausePosition).Take(MostTasks)
            .Select(t => new { t.TaskId, t.Title, t.ClausePath, t.LeadName, t.Due, t.Percent, t.IsRequest }).ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.TaskId);
        var spoken = (await db.Progress.Where(p => ids.Contains(p.TaskId) && p.BodyId == p.LeadId && p.At >= begin).Select(p => p.TaskId).Distinct().ToListAsync(ct)).ToHashSet();
        var urged = await db.Urgings.Where(u => ids.Contains(u.TaskId)).GroupBy(u => u.TaskId).Select(g => new { g.Key, Day = g.Max(u => u.Day) })
            .ToDictionaryAsync(u => u.Key, u => u.Day, ct);
        return ([.. rows.Select(r => new DueTask(r.TaskId.Value, r.Title, r.ClausePath, r.LeadName, r.Due, r.Due?.DayNumber - today.DayNumber, r.Percent, !spoken.Contains(r.TaskId), r.IsRequest,
            urged.TryGetValue(r.TaskId, out var day) ? day : null))], rows.Count < MostTasks ? rows.Count : seesAll ? await book.CountPressingAsync(year, ct) : await asked.CountAsync(ct));
    }

    // One look per body at its latest report, not one through them all.
    private async Task<int> SilentBodiesAsync(IReadOnlyList<PlanRow> issued, int year, CancellationToken ct)
    {
        var begin = new OfficeYear(year).Begin;
        var leads = (await book.LeadsAsync([.. issued.Select(p => p.PlanId)], year, ct)).Select(l => l.Body.Value).Distinct().ToList();
        return await db.Database.SqlQuery<int>($"""
            select count(*)::int as "Value" from unnest({leads}) body
            where (select true from report.progress p where p.body_id = body and p.lead_id = body and p.at >= {begin} order by p.at desc limit 1) is null
            """).SingleAsync(ct);
    }

    private async Task<IReadOnlyList<WaitingText>> ApprovalsAsync(CancellationToken ct)
    {
        if (!who.May(Permissions.ApproveItems) || who.Id is not { Value: var me }) { return []; }
        var office = who.Office ?? Guid.Empty;
        var seesAll = who.May(Permissions.SeeAllItems);
        var rows = await db.Editions.Where(e => e.State == "submitted" && e.WrittenById != me && e.EditedById != me
            && (seesAll || e.BodyId == new BodyId(office) || e.Helpers.Contains(office))).OrderBy(e => e.SubmittedAt).ToListAsync(ct);
        return [.. rows.Select(Text)];
    }

    private async Task<IReadOnlyList<WaitingText>> ReturnedAsync(CancellationToken ct)
    {
        if (who.Id is not { Value: var me }) { return []; }
        var rows = await db.Editions.Where(e => e.State == "draft" && e.ReturnedBecause != null && (e.WrittenById == me || e.EditedById == me)).ToListAsync(ct);
        return [.. rows.Select(Text)];
    }

    private async Task<IReadOnlyList<OpenClause>> ClausesAsync(IReadOnlyList<PlanRow> issued, CancellationToken ct)
    {
        var open = await plans.UnassignedAsync([.. issued.Select(p => p.PlanId)], ct);
        return [.. issued.SelectMany(p => open[p.PlanId].Select(c => new OpenClause(c.Path, c.Title, c.Url, p.Number)))];
    }

    private static WaitingText Text(EditionRow e) =>
        new(e.Title, e.Language, $"/newsroom/items/{e.ItemId.Value}/{e.Language}", e.SubmittedBy, e.SubmittedAt, e.ReturnedBecause);
}
