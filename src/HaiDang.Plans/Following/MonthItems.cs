using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Obstacles;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>What falls into a month; <c>Beyond</c>: how many tasks of a day are not among the items, as a cell shows a few and how many there are.</summary>
internal sealed record FoundInMonth(IReadOnlyList<DueItem> Items, IReadOnlyDictionary<DateOnly, int> Beyond);

/// <summary>All that falls into a month, of all bodies or of one: tasks with owner and stream, what other modules have on their calendars, reports, interim dates, obstacles to be answered.</summary>
internal sealed class MonthItems(PlansDb db, IEnumerable<IFalls> others, IOrganisations organisations, ICurrentPerson who, OfficeClock clock, Words words)
{
    private const int LongestTitle = 70;
    private const int LongestStream = 50;

    /// <param name="first">First day of the month.</param>
    /// <param name="own">Only what this body leads or helps with; everything when null.</param>
    /// <param name="stream">Only tasks of this content stream.</param>
    /// <param name="perDay">So many tasks of a day at most: a province has a thousand in a month.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<FoundInMonth> OfAsync(DateOnly first, BodyId? own, string? stream, int perDay, CancellationToken ct)
    {
        var items = new List<DueItem>();
        if (string.IsNullOrEmpty(stream))
        {
            var interims = await db.InterimDates.AsNoTracking().Where(d => d.Day >= first && d.Day < first.AddMonths(1)).ToListAsync(ct);
            var plans = await PlansAsync(first, [.. interims.Select(d => d.Plan)], ct);
            items.AddRange(Reports(plans, first));
            items.AddRange(Interims(plans, interims));
            items.AddRange(await ObstaclesAsync(first, own, ct));
            items.AddRange(await ElsewhereAsync(first, own, ct));
        }

        var (tasks, beyond) = await TasksAsync(first, own, stream, perDay, ct);
        items.AddRange(tasks);
        return new(items, beyond);
    }

    private IQueryable<Plan> Issued => db.Plans.SeenBy(who).AsNoTracking().Where(p => p.State == PlanState.Issued);

    // Of plans that have ended nothing is reported any more.
    private Task<List<DatedPlan>> PlansAsync(DateOnly first, List<PlanId> dated, CancellationToken ct) =>
        Issued.Where(p => (p.Header.PeriodTo ?? p.Header.PeriodFrom ?? (p.Header.Date == null ? 0 : p.Header.Date.Value.Year)) >= first.Year || dated.Contains(p.Id))
            .Select(p => new DatedPlan(p.Id, p.Header, p.Deadlines)).ToListAsync(ct);

