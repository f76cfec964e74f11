using HaiDang.Kernel;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers;

/// <summary>What a colleague says about an entry.</summary>
internal sealed class Comment
{
    public const int Longest = 4000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required RecordId Record { get; init; }

    public required string Text { get; init; }

    public PersonId? By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}
