using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Counting;

/// <summary>How many releases of a month are in a language.</summary>
internal sealed record MonthCount(int Month, string Language, int Releases);

/// <summary>
/// How far the tasks of a body in a plan are; <c>IsInstruction</c>: they come from a leader, beside the signed text; <c>OldestLate</c>:
/// when the oldest of the late ones was due.
/// </summary>
internal sealed record TaskTally(PlanId Plan, Guid LeadId, string LeadName, bool IsRequest, bool IsInstruction, int Done, int InProgress, int NotStarted, int Late, DateOnly? OldestLate)
{
    public int Tasks => Done + InProgress + NotStarted;

    public int Count(Progress progress) => progress switch { Progress.Done => Done, Progress.NotStarted => NotStarted, _ => InProgress };
}

/// <summary>A body leads so many tasks of a plan that are ordered and stand in its text.</summary>
internal sealed record LeadOfPlan(PlanId Plan, BodyId Body, string Name, int Tasks);

/// <summary>What a page of figures shows of many thousand tasks, added up.</summary>
internal static class Tallies
{
    public static int Count(this IEnumerable<TaskTally> tally, Progress progress) => tally.Where(t => !t.IsRequest).Sum(t => t.Count(progress));

    public static int Late(this IEnumerable<TaskTally> tally) => tally.Sum(t => t.Late);

    public static int Requests(this IEnumerable<TaskTally> tally) => tally.Where(t => t.IsRequest).Sum(t => t.Tasks);

    /// <summary>By body, in the order in which the tally names them; requests are no tasks.</summary>
    public static IReadOnlyList<BodyFigure> Bodies(this IEnumerable<TaskTally> tally) => [.. tally.Where(t => !t.IsRequest).GroupBy(t => t.LeadId)
        .Select(g => new BodyFigure(g.Key, g.First().LeadName, g.Sum(t => t.Tasks), g.Count(Progress.Done), g.Count(Progress.InProgress), g.Count(Progress.NotStarted), g.Late(), g.Any(t => t.Done + t.InProgress > 0)))];
}

/// <summary>A year over all issued plans: what the pictures draw and the lists hold. Drafts are named, never counted.</summary>
internal sealed class YearBook(InsightDb db, OfficeClock clock)
{
    /// <summary>What is due within so many days is near.</summary>
    public const int DaysAhead = 30;

    private List<PlanRow>? plans;
    private (int Year, IReadOnlyList<TaskTally> Tally, int Pressing)? tallied;

    public async Task<IReadOnlyList<PlanRow>> PlansAsync(int year, CancellationToken ct) => [.. (await AllAsync(ct)).Where(p => p.Covers(year))];

    // A page asks for them again and again.
    private async Task<List<PlanRow>> AllAsync(CancellationToken ct) => plans ??= await db.Plans.OrderByDescending(p => p.Date).ThenBy(p => p.Title).ToListAsync(ct);

    /// <summary>Tasks of the issued plans that cover the year.</summary>
    public Task<IReadOnlyList<TaskFigure>> TasksAsync(int year, CancellationToken ct) => FiguresAsync(db.Counted.Where(t => !t.IsRequest), year, ct);

    /// <summary>What those plans ask of bodies they cannot order.</summary>
    public Task<IReadOnlyList<TaskFigure>> RequestsAsync(int year, CancellationToken ct) => FiguresAsync(db.Counted.Where(t => t.IsRequest), year, ct);

    /// <summary>Those tasks and requests added up by the database: what a page of figures needs of many thousand tasks.</summary>
    public async Task<IReadOnlyList<TaskTally>> TallyAsync(int year, CancellationToken ct) => (await AddUpAsync(year, ct)).Tally;

    /// <summary>How many open tasks are late or due soon; a request counts until its day, and a review of a basis counts as well.</summary>
    public async Task<int> CountPressingAsync(int year, CancellationToken ct) => (await AddUpAsync(year, ct)).Pressing;

