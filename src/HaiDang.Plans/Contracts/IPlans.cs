using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Plans.Contracts;

/// <summary>Identifies a plan.</summary>
public readonly record struct PlanId(Guid Value) : IEntityId<PlanId>
{
    /// <summary>Wraps a stored value.</summary>
    public static PlanId From(Guid value) => new(value);
}

/// <summary>Identifies a clause; stable for the life of the plan.</summary>
public readonly record struct ClauseId(Guid Value) : IEntityId<ClauseId>
{
    /// <summary>Wraps a stored value.</summary>
    public static ClauseId From(Guid value) => new(value);
}

/// <summary>Identifies a task (nhiệm vụ).</summary>
public readonly record struct PlanTaskId(Guid Value) : IEntityId<PlanTaskId>
{
    /// <summary>Wraps a stored value.</summary>
    public static PlanTaskId From(Guid value) => new(value);
}

/// <summary>Identifies an obstacle (vướng mắc).</summary>
public readonly record struct ObstacleId(Guid Value) : IEntityId<ObstacleId>
{
    /// <summary>Wraps a stored value.</summary>
    public static ObstacleId From(Guid value) => new(value);
}

/// <summary>What others may know of a task. <c>Status</c>: not-started, in-progress, done, computed from evidence; <c>Percent</c> 0…100; <c>InstructedBy</c>: the leader whose instruction it is.</summary>
public sealed record TaskSummary(PlanTaskId Id, PlanId Plan, string PlanNumber, string ClausePath, string Title, BodyId Lead, string LeadName,
    string? Scope, string Status, int Percent, DateOnly? Due, string? InstructedBy = null, DateTimeOffset? InstructedAt = null);

/// <summary>
/// What others may know of a plan. <c>Number</c> as printed, "93/KH-UBND"; empty for a draft. <c>TextVersion</c>: 1 as issued, one more with
/// each adjustment; /plans/{id}?version=1 shows the wording of a version.
/// </summary>
public sealed record PlanSummary(PlanId Id, string Number, string Title, string Issuer, DateOnly? Date, int? PeriodFrom, int? PeriodTo, bool IsDraft,
    int TextVersion = 1);

/// <summary>Something that waits for one person's act. <c>Kind</c>: sign (a submitted plan), number (a signed one), adjustment (to decide); <c>From</c>: who brought it.</summary>
public sealed record PlanMatter(string Kind, string Title, string From, string Url);

/// <summary>A document a plan rests on, as the plan names it.</summary>
public sealed record PlanBasis(string Kind, string? Citation, DateOnly? Date, string? Issuer, string? Subject);

/// <summary>A deadline the plan sets. <c>GoesUp</c>: the report goes to the province or a ministry; <c>Interim</c>: the earlier day that a person confirmed for it that year. <c>LastDay</c> is the last allowed day in the year asked for: "trước ngày 15/11" ends with 14/11.</summary>
public sealed record PlanDeadline(string? ClausePath, string Text, bool IsYearly, string? By, string? To, DateOnly? LastDay,
    bool GoesUp, DateOnly? Interim);

/// <summary>Reports of bodies that come after the report made from them, with the interim date proposed; nobody has confirmed one yet.</summary>
public sealed record DeadlineClash(PlanId Plan, string PlanNumber, int Year, DateOnly LastDay, string ReportNumber, DateOnly ReportDay, DateOnly Proposed);

/// <summary>What a body gave to a task of another: its words and the titles of its proofs.</summary>
public sealed record HelpGiven(DateTimeOffset At, string Note, IReadOnlyList<string> Evidence);

/// <summary>A task that a body helps with, and what it gave so far.</summary>
public sealed record HelpedTask(PlanTaskId Id, string ClausePath, string Title, string LeadName, IReadOnlyList<HelpGiven> Given);

/// <summary>A clause that asks for work and names nobody to lead it.</summary>
public sealed record UnassignedClause(ClauseId Id, string Path, string Title, string Url);

/// <summary>What a plan says beside its tasks.</summary>
public sealed record PlanOutline(IReadOnlyList<PlanBasis> Bases, IReadOnlyList<PlanDeadline> Deadlines, IReadOnlyList<UnassignedClause> Unassigned);

