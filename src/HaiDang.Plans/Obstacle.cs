using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>Where an obstacle stands on its way to an answer.</summary>
internal enum ObstacleState
{
    /// <summary>With the focal body, which routes it.</summary>
    Raised,

    /// <summary>With the province's leaders, who decide.</summary>
    Routed,

    Decided,

    /// <summary>The body that raised it has the answer.</summary>
    Answered,

    Closed,
}

/// <summary>On whose desk an obstacle lies.</summary>
internal enum ObstacleDesk
{
    /// <summary>The focal body (cơ quan đầu mối).</summary>
    Focal,

    /// <summary>The leaders of the province.</summary>
    Leader,

    /// <summary>The body that raised it.</summary>
    Raiser,
}

/// <summary>
/// An obstacle (vướng mắc): what keeps a body from doing its task, what it asks of whom, and what became of it. It is raised
/// from the task, travels by the plan's route and ends with an answer to the body that raised it.
/// </summary>
internal sealed class Obstacle
{
    public const int LongestText = 4000;

    public ObstacleId Id { get; private init; } = new(Guid.CreateVersion7());

    public required PlanId Plan { get; init; }

    public required ClauseId Clause { get; init; }

    public required PlanTaskId Task { get; init; }

    /// <summary>The body that raised it, by the name it had then.</summary>
    public required BodyId Body { get; init; }

    public required string BodyName { get; init; }

    public PersonId? RaisedBy { get; init; }

    public required string RaisedByName { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>What stands in the way.</summary>
    public required string What { get; init; }

    /// <summary>Since which day.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>What is asked.</summary>
    public required string Asked { get; init; }

    /// <summary>Of whom it is asked, when the body says so.</summary>
    public string? AskedOf { get; init; }

    public FileId? File { get; init; }

    public string? FileName { get; init; }

    public ObstacleState State { get; private set; }

    public ObstacleDesk Desk { get; private set; }

    /// <summary>The working day by which an answer is due.</summary>
    public required DateOnly Due { get; set; }

    public ObstacleDecision? Decision { get; private set; }

    /// <summary>Who did what on its way, earliest first.</summary>
    public List<ObstacleStep> Steps { get; private init; } = [];

    /// <summary>When it was closed; its days are counted until then.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public uint Version { get; private set; }

    public bool IsOpen => State is not ObstacleState.Closed;

    /// <summary>Working days it has stood, until today or until it was closed.</summary>
    public int DaysOpen(DateOnly today) => WorkingDays.Since(OfficeClock.DateOf(RaisedAt), ClosedAt is { } closed ? OfficeClock.DateOf(closed) : today);

    /// <summary>The day for an answer has passed, and the body has none.</summary>
    public bool IsLate(DateOnly today) => State < ObstacleState.Answered && Due < today;

    /// <summary>Raised, and in the same step on the desk where the plan's route sends it first.</summary>
    public void Raise(ObstacleDesk first, ObstacleStep step)
    {
        Steps.Add(step with { State = ObstacleState.Raised });
        (State, Desk) = first is ObstacleDesk.Leader ? (ObstacleState.Routed, ObstacleDesk.Leader) : (ObstacleState.Raised, ObstacleDesk.Focal);
    }

    /// <summary>The focal body passes it on to the leaders, with its own word when it has one.</summary>
    public Refusal? Route(DateOnly due, ObstacleStep step)
    {
        if (State is not ObstacleState.Raised) { return Moved(); }
        Due = due;
        Move(ObstacleState.Routed, ObstacleDesk.Leader, step);
        return null;
    }

    /// <summary>A decision: what, by whom, on which day. The focal body decides what is in its own hands without routing it.</summary>
    public Refusal? Decide(ObstacleDecision decision, ObstacleStep step)
    {
        if (State is not (ObstacleState.Raised or ObstacleState.Routed)) { return Moved(); }
        if (decision.Text.Length == 0) { return new Refusal("plans.obstacle.no_decision") { Field = "Decision" }; }
        if (decision.By.Length == 0) { return new Refusal("plans.obstacle.no_decider") { Field = "By" }; }

        Decision = decision;
        Move(ObstacleState.Decided, ObstacleDesk.Focal, step);
        return null;
    }

    /// <summary>The answer goes to the body that raised it.</summary>
    public Refusal? Answer(ObstacleStep step)
    {
        if (State is not ObstacleState.Decided) { return Moved(); }
        Move(ObstacleState.Answered, ObstacleDesk.Raiser, step);
        return null;
    }

    /// <summary>The body that raised it, or the focal body, says that it stands in the way no more.</summary>
    public Refusal? Close(ObstacleStep step)
    {
        if (State is not ObstacleState.Answered) { return Moved(); }
        Move(ObstacleState.Closed, ObstacleDesk.Raiser, step);
        ClosedAt = step.At;
        return null;
    }

    /// <summary>What happened instead: who did the last thing with it, and when.</summary>
    public Refusal Moved() => Decision is { } decision && State is ObstacleState.Decided
        ? new Refusal("plans.obstacle.already_decided", decision.By, OfficeClock.Show(decision.On), decision.Text)
        : new Refusal("plans.obstacle.moved." + State, Steps[^1].PersonName, OfficeClock.Show(Steps[^1].At));

    private void Move(ObstacleState state, ObstacleDesk desk, ObstacleStep step)
    {
        (State, Desk) = (state, desk);
        Steps.Add(step with { State = state });
    }
}

/// <summary>What was decided, by whom, on which day; <c>Document</c>: the paper it stands in, when there is one.</summary>
internal sealed record ObstacleDecision(string Text, string By, DateOnly On, string? Document);

/// <summary>One step: who, when, what was said.</summary>
internal sealed record ObstacleStep(DateTimeOffset At, string PersonName, ObstacleState State, string Text);

/// <summary>A plan's setting for obstacles: whose desk comes first, and within how many working days an answer is due.</summary>
internal sealed class ObstacleRoute
{
    public const int UsualDays = 5;
    public const int MostDays = 30;

    public required PlanId Plan { get; init; }

    public ObstacleDesk First { get; set; } = ObstacleDesk.Focal;

    public int AnswerWithin { get; set; } = UsualDays;

    public string? SetBy { get; set; }

    public DateTimeOffset? SetAt { get; set; }

    public uint Version { get; private set; }
}
