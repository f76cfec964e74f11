using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Obstacles;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>All that falls into a month, of all bodies or of one: tasks with owner and stream, what other modules have on their calendars, reports, interim dates, obstacles to be answered.</summary>
internal sealed class MonthItems(PlansDb db, IEnumerable<IFalls> others, IOrganisations organisations, ICurrentPerson who, OfficeClock clock, Words words)
{
    private const int LongestTitle = 70;
    private const int LongestStream = 50;

    /// <param name="own">Only what this body leads or helps with; everything when null.</param>
    public async Task<List<DueItem>> OfAsync(DateOnly first, BodyId? own, string? stream, CancellationToken ct)
    {
        var plans = await db.Plans.SeenBy(who).AsNoTracking().Where(p => p.State == PlanState.Issued).Select(p => new DatedPlan(p.Id, p.Header, p.Deadlines)).ToListAsync(ct);
        var items = new List<DueItem>();
        if (string.IsNullOrEmpty(stream))
        {
            items.AddRange(Reports(plans, first));
            items.AddRange(await InterimsAsync(plans, first, ct));
            items.AddRange(await ObstaclesAsync(first, own, ct));
            items.AddRange(await ElsewhereAsync(first, own, ct));
        }

        items.AddRange(await TasksAsync([.. plans.Select(p => p.Id)], first, own, stream, ct));
        return items;
    }

    private async Task<List<DueItem>> TasksAsync(List<PlanId> issued, DateOnly first, BodyId? own, string? stream, CancellationToken ct)
    {
        var end = first.AddMonths(1);
        var tasks = new BoardFilter(null, null, stream, null).Narrow(db.Tasks.AsNoTracking().IgnoreAutoIncludes(), db.Clauses, Centre.None);
        var due = await (from t in tasks
                         join c in db.Clauses on t.Clause equals c.Id
                         where issued.Contains(t.Plan) && t.Due >= first && t.Due < end && (own == null || t.Lead == own || t.Coordinators.Any(h => h.Body == own))
                         orderby t.Due, c.Position
                         select new { t.Id, t.Plan, t.Title, t.LeadName, t.Due, t.State, t.Manner, c.Path }).ToListAsync(ct);
        var streams = await StreamsAsync([.. due.Select(d => (d.Plan, ContentStreams.Heading(d.Path))).Distinct()], ct);
        return due.ConvertAll(d => new DueItem(d.Due!.Value, (own is null ? d.LeadName + ": " : "") + $"{d.Path} {Excerpt.Of(d.Title, LongestTitle)}",
            $"/tasks/{d.Id.Value}", TaskMatrix.StatusOf(d.State, d.Manner, d.Due, clock.Today), streams.GetValueOrDefault((d.Plan, ContentStreams.Heading(d.Path)))));
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

    private async Task<IEnumerable<DueItem>> InterimsAsync(List<DatedPlan> plans, DateOnly first, CancellationToken ct)
    {
        var end = first.AddMonths(1);
        var dates = await db.InterimDates.AsNoTracking().Where(d => d.Day >= first && d.Day < end).ToListAsync(ct);
        return from date in dates
               join plan in plans on date.Plan equals plan.Id
               select new DueItem(date.Day, words["plans.calendar.interim", plan.Header.NumberAndSymbol], $"/plans/{plan.Id.Value}", "interim");
    }

    private async Task<IEnumerable<DueItem>> ObstaclesAsync(DateOnly first, BodyId? own, CancellationToken ct)
    {
        var end = first.AddMonths(1);
        var open = await db.ObstaclesSeenBy(who).AsNoTracking().Where(o => (o.State == ObstacleState.Raised || o.State == ObstacleState.Routed || o.State == ObstacleState.Decided) && o.Due >= first && o.Due < end && (own == null || o.Body == own)).ToListAsync(ct);
        return open.Select(o => new DueItem(o.Due, words["plans.calendar.obstacle", o.BodyName, Excerpt.Of(o.What, LongestTitle)], $"/obstacles/{o.Id.Value}", o.IsLate(clock.Today) ? "late" : "obstacle"));
    }

    private static bool IsIn(DateOnly day, DateOnly first) => day >= first && day < first.AddMonths(1);
}
