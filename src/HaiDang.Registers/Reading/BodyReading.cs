using HaiDang.Kernel.Auditing;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Reading;

/// <summary>That a body has read an entry, and who said so for it.</summary>
[NotAudited]
internal sealed class BodyReading
{
    public required RecordId Record { get; init; }

    public required BodyId Body { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}
