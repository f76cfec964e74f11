using HaiDang.Insight.Counting;
using HaiDang.Insight.Reminding;
using HaiDang.Insight.UnitReporting;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Plans.Contracts;
using HaiDang.Ui.Workbench;

namespace HaiDang.Insight.Today;

/// <summary>The consolidated report on a plan that is not made yet; <c>IsMine</c>: this person makes it.</summary>
internal sealed record DueReport(PlanRow Plan, ReportDeadline Deadline, bool IsMine, string Href);

/// <summary>A report that this person's body owes, and when it was last reminded of it.</summary>
internal sealed record OwedReport(UnitStanding Standing, ReportDeadline Deadline, DateOnly? RemindedOn);

/// <summary>How the season of a plan stands for whoever watches it.</summary>
internal sealed record SeasonLine(string PlanNumber, ReportDeadline Deadline, int Missing, int Returned, string Href);

/// <summary>A task that wants something; <c>IsSilent</c>: its body has said nothing of it yet; <c>Urged</c>: the last letter about it.</summary>
internal sealed record DueTask(Guid Id, string Title, string Clause, string LeadName, DateOnly? Due, int? DaysLeft, int Percent, bool IsSilent,
    bool IsRequest, DateOnly? Urged);

/// <summary>A text that waits for this person's approval, or was sent back to her.</summary>
internal sealed record WaitingText(string Title, string Language, string Href, string? By, DateTimeOffset? At, string? Because);

/// <summary>A clause without a lead, in an issued plan.</summary>
internal sealed record OpenClause(string Path, string Title, string Url, string PlanNumber);

/// <summary>What a person finds in the morning. <c>Helped</c>: tasks of others her body has given nothing to yet; they are shown, and wait for nobody. <c>Tasks</c>
/// holds the nearest of <c>TaskCount</c>; <c>Late</c>: those that are late, added up.</summary>
internal sealed record Morning(DateOnly Today, IReadOnlyList<DueReport> Reports, IReadOnlyList<OwedReport> Owed, IReadOnlyList<UnitStanding> Arrived,
    IReadOnlyList<SeasonLine> Seasons, IReadOnlyList<DueTask> Tasks, int TaskCount, (int Tasks, DateOnly? Oldest) Late, bool AreTasksOfAll, IReadOnlyList<WaitingText> Approvals,
    IReadOnlyList<WaitingText> Returned, IReadOnlyList<OpenClause> Clauses, int SilentBodies, int TasksAwaitingHeir, IReadOnlyList<DeadlineClash> Clashes,
    IReadOnlyList<ObstacleSummary> Obstacles, IReadOnlyList<PlanMatter> Matters, IReadOnlyList<HelpedTask> Helped, bool Watches)
{
    /// <summary>What waits in other modules.</summary>
    public IReadOnlyList<Waiting> Elsewhere { get; init; } = [];

    public int Waiting => Elsewhere.Count + Reports.Count + Owed.Count + Arrived.Count + Seasons.Count + TaskCount + Approvals.Count + Returned.Count + Clauses.Count
        + TasksAwaitingHeir + Clashes.Count + Obstacles.Count + Matters.Count;

    /// <summary>
    /// The same, a line for each thing this person has to do herself. Tasks that others are late with are one line: their owners
    /// get one each.
    /// </summary>
    public IReadOnlyList<WaitingThing> Things(Words words)
    {
        return
        [
            .. Owed.Select(o => new WaitingThing(words.In("vi", o.Standing.State is UnitReportState.Returned ? "insight.digest.returned_report" : "insight.digest.owed", o.Standing.Plan.Number,
                OfficeClock.Show(o.Deadline.LastDay)), o.Standing.Href, Past(o.Deadline.LastDay))),
            .. Obstacles.Select(o => new WaitingThing(words.In("vi", "insight.digest.obstacle." + o.State, o.What), o.Url, o.IsLate ? o.Due : null)),
            .. Matters.Select(m => new WaitingThing(words.In("vi", "insight.matter." + m.Kind, m.Title), m.Url, null)),
            .. Arrived.Select(a => new WaitingThing(words.In("vi", "insight.digest.arrived", a.BodyName), a.Href, a.SentAt is { } at ? OfficeClock.DateOf(at) : null)),
            .. Reports.Where(r => r.IsMine).Select(r => new WaitingThing(words.In("vi", "insight.today.report_mine", r.Plan.Number), r.Href, Past(r.Deadline.LastDay))),
            .. Approvals.Select(a => new WaitingThing(words.In("vi", "insight.digest.approval", a.Title), a.Href, a.At is { } at ? OfficeClock.DateOf(at) : null)),
            .. Returned.Select(r => new WaitingThing(words.In("vi", "insight.digest.returned", r.Title), r.Href, null)),
            .. Watches && Late.Tasks > 0 ? [new(words.In("vi", "insight.digest.late_tasks", Late.Tasks), "/tasks/late", Late.Oldest)] : Array.Empty<WaitingThing>(),
            .. AreTasksOfAll ? [] : Tasks.Select(t => new WaitingThing($"{t.Clause} {t.Title}", $"/tasks/{t.Id}", t is { DaysLeft: < 0, IsRequest: false } ? t.Due : null)),
            .. TasksAwaitingHeir > 0 ? [new(words.In("vi", "insight.today.heirs_waiting", TasksAwaitingHeir), "/tasks/heirs", null)] : Array.Empty<WaitingThing>(),
            .. Clauses.Count > 0 ? [new(words.In("vi", "insight.today.clauses", Clauses.Count), "/today", null)] : Array.Empty<WaitingThing>(),
        ];
    }

    private DateOnly? Past(DateOnly lastDay) => lastDay < Today ? lastDay : null;
}
