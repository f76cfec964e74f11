using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Counting;

/// <summary>How many releases of a month are in a language.</summary>
internal sealed record MonthCount(int Month, string Language, int Releases);

/// <summary>So many tasks of a body in a plan are equally far; <c>IsInstruction</c>: they come from a leader, beside the signed text.</summary>
internal sealed record TaskTally(PlanId Plan, Guid LeadId, string LeadName, Progress Progress, bool IsLate, bool IsRequest, bool IsInstruction, int Tasks, DateOnly? OldestDue);

/// <summary>A body leads so many tasks of a plan that are ordered and stand in its text.</summary>
internal sealed record LeadOfPlan(PlanId Plan, BodyId Body, string Name, int Tasks);

/// <summary>What a page of figures shows of many thousand tasks, added up.</summary>
internal static class Tallies
{
    public static int Count(this IEnumerable<TaskTally> tally, Progress progress) => tally.Where(t => !t.IsRequest && t.Progress == progress).Sum(t => t.Tasks);

    public static int Late(this IEnumerable<TaskTally> tally) => tally.Where(t => t.IsLate).Sum(t => t.Tasks);

    public static int Requests(this IEnumerable<TaskTally> tally) => tally.Where(t => t.IsRequest).Sum(t => t.Tasks);

    /// <summary>By body, in the order in which the tally names them; requests are no tasks.</summary>
    public static IReadOnlyList<BodyFigure> Bodies(this IEnumerable<TaskTally> tally) => [.. tally.Where(t => !t.IsRequest).GroupBy(t => t.LeadId)
        .Select(g => new BodyFigure(g.Key, g.First().LeadName, g.Sum(t => t.Tasks), g.Count(Progress.Done), g.Count(Progress.InProgress), g.Count(Progress.NotStarted), g.Late(), g.Any(t => t.Progress is not Progress.NotStarted)))];
}

/// <summary>A year over all issued plans: what the pictures draw and the lists hold. Drafts are named, never counted.</summary>
internal sealed class YearBook(InsightDb db, OfficeClock clock)
{
    private List<PlanRow>? plans;
    private (int Year, IReadOnlyList<TaskTally> Tally)? tallied;

    public async Task<IReadOnlyList<PlanRow>> PlansAsync(int year, CancellationToken ct) => [.. (await AllAsync(ct)).Where(p => p.Covers(year))];

    // A page asks for them again and again.
    private async Task<List<PlanRow>> AllAsync(CancellationToken ct) => plans ??= await db.Plans.OrderByDescending(p => p.Date).ThenBy(p => p.Title).ToListAsync(ct);

    /// <summary>Tasks of the issued plans that cover the year.</summary>
    public Task<IReadOnlyList<TaskFigure>> TasksAsync(int year, CancellationToken ct) => FiguresAsync(db.Counted.Where(t => !t.IsRequest), year, ct);

    /// <summary>What those plans ask of bodies they cannot order.</summary>
    public Task<IReadOnlyList<TaskFigure>> RequestsAsync(int year, CancellationToken ct) => FiguresAsync(db.Counted.Where(t => t.IsRequest), year, ct);

    /// <summary>Those tasks and requests added up by the database: what a page of figures needs of many thousand tasks.</summary>
    public async Task<IReadOnlyList<TaskTally>> TallyAsync(int year, CancellationToken ct)
    {
        if (tallied is { } known && known.Year == year) { return known.Tally; }
        var today = clock.Today;
        var rows = await (await TasksOfIssuedAsync(year, ct)).Where(t => !t.IsReview)
            .GroupBy(t => new { t.PlanId, t.LeadId, t.LeadName, t.State, t.IsRequest, IsLate = t.Due < today && t.State != "Done" && !t.IsRequest, IsInstruction = t.ClausePath.StartsWith("CĐ.") })
            .Select(g => new { g.Key, Tasks = g.Count(), Oldest = g.Min(t => t.Due) }).ToListAsync(ct);
        // Some thousand rows name some thirty bodies: each name finds its place once.
        var places = rows.Select(r => r.Key.LeadName).Distinct().Order(Language.VietnameseComparer.Instance).Index().ToDictionary(n => n.Item, n => n.Index);
        IReadOnlyList<TaskTally> tally = [.. rows.OrderBy(r => places[r.Key.LeadName]).Select(r => new TaskTally(r.Key.PlanId, r.Key.LeadId.Value, r.Key.LeadName,
            r.Key.State switch { "Done" => Progress.Done, "NotStarted" => Progress.NotStarted, _ => Progress.InProgress }, r.Key.IsLate, r.Key.IsRequest, r.Key.IsInstruction, r.Tasks, r.Oldest))];
        tallied = (year, tally);
        return tally;
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

        return await db.Counted.Where(t => asked.Contains(t.PlanId) && !t.IsRequest && !t.ClausePath.StartsWith("CĐ.")).GroupBy(t => new { t.PlanId, t.LeadId })
            .Select(g => new LeadOfPlan(g.Key.PlanId, g.Key.LeadId, g.Min(t => t.LeadName)!, g.Count())).ToListAsync(ct);
    }

    /// <summary>How many tasks of those plans are late, and since when the oldest.</summary>
    public async Task<(int Tasks, DateOnly? Oldest)> LateAsync(int year, CancellationToken ct)
    {
        var late = (await TallyAsync(year, ct)).Where(t => t.IsLate).ToList();
        return (late.Late(), late.Min(t => t.OldestDue));
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
