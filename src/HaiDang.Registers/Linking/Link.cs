using HaiDang.Kernel.Auditing;

namespace HaiDang.Registers.Linking;

/// <summary>That an entry names another thing, kept so that the thing can say who names it. Follows the entry; its own history is the entry's.</summary>
[NotAudited]
internal sealed class Link
{
    public required Guid From { get; init; }

    /// <summary>Key of the field that names it.</summary>
    public required string Field { get; init; }

    /// <summary>Kind of the thing, as search knows it: "task", "record".</summary>
    public required string Kind { get; init; }

    public required Guid To { get; init; }
}
