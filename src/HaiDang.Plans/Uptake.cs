using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>
/// How an assigned body takes a plan up: by a plan of its own, or folded into another (lồng ghép). A body without an uptake is
/// missing, never done.
/// </summary>
internal sealed class Uptake
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The plan taken up.</summary>
    public required PlanId Plan { get; init; }

    public required BodyId Body { get; init; }

    public required string BodyName { get; init; }

    /// <summary>Its own plan under this one.</summary>
    public PlanId? OwnPlan { get; set; }

    /// <summary>The plan into which it is folded, when that is here.</summary>
    public PlanId? FoldedInto { get; set; }

    /// <summary>The plan into which it is folded, as the body names it.</summary>
    public string? FoldedTitle { get; set; }

    public string? Note { get; set; }

    public PersonId? By { get; set; }

    public required string ByName { get; set; }

    public required DateTimeOffset At { get; set; }

    public uint Version { get; private set; }
}

/// <summary>A task of one plan that also serves a clause of another: stored once, counted once, seen in both.</summary>
internal sealed class TaskServes
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PlanTaskId Task { get; init; }

    /// <summary>The other plan, and its clause.</summary>
    public required PlanId Plan { get; init; }

    public required ClauseId Clause { get; init; }

    public required string SaidBy { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Two tasks of live plans that look alike and are not the same: a person said so.</summary>
internal sealed class SettledOverlap
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The one whose id is smaller, so that a pair is stored once.</summary>
    public required PlanTaskId One { get; init; }

    public required PlanTaskId Other { get; init; }

    public required string Reason { get; init; }

    public required string SaidBy { get; init; }

    public required DateTimeOffset At { get; init; }
}
