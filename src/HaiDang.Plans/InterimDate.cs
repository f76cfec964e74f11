using HaiDang.Kernel;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>
/// The day by which bodies send their figures in a year because their own deadline comes after the report that needs them;
/// a person has confirmed it. The plan keeps its wording: those reports complete the year.
/// </summary>
internal sealed class InterimDate
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The plan whose reports come too late.</summary>
    public required PlanId Plan { get; init; }

    public required int Year { get; init; }

    public required DateOnly Day { get; set; }

    public PersonId? By { get; set; }

    public required string ByName { get; set; }

    public required DateTimeOffset At { get; set; }

    public uint Version { get; private set; }
}