    private async Task<(List<DueItem> Tasks, Dictionary<DateOnly, int> Beyond)> TasksAsync(DateOnly first, BodyId? own, string? stream, int perDay, CancellationToken ct)
    {
        var end = first.AddMonths(1);
        var tasks = new BoardFilter(null, null, stream, null).Narrow(db.Tasks.AsNoTracking().IgnoreAutoIncludes(), db.Clauses, Centre.None)
            .Where(t => t.Due >= first && t.Due < end && Issued.Any(p => p.Id == t.Plan) && (own == null || t.Lead == own || t.Coordinators.Any(h => h.Body == own)));
        var perDays = await tasks.GroupBy(t => t.Due!.Value).Select(g => new { g.Key, Tasks = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Tasks, ct);
        var days = perDays.Keys.Order().ToList();
        // One look per day at its first few, however many there are.
        var due = await (from day in db.Database.SqlQuery<DateOnly>($"select unnest({days}) as \"Value\"")
                         from t in tasks.Where(t => t.Due == day).Join(db.Clauses, t => t.Clause, c => c.Id, (t, c) => new { t.Id, t.Plan, t.Title, t.LeadName, t.Due, t.State, t.Manner, c.Path, c.Position })
                             .OrderBy(t => t.Position).ThenBy(t => t.Id).Take(perDay)
                         select t).ToListAsync(ct);
        var streams = await StreamsAsync([.. due.Select(d => (d.Plan, ContentStreams.Heading(d.Path))).Distinct()], ct);
        return ([.. due.OrderBy(d => d.Due).ThenBy(d => d.Position).ThenBy(d => d.Id.Value).Select(d => new DueItem(d.Due!.Value, (own is null ? d.LeadName + ": " : "") + $"{d.Path} {Excerpt.Of(d.Title, LongestTitle)}",
            $"/tasks/{d.Id.Value}", TaskMatrix.StatusOf(d.State, d.Manner, d.Due, clock.Today), streams.GetValueOrDefault((d.Plan, ContentStreams.Heading(d.Path)))))],
            perDays.Where(d => d.Value > perDay).ToDictionary(d => d.Key, d => d.Value - perDay));
    }

    private async Task<Dictionary<(PlanId, string), string>> StreamsAsync(List<(PlanId Plan, string Path)> headings, CancellationToken ct)
    {
        var (plans, paths) = (headings.Select(h => h.Plan).Distinct().ToList(), headings.Select(h => h.Path).Distinct().ToList());
        return (await db.Clauses.AsNoTracking().Where(c => plans.Contains(c.Plan) && paths.Contains(c.Path) && c.AddedAs == null).Select(c => new { c.Plan, c.Path, c.Title }).ToListAsync(ct))
            .DistinctBy(c => (c.Plan, c.Path)).ToDictionary(c => (c.Plan, c.Path), c => Excerpt.Of(c.Title, LongestStream));
    }

    private async Task<IEnumerable<DueItem>> ElsewhereAsync(DateOnly first, BodyId? own, CancellationToken ct)
    {
        var falling = new List<Falling>();
        foreach (var other in others) { falling.AddRange(await other.InMonthAsync(first, ct)); }
        var names = falling.Count == 0 ? [] : (await organisations.AllAsync(ct)).ToDictionary(b => b.Id.Value, b => b.Name);
        return falling.Where(f => own is null || f.Body == own.Value.Value)
            .Select(f => new DueItem(f.Day, (own is null && f.Body is { } body && names.TryGetValue(body, out var name) ? name + ": " : "") + Excerpt.Of(f.Text, LongestTitle), f.Href, "activity", f.Kind));
    }

    // Reports are owed by many and stand in no task.
    private IEnumerable<DueItem> Reports(List<DatedPlan> plans, DateOnly first) =>
        from plan in plans
        where plan.Header.IsInForce(first.Year)
        from deadline in plan.Deadlines
        where deadline is { To: not null, Recurs: "Yearly" } && deadline.LastDay(first.Year) is { } day && IsIn(day, first)
        select new DueItem(deadline.LastDay(first.Year)!.Value, words["plans.calendar.report_to", deadline.To!, plan.Header.NumberAndSymbol], $"/plans/{plan.Id.Value}", "report");

    private IEnumerable<DueItem> Interims(List<DatedPlan> plans, List<InterimDate> dates) =>
        from date in dates
        join plan in plans on date.Plan equals plan.Id
        select new DueItem(date.Day, words["plans.calendar.interim", plan.Header.NumberAndSymbol], $"/plans/{plan.Id.Value}", "interim");

    private async Task<IEnumerable<DueItem>> ObstaclesAsync(DateOnly first, BodyId? own, CancellationToken ct)
    {
        var end = first.AddMonths(1);
        var open = await db.ObstaclesSeenBy(who).AsNoTracking().Where(o => (o.State == ObstacleState.Raised || o.State == ObstacleState.Routed || o.State == ObstacleState.Decided) && o.Due >= first && o.Due < end && (own == null || o.Body == own)).ToListAsync(ct);
        return open.Select(o => new DueItem(o.Due, words["plans.calendar.obstacle", o.BodyName, Excerpt.Of(o.What, LongestTitle)], $"/obstacles/{o.Id.Value}", o.IsLate(clock.Today) ? "late" : "obstacle"));
    }

    private static bool IsIn(DateOnly day, DateOnly first) => day >= first && day < first.AddMonths(1);
}
