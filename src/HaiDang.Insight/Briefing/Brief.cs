using HaiDang.Insight.Counting;
using HaiDang.Insight.UnitReporting;
using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Briefing;

/// <summary>Something a leader is asked to decide: what it is about, why, and where. <c>Kind</c>: obstacle, draft, clash, clauses.</summary>
internal sealed record Decision(string Kind, string What, string Because, string Href, bool IsLate);

/// <summary>A body that is late: with so many tasks, for so long; and with how many reports.</summary>
internal sealed record LateBody(Guid Body, string Name, int Tasks, int OldestDays, int Reports);

/// <summary>A day of the coming week on which something is due.</summary>
internal sealed record DueSoon(DateOnly Day, string Text, string Who, string Href);

/// <summary>One page for a leader: where the year stands, what waits for a decision, who is late, what the week brings.</summary>
internal sealed record Brief(int Year, IReadOnlyList<TaskTally> Tally, int Items, int Releases, IReadOnlyList<Decision> Decisions,
    IReadOnlyList<LateBody> Late, IReadOnlyList<DueSoon> Week, IReadOnlyList<TaskRow> Instructions);

/// <summary>Puts the brief together from the same figures that the reports use.</summary>
internal sealed class WriteBrief(YearBook book, ReportSeasons seasons, IPlans plans, ICurrentPerson who, OfficeClock clock)
{
    private const int DaysAhead = 7;
    private const int MostDue = 100;

    public async Task<Brief> RunAsync(CancellationToken ct)
    {
        var year = clock.Today.Year;
        var tally = await book.TallyAsync(year, ct);
        var season = await seasons.OfYearAsync(year, ct);
        var released = await book.Releases(year).GroupBy(_ => 1).Select(g => new { Items = g.Select(r => r.ItemId).Distinct().Count(), All = g.Count() }).SingleOrDefaultAsync(ct);
        return new(year, tally, released?.Items ?? 0, released?.All ?? 0, await DecisionsAsync(year, ct), LateBodies(tally, season), await WeekAsync(year, season, ct), await InstructionsAsync(year, tally, ct));
    }

    // Which plans have open ones is added up already; mostly there are none to ask for.
    private async Task<IReadOnlyList<TaskRow>> InstructionsAsync(int year, IReadOnlyList<TaskTally> tally, CancellationToken ct)
    {
        var plansWithOpen = tally.Where(t => t.IsInstruction && t.InProgress + t.NotStarted > 0).Select(t => t.Plan).Distinct().ToList();
        return plansWithOpen.Count == 0 ? []
            : await (await book.TasksOfIssuedAsync(year, ct)).Where(t => plansWithOpen.Contains(t.PlanId) && t.AddedAs == TaskStateRow.Instruction && t.State != "Done").OrderBy(t => t.Due).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<Decision>> DecisionsAsync(int year, CancellationToken ct)
    {
        var mine = who.May(Permissions.Instruct) ? "leader" : "focal";
        var wanted = new List<Decision>();
        wanted.AddRange((await plans.ObstaclesAsync(ct)).Where(o => o.Desk == mine)
            .Select(o => new Decision("obstacle", o.What, $"{o.BodyName}: {o.Asked}", o.Url, o.IsLate)));
        wanted.AddRange((await plans.MattersAsync(ct)).Select(m => new Decision(m.Kind, m.Title, m.From, m.Url, false)));
        wanted.AddRange((await plans.ClashesAsync(ct)).Select(c => new Decision("clash", c.PlanNumber, c.ReportNumber, $"/plans/{c.Plan.Value}", false)));
        var live = (await book.PlansAsync(year, ct)).Where(p => p.IsIssued).ToList();
        var open = await plans.UnassignedAsync(live.ConvertAll(p => p.PlanId), ct);
        foreach (var plan in live)
        {
            if (open[plan.PlanId].ToList() is [var first, ..] here) { wanted.Add(new("clauses", $"{here.Count}", $"{plan.Number}, {first.Path} {first.Title}", first.Url, false)); }
        }

        return [.. wanted.OrderByDescending(d => d.IsLate)];
    }

    private IReadOnlyList<LateBody> LateBodies(IReadOnlyList<TaskTally> tally, IReadOnlyList<ReportSeason> season)
    {
        var late = tally.Where(t => t.Late > 0).ToLookup(t => t.LeadId);
        var reports = season.SelectMany(s => s.Bodies).Where(b => b is { IsLate: true, WasSent: false }).ToLookup(b => b.Body.Value);
        return [.. late.Select(g => (Id: g.Key, Name: g.First().LeadName)).Concat(reports.Select(g => (Id: g.Key, Name: g.First().BodyName))).DistinctBy(b => b.Id)
            .Select(b => new LateBody(b.Id, b.Name, late[b.Id].Late(),
                late[b.Id].Select(t => clock.Today.DayNumber - t.OldestLate!.Value.DayNumber).Concat(reports[b.Id].Select(r => r.DaysLate)).Max(), reports[b.Id].Count()))
            .OrderByDescending(b => b.Tasks).ThenByDescending(b => b.OldestDays).ThenBy(b => b.Name, Language.VietnameseComparer.Instance)];
    }

    private async Task<IReadOnlyList<DueSoon>> WeekAsync(int year, IReadOnlyList<ReportSeason> season, CancellationToken ct)
    {
        var (first, last) = (clock.Today, clock.Today.AddDays(DaysAhead));
        var tasks = await (await book.TasksOfIssuedAsync(year, ct)).Where(t => t.Due >= first && t.Due <= last && t.State != "Done").OrderBy(t => t.Due)
            .Select(t => new { t.TaskId, t.ClausePath, t.Title, t.LeadName, t.Due }).Take(MostDue).ToListAsync(ct);
        return [.. tasks.Select(t => new DueSoon(t.Due!.Value, $"{t.ClausePath} {t.Title}", t.LeadName, $"/tasks/{t.TaskId.Value}"))
            .Concat(season.Where(s => s.Deadline.LastDay >= first && s.Deadline.LastDay <= last).Select(s => new DueSoon(s.Deadline.LastDay, s.Plan.Number, s.Plan.Issuer, s.Href)))
            .OrderBy(d => d.Day)];
    }
}
