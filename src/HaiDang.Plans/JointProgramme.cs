using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>
/// A plan that two bodies agreed on (chương trình phối hợp), with its own number and period. Both see all of it; each enters,
/// changes and reports its own tasks.
/// </summary>
internal sealed class JointProgramme
{
    public required PlanId Plan { get; init; }

    public required BodyId First { get; init; }

    public required string FirstName { get; init; }

    public required BodyId Second { get; init; }

    public required string SecondName { get; init; }

    /// <summary>Whether a body is one of the two.</summary>
    public bool IsOf(Guid? body) => body is { } id && (First.Value == id || Second.Value == id);
}