/// <summary>
/// An obstacle (vướng mắc) that is not closed. <c>State</c>: raised, routed, decided, answered; <c>Desk</c>, on which it lies: focal,
/// leader, raiser; <c>DaysOpen</c> in working days; <c>IsLate</c>: no answer although it was due.
/// </summary>
public sealed record ObstacleSummary(ObstacleId Id, PlanId Plan, PlanTaskId Task, string ClausePath, BodyId Body, string BodyName, string What, string Asked,
    string State, string Desk, int DaysOpen, DateOnly Due, bool IsLate, string Url);

/// <summary>Deliveries of issued plans that wait: unopened by bodies after three working days, to be sent by hand, and not yet acknowledged by the person's own body.</summary>
public sealed record WaitingDeliveries(int Unopened, int ByHand, int OwnUnacknowledged);

/// <summary>Plans and their tasks, as other modules may use them.</summary>
public interface IPlans
{
    /// <summary>All plans the current person may see, newest first.</summary>
    Task<IReadOnlyList<PlanSummary>> PlansAsync(CancellationToken ct);

    /// <summary>A plan's bases, its deadlines in a year, and its clauses without a lead; null when there is no such plan.</summary>
    Task<PlanOutline?> FindOutlineAsync(PlanId plan, int year, CancellationToken ct);

    /// <summary>The deadlines of plans in a year.</summary>
    Task<ILookup<PlanId, PlanDeadline>> DeadlinesAsync(IReadOnlyCollection<PlanId> plans, int year, CancellationToken ct);

    /// <summary>The clauses of plans that ask for work and name nobody to lead it, in the order of each plan.</summary>
    Task<ILookup<PlanId, UnassignedClause>> UnassignedAsync(IReadOnlyCollection<PlanId> plans, CancellationToken ct);

    /// <summary>The tasks a body leads, or all tasks when null.</summary>
    Task<IReadOnlyList<TaskSummary>> TasksAsync(BodyId? lead, CancellationToken ct);

    /// <summary>The tasks of a plan that a body helps with, in the order of the plan.</summary>
    Task<IReadOnlyList<HelpedTask>> HelpedTasksAsync(PlanId plan, BodyId body, CancellationToken ct);

    /// <summary>How many tasks have a lead that is gone and an heir that a person must name.</summary>
    Task<int> CountAwaitingHeirAsync(CancellationToken ct);

    /// <summary>Deadlines of plans in force that contradict each other and await an interim date.</summary>
    Task<IReadOnlyList<DeadlineClash>> ClashesAsync(CancellationToken ct);

    /// <summary>One task, or null.</summary>
    Task<TaskSummary?> FindTaskAsync(PlanTaskId id, CancellationToken ct);

    /// <summary>Reads a file and confirms everything as recognised; the way a demo or a bulk import takes plans in.</summary>
    Task<Outcome<PlanId>> ImportAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken ct);

    /// <summary>Reports progress on a task, with a link as evidence when given.</summary>
    Task<Refusal?> ReportAsync(PlanTaskId task, int percent, string note, string? linkTitle, string? link, CancellationToken ct);

    /// <summary>
    /// Records something published for a task as evidence. <paramref name="proof"/> names the publication, so that telling
    /// it twice records it once. Does not change the percentage: people report that.
    /// </summary>
    Task<Refusal?> RecordPublicationAsync(PlanTaskId task, string proof, string title, string url, CancellationToken ct);

    /// <summary>A leader's instruction (chỉ đạo) on an issued plan: it becomes a task of the body, due on the day. The same one given twice is one task.</summary>
    Task<Outcome<PlanTaskId>> InstructAsync(PlanId plan, string text, BodyId owner, DateOnly due, CancellationToken ct);

    /// <summary>The obstacles not closed yet that the current person sees, longest open first.</summary>
    Task<IReadOnlyList<ObstacleSummary>> ObstaclesAsync(CancellationToken ct);

    /// <summary>Deliveries that wait, for the records clerk's and the coordinator's morning; nothing of others for those who see their own only.</summary>
    Task<WaitingDeliveries> WaitingDeliveriesAsync(CancellationToken ct);

    /// <summary>Plans and adjustments that wait for an act of the current person, longest waiting first.</summary>
    Task<IReadOnlyList<PlanMatter>> MattersAsync(CancellationToken ct);
}
