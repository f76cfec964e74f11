using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>Identifies an adjustment.</summary>
internal readonly record struct AdjustmentId(Guid Value) : IEntityId<AdjustmentId>
{
    public static AdjustmentId From(Guid value) => new(value);
}

/// <summary>How far an adjustment is.</summary>
internal enum AdjustmentState
{
    Draft,
    Submitted,
    Approved,
    Refused,
}

/// <summary>
/// "Bổ sung, điều chỉnh": what an officer proposes to change in an issued plan, why, and what a leader decided. Approved, it is
/// the next version of the plan's text.
/// </summary>
internal sealed class Adjustment
{
    public const int LongestReason = 4000;

    public AdjustmentId Id { get; private init; } = new(Guid.CreateVersion7());

    public required PlanId Plan { get; init; }

    public AdjustmentState State { get; private set; } = AdjustmentState.Draft;

    public required string Reason { get; set; }

    /// <summary>The obstacle (vướng mắc) behind it.</summary>
    public ObstacleId? Obstacle { get; init; }

    public PersonId? ProposedBy { get; init; }

    public required string ProposedByName { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public List<ClauseChange> Changes { get; private init; } = [];

    public Decision? Decision { get; private set; }

    /// <summary>The version of the plan that it made.</summary>
    public int? TextVersion { get; private set; }

    public uint Version { get; private set; }

    public bool IsOpen => State is AdjustmentState.Draft or AdjustmentState.Submitted;

    /// <summary>Puts a change in, in place of an earlier one of the same clause. What has been handed up is looked at anew.</summary>
    public Refusal? Put(ClauseChange change)
    {
        if (!IsOpen) { return new Refusal("plans.adjust.decided"); }
        if (change.Clause is { } clause) { Changes.RemoveAll(c => c.Clause == clause); }
        Changes.Add(change);
        (State, SubmittedAt) = (AdjustmentState.Draft, null);
        return null;
    }

    public Refusal? TakeOut(Guid key)
    {
        if (!IsOpen) { return new Refusal("plans.adjust.decided"); }
        if (Changes.RemoveAll(c => c.Key == key) == 0) { return Refusal.NotFound; }
        (State, SubmittedAt) = (AdjustmentState.Draft, null);
        return null;
    }

    public Refusal? Submit(DateTimeOffset at)
    {
        if (State is not AdjustmentState.Draft) { return new Refusal("plans.adjust.decided"); }
        if (Changes.Count == 0) { return new Refusal("plans.adjust.nothing"); }
        if (string.IsNullOrWhiteSpace(Reason)) { return new Refusal("plans.adjust.no_reason") { Field = "Reason" }; }

        (State, SubmittedAt) = (AdjustmentState.Submitted, at);
        return null;
    }

    public Refusal? Approve(Decision decision, int version)
    {
        if (State is not AdjustmentState.Submitted) { return new Refusal(State is AdjustmentState.Draft ? "plans.adjust.not_submitted" : "plans.adjust.decided"); }
        if (string.IsNullOrWhiteSpace(decision.Number)) { return new Refusal("plans.adjust.no_number") { Field = "Number" }; }
        if (decision.Date is null) { return new Refusal("plans.adjust.no_date") { Field = "Date" }; }

        (State, Decision, TextVersion) = (AdjustmentState.Approved, decision, version);
        return null;
    }

    public Refusal? Refuse(Decision decision)
    {
        if (State is not AdjustmentState.Submitted) { return new Refusal(State is AdjustmentState.Draft ? "plans.adjust.not_submitted" : "plans.adjust.decided"); }
        if (string.IsNullOrWhiteSpace(decision.Reason)) { return new Refusal("plans.adjust.no_refusal_reason") { Field = "Why" }; }

        (State, Decision) = (AdjustmentState.Refused, decision);
        return null;
    }
}

/// <summary>What the leader decided: the number and date of the adjusting decision, or why not.</summary>
internal sealed record Decision(DateTimeOffset At, PersonId? By, string ByName, string? Number, DateOnly? Date, string? Reason);

/// <summary>What becomes of a clause.</summary>
internal enum ChangeKind
{
    Reword,
    Add,
    Withdraw,
}

/// <summary>
/// One clause as it stood when the change was written, and as it shall be. A change whose clause has moved on since is rebased by
/// a person before it can be approved.
/// </summary>
internal sealed record ClauseChange(Guid Key, ChangeKind Kind, ClauseId? Clause, ClauseId? After, string Path, string Number, string OldTitle, string OldText,
    string NewTitle, string NewText)
{
    public List<TaskChange> Tasks { get; init; } = [];

    /// <summary>Whether the clause, or who leads and until when, has moved on since the change was written.</summary>
    public bool IsOutdated(IEnumerable<Clause> standing, IReadOnlyCollection<PlanTask> tasks) => Kind is ChangeKind.Add
        ? standing.Any(c => c.Path == Path)
        : standing.FirstOrDefault(c => c.Id == Clause) is not { } clause || (clause.Title, clause.Text) != (OldTitle, OldText)
            || Tasks.Any(t => tasks.FirstOrDefault(x => x.Id == t.Task) is not { } task || (task.LeadName, task.Due) != (t.OldLeadName, t.OldDue));
}

/// <summary>Who shall lead and help a task, and until when; and who did when the change was written. No task: a new one under a new clause.</summary>
internal sealed record TaskChange(PlanTaskId? Task, BodyId Lead, string LeadName, DateOnly? Due, string OldLeadName, DateOnly? OldDue)
{
    public List<ExpandedBody> Helpers { get; init; } = [];

    public List<ExpandedBody> OldHelpers { get; init; } = [];
}
