using HaiDang.Kernel.Auditing;

namespace HaiDang.Portal.Telling;

/// <summary>A feed as its followers are told it now, whichever node tells. It moves forward only: a node that has not heard of a change yet sends nothing older.</summary>
[NotAudited]
internal sealed class ToldFeed
{
    public required string Topic { get; init; }

    public required string Tag { get; init; }

    /// <summary>The database's clock when its build began.</summary>
    public required DateTimeOffset AsOf { get; init; }
}
