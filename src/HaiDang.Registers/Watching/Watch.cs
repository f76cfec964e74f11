using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Watching;

/// <summary>Somebody wants to know what becomes of an entry.</summary>
[NotAudited]
internal sealed class Watch
{
    public required RecordId Record { get; init; }

    public required PersonId Person { get; init; }

    public required string Register { get; init; }

    /// <summary>When she last had it open, UTC.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
