using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>Identifies a reading.</summary>
internal readonly record struct ReadingId(Guid Value) : IEntityId<ReadingId>
{
    public static ReadingId From(Guid value) => new(value);
}

/// <summary>A plan's text as handed in, kept while a person confirms what was recognised in it.</summary>
[NotAudited]
internal sealed class Reading
{
    public ReadingId Id { get; private init; } = new(Guid.CreateVersion7());

    public required string Text { get; init; }

    public required string FileName { get; init; }

    public required PersonId? By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The plan it became.</summary>
    public PlanId? Plan { get; set; }
}
