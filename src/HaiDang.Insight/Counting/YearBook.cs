using HaiDang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Counting;

/// <summary>How many releases of a month are in a language.</summary>
internal sealed record MonthCount(int Month, string Language, int Releases);

/// <summary>A year over all issued plans: what the pictures draw and the lists hold. Drafts are named, never counted.</summary>
internal sealed class YearBook(InsightDb db, OfficeClock clock)
{
    public async Task<IReadOnlyList<PlanRow>> PlansAsync(int year, CancellationToken ct) =>
        [.. (await db.Plans.OrderByDescending(p => p.Date).ThenBy(p => p.Title).ToListAsync(ct)).Where(p => p.Covers(year))];

    /// <summary>Tasks of the issued plans that cover the year.</summary>
    public Task<IReadOnlyList<TaskFigure>> TasksAsync(int year, CancellationToken ct) => FiguresAsync(db.Tasks.Where(t => !t.IsRequest), year, ct);

    /// <summary>What those plans ask of bodies they cannot order.</summary>
    public Task<IReadOnlyList<TaskFigure>> RequestsAsync(int year, CancellationToken ct) => FiguresAsync(db.Tasks.Where(t => t.IsRequest), year, ct);

    private async Task<IReadOnlyList<TaskFigure>> FiguresAsync(IQueryable<TaskRow> tasks, int year, CancellationToken ct)
    {
        var issued = (await PlansAsync(year, ct)).Where(p => p.IsIssued).Select(p => p.PlanId).ToList();
        var today = clock.Today;
        var rows = await tasks.Where(t => issued.Contains(t.PlanId)).OrderBy(t => t.PlanId).ThenBy(t => t.ClausePosition).ThenBy(t => t.LeadName).ToListAsync(ct);
        var evidence = (await db.Evidence.Where(e => issued.Contains(e.PlanId)).OrderBy(e => e.At).ToListAsync(ct)).ToLookup(e => e.TaskId, e => e.Title);
        return [.. rows.Select(t => t.Figure(today, evidence[t.TaskId]))];
    }

    public IQueryable<ReleaseRow> Releases(int year)
    {
        var span = new OfficeYear(year);
        return db.Releases.Where(r => !r.IsWithdrawn && r.PublishedAt >= span.Begin && r.PublishedAt < span.End);
    }

    public async Task<IReadOnlyList<MonthCount>> MonthsAsync(int year, CancellationToken ct) =>
        await Releases(year).GroupBy(r => new { r.PublishedAt.AddHours(OfficeYear.HoursAhead).Month, r.Language })
            .OrderBy(g => g.Key.Month).ThenByDescending(g => g.Key.Language)
            .Select(g => new MonthCount(g.Key.Month, g.Key.Language, g.Count())).ToListAsync(ct);

    /// <summary>Years that a plan covers or a report was made for, and this one; newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken ct)
    {
        var plans = await db.Plans.ToListAsync(ct);
        var covered = plans.SelectMany(p => (p.PeriodFrom ?? p.Date?.Year) is { } from
            ? Enumerable.Range(from, Math.Clamp((p.PeriodTo ?? from) - from + 1, 1, 20)) : []);
        return [.. covered.Append(clock.Today.Year).Where(y => y <= clock.Today.Year).Distinct().OrderDescending()];
    }
}
