using HaiDang.Insight.Counting;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.UnitReporting;

/// <summary>Fills a unit report in from what the body reported and proved during the year; the body corrects and adds.</summary>
internal sealed class ProposeUnitReport(InsightDb db, IPlans plans, OfficeClock clock)
{
    public async Task<UnitReportContent> RunAsync(PlanId plan, BodyId body, int year, CancellationToken ct)
    {
        var span = new OfficeYear(year);
        var history = await TaskHistory.OfAsync(db, plan, ct);
        var lines = history.At(span.Begin, span.End, span.LastDayBy(clock.Today)).Where(t => t.Row.LeadId == body)
            .Select(t => new ReportLine(t.Figure.Id, t.Figure.Clause, t.Figure.Title, t.Figure.Scope, t.Figure.Due, t.Figure.Percent, t.Figure.Progress,
                t.Figure.IsLate, t.Row.IsRequest, t.Figure.Evidence, t.Row.LastNote ?? "")).ToList();
        var helped = (await plans.HelpedTasksAsync(plan, body, ct)).Select(h => new HelpLine(h.Id.Value, h.ClausePath, h.Title, h.LeadName,
            [.. h.Given.Where(g => g.At >= span.Begin && g.At < span.End).Select(g => string.Join("; ", g.Evidence.Prepend(g.Note).Where(t => t.Length > 0)))])).ToList();
        var obstacles = (await plans.ObstaclesAsync(ct)).Where(o => o.Plan == plan && o.Body == body).ToList();
        var version = await db.Plans.Where(p => p.PlanId == plan).Select(p => p.TextVersion).SingleAsync(ct);
        return new(lines, helped, Results(lines, year), string.Join('\n', obstacles.Select(o => $"Mục {o.ClausePath}: {o.What}")),
            string.Join('\n', obstacles.Where(o => o.Asked.Length > 0).Select(o => $"Mục {o.ClausePath}: {o.Asked}")), "", version);
    }

    // Vietnamese whatever language the officer works in: it is the text of a report.
    private static string Results(IReadOnlyList<ReportLine> lines, int year)
    {
        var own = lines.Where(l => !l.IsRequest).ToList();
        if (own.Count == 0) { return ""; }
        var done = own.Count(l => l.Progress is Progress.Done);
        var going = own.Count(l => l.Progress is Progress.InProgress);
        return $"Năm {year}, đơn vị được giao chủ trì {own.Count:00} nhiệm vụ: đã hoàn thành {done:00}, đang thực hiện {going:00}, chưa bắt đầu {own.Count - done - going:00}; "
            + $"{own.Count(l => l.Evidence.Count > 0):00} nhiệm vụ có minh chứng.";
    }
}