    private async Task<(IReadOnlyList<TaskTally> Tally, int Pressing)> AddUpAsync(int year, CancellationToken ct)
    {
        if (tallied is { } known && known.Year == year) { return (known.Tally, known.Pressing); }
        var (today, near) = (clock.Today, clock.Today.AddDays(DaysAhead));
        var issued = (await PlansAsync(year, ct)).Where(p => p.IsIssued).Select(p => p.PlanId).ToList();
        var rows = await db.TaskStates.Where(t => issued.Contains(t.PlanId)).GroupBy(t => new { t.PlanId, t.LeadId, t.LeadName, t.IsRequest, t.AddedAs }).Select(g => new
        {
            g.Key, Tasks = g.Count(), Done = g.Count(t => t.State == "Done"), NotStarted = g.Count(t => t.State == "NotStarted"),
            Late = g.Count(t => t.State != "Done" && t.Due < today), OldestLate = g.Where(t => t.State != "Done" && t.Due < today).Min(t => t.Due),
            Near = g.Count(t => t.State != "Done" && t.Due >= today && t.Due <= near),
        }).ToListAsync(ct);
        // Some thousand rows name some thirty bodies: each name finds its place once.
        var places = Places.Of(rows.Select(r => r.Key.LeadName));
        IReadOnlyList<TaskTally> tally = [.. rows.Where(r => r.Key.AddedAs != TaskStateRow.Review).OrderBy(r => places[r.Key.LeadName]).Select(r => new TaskTally(r.Key.PlanId, r.Key.LeadId.Value, r.Key.LeadName,
            r.Key.IsRequest, r.Key.AddedAs == TaskStateRow.Instruction, r.Done, r.Tasks - r.Done - r.NotStarted, r.NotStarted, r.Key.IsRequest ? 0 : r.Late, r.Key.IsRequest ? null : r.OldestLate))];
        var pressing = rows.Sum(r => r.Near + (r.Key.IsRequest ? 0 : r.Late));
        tallied = (year, tally, pressing);
        return (tally, pressing);
    }

    /// <summary>Who leads how much in some plans. A leader's instruction beside the plan ("CĐ.1") is followed as a task; it does not make a body owe the plan's report.</summary>
    public async Task<IReadOnlyList<LeadOfPlan>> LeadsAsync(IReadOnlyList<PlanId> asked, int year, CancellationToken ct)
    {
        // Added up already for this page: the same figures, and no second look at thousands of tasks.
        if (tallied is { } known && known.Year == year)
        {
            var set = asked.ToHashSet();
            return [.. known.Tally.Where(t => set.Contains(t.Plan) && t is { IsRequest: false, IsInstruction: false }).GroupBy(t => (t.Plan, t.LeadId))
                .Select(g => new LeadOfPlan(g.Key.Plan, new(g.Key.LeadId), g.Min(t => t.LeadName)!, g.Sum(t => t.Tasks)))];
        }

        return await db.TaskStates.Where(t => asked.Contains(t.PlanId) && !t.IsRequest && t.AddedAs == null).GroupBy(t => new { t.PlanId, t.LeadId })
            .Select(g => new LeadOfPlan(g.Key.PlanId, g.Key.LeadId, g.Min(t => t.LeadName)!, g.Count())).ToListAsync(ct);
    }

    /// <summary>How many tasks of those plans are late, and since when the oldest.</summary>
    public async Task<(int Tasks, DateOnly? Oldest)> LateAsync(int year, CancellationToken ct)
    {
        var tally = await TallyAsync(year, ct);
        return (tally.Late(), tally.Min(t => t.OldestLate));
    }

    /// <summary>Tasks and requests of the issued plans that cover the year, to be narrowed by whoever asks.</summary>
    public async Task<IQueryable<TaskRow>> TasksOfIssuedAsync(int year, CancellationToken ct)
    {
        var issued = (await PlansAsync(year, ct)).Where(p => p.IsIssued).Select(p => p.PlanId).ToList();
        return db.Tasks.Where(t => issued.Contains(t.PlanId));
    }

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
        var covered = (await AllAsync(ct)).SelectMany(p => (p.PeriodFrom ?? p.Date?.Year) is { } from
            ? Enumerable.Range(from, Math.Clamp((p.PeriodTo ?? from) - from + 1, 1, 20)) : []);
        return [.. covered.Append(clock.Today.Year).Where(y => y <= clock.Today.Year).Distinct().OrderDescending()];
    }
}
