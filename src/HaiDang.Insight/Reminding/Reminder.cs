using HaiDang.Kernel.Auditing;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Insight.Reminding;

/// <summary>A body was reminded of a report: which, how long before its last allowed day, and when. Each is sent once.</summary>
[NotAudited]
internal sealed class Reminder
{
    /// <summary>Days before the last allowed day on which a body is reminded.</summary>
    public static readonly IReadOnlyList<int> Marks = [30, 14, 7, 1];

    /// <summary>The day has passed and nothing was sent.</summary>
    public const int Late = 0;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PlanId Plan { get; init; }

    public required string PlanNumber { get; init; }

    public required int Year { get; init; }

    public required BodyId Body { get; init; }

    public required string BodyName { get; init; }

    /// <summary>The day reminded of; another day confirmed later is reminded of anew.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>One of <see cref="Marks"/>, or <see cref="Late"/>.</summary>
    public required int Mark { get; init; }

    public required DateOnly SentOn { get; init; }
}
