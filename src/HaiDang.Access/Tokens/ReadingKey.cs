using HaiDang.Kernel.Auditing;

namespace HaiDang.Access.Tokens;

/// <summary>A secret part of an address by which a program without sign-in (a calendar) reads one thing on behalf of a person. One per person and purpose.</summary>
internal sealed class ReadingKey
{
    public required Guid Person { get; init; }

    /// <summary>What it opens: "calendar:events".</summary>
    public required string Purpose { get; init; }

    [NotAudited]
    public required byte[] Hash { get; set; }

    public required DateTimeOffset MadeAt { get; set; }
}
