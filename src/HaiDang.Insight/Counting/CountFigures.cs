using System.Data;
using HaiDang.Insight.Reporting;
using HaiDang.Insight.Targeting;
using HaiDang.Insight.UnitReporting;
using HaiDang.Kernel;
using HaiDang.Kernel.Visiting;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Counting;

/// <summary>Counts the figures of a plan in a year, all at one moment.</summary>
internal sealed class CountFigures(InsightDb db, IPlans plans, ReportSeasons seasons, TargetBook targets, VisitBook visits, IRegisterFigures books, OfficeClock clock)
{
    /// <summary>Null when there is no such plan. A draft is counted when asked for by name, and never among issued plans.</summary>
    public async Task<Figures?> RunAsync(PlanId id, int year, CancellationToken ct)
    {
        // One snapshot: a task reported while we count is in every figure or in none.
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        if (await db.Plans.SingleOrDefaultAsync(p => p.PlanId == id, ct) is not { } plan) { return null; }

        var span = new OfficeYear(year);
        var (tasks, requests) = await TasksAsync(id, ct);
        var reported = await db.Progress.Where(p => p.PlanId == id && p.BodyId == p.LeadId && p.At >= span.Begin)
            .Select(p => p.LeadId).Distinct().ToListAsync(ct);
        var releases = db.Releases.Where(r => r.PublishedAt >= span.Begin && r.PublishedAt < span.End);
        var live = await releases.Where(r => !r.IsWithdrawn).ToListAsync(ct);
        var ofPlan = tasks.Select(t => t.Id).ToHashSet();
        var drafts = (await db.Plans.Where(p => !p.IsIssued).OrderBy(p => p.Title).ToListAsync(ct)).Where(p => p.Covers(year) && p.PlanId != id);
        var outline = await plans.FindOutlineAsync(id, year, ct);

        return new Figures(clock.Now, year,
            plan.Figure(),
            tasks, [.. reported.Select(b => b.Value)], Streams(live), Languages(live),
            live.Count(r => r.TaskId is { } task && ofPlan.Contains(task.Value)), await releases.CountAsync(r => r.IsWithdrawn, ct),
            [.. outline!.Unassigned.Select(c => new ClauseFigure(c.Path, c.Title, c.Url))], [.. drafts.Select(p => p.Title)], requests,
            await UnitsAsync(plan, year, ct), await targets.OfYearAsync(year, ct), await SharedAsync(id, ct))
        {
            Visits = [.. (await visits.ByLanguageAsync(OfficeClock.DateOf(span.Begin), OfficeClock.DateOf(span.End.AddTicks(-1)), ct)).Select(v => new VisitFigure(v.Name, v.Count))],
            Books = await books.OfYearAsync(year, ct),
        };
    }

    private async Task<IReadOnlyList<UnitFigure>?> UnitsAsync(PlanRow plan, int year, CancellationToken ct)
    {
        if (await seasons.FindAsync(plan, year, ct) is not { } season) { return null; }
        var accepted = (await db.UnitReports.AsNoTracking().Include(r => r.Submissions)
                .Where(r => r.Plan == plan.PlanId && r.Year == year && r.State == UnitReportState.Accepted).ToListAsync(ct))
            .ToDictionary(r => r.Body, r => r.Accepted!.Content);
        return [.. season.Bodies.Select(b => new UnitFigure(b.Body.Value, b.BodyName, b.State?.ToString() ?? "none", b.SentAt is { } at ? OfficeClock.DateOf(at) : null, b.DaysLate,
            accepted.TryGetValue(b.Body, out var said) ? new(said.Results, said.Difficulties, said.Proposals, said.NextYear) : null))];
    }

    private async Task<(List<TaskFigure> Tasks, List<TaskFigure> Requests)> TasksAsync(PlanId id, CancellationToken ct)
    {
        var rows = await db.Counted.Where(t => t.PlanId == id).OrderBy(t => t.ClausePosition).ThenBy(t => t.LeadName).ThenBy(t => t.TaskId)
            .Select(t => new Counted(t.TaskId, t.ClausePath, t.Title, t.Scope, t.LeadId, t.LeadName, t.Due, t.Percent, t.State, t.IsRequest)).ToListAsync(ct);
        var evidence = await EvidenceAsync(rows.ConvertAll(r => r.Id), ct);
        return ([.. rows.Where(t => !t.IsRequest).Select(Figure)], [.. rows.Where(t => t.IsRequest).Select(Figure)]);

        TaskFigure Figure(Counted task) => FigureOf(task, evidence);
    }

    // A task that serves two plans is one row, counted in its own plan; the other plan's report tells of it.
    private async Task<IReadOnlyList<SharedFigure>> SharedAsync(PlanId id, CancellationToken ct)
    {
        var rows = await (from serves in db.Serves
                          join task in db.Counted on serves.TaskId equals task.TaskId
                          join plan in db.Plans on task.PlanId equals plan.PlanId
                          where serves.PlanId == id && plan.IsIssued
                          orderby serves.ClausePath
                          select new
                          {
                              serves.ClausePath,
                              Task = new Counted(task.TaskId, task.ClausePath, task.Title, task.Scope, task.LeadId, task.LeadName, task.Due, task.Percent, task.State, task.IsRequest),
                              plan.Number,
                          }).ToListAsync(ct);
        var evidence = await EvidenceAsync(rows.ConvertAll(r => r.Task.Id), ct);
        return rows.ConvertAll(r => new SharedFigure(r.ClausePath, r.Number, FigureOf(r.Task, evidence)));
    }

    // Asked by task: asked by plan, the database looks at every task there ever was.
    private async Task<ILookup<PlanTaskId, string>> EvidenceAsync(List<PlanTaskId> tasks, CancellationToken ct) => tasks.Count == 0 ? Array.Empty<EvidenceRow>().ToLookup(e => e.TaskId, e => e.Title)
        : (await db.Evidence.Where(e => tasks.Contains(e.TaskId)).OrderBy(e => e.At).ThenBy(e => e.Position).Select(e => new { e.TaskId, e.Title }).ToListAsync(ct)).ToLookup(e => e.TaskId, e => e.Title);

    private TaskFigure FigureOf(Counted task, ILookup<PlanTaskId, string> evidence) => new TaskRow(task.Id, default, task.ClausePath, 0, task.Title, task.Scope, task.LeadId, task.LeadName, task.Due, task.Percent,
        task.State, evidence[task.Id].Count(), task.IsRequest, false, null, null).Figure(clock.Today, evidence[task.Id]);

    private static List<StreamFigure> Streams(IEnumerable<ReleaseRow> live) =>
        [.. live.OrderBy(r => r.StreamPlace).GroupBy(r => r.StreamNameVi).Select(g => new StreamFigure(g.Key, g.Select(r => r.ItemId).Distinct().Count(),
            g.GroupBy(r => r.Language).ToDictionary(l => l.Key, l => l.Count())))];

    // Vietnamese first, then English, then the others by code.
    private static List<string> Languages(IEnumerable<ReleaseRow> live) =>
        [.. live.Select(r => r.Language).Distinct().OrderBy(l => l switch { "vi" => 0, "en" => 1, _ => 2 }).ThenBy(l => l, StringComparer.Ordinal)];

    // What figures say of a task; its proofs are read once, and counted there.
    private sealed record Counted(PlanTaskId Id, string ClausePath, string Title, string? Scope, BodyId LeadId, string LeadName, DateOnly? Due, int Percent, string State, bool IsRequest);
}
