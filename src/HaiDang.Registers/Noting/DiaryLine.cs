using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Noting;

/// <summary>What happened with the thing of an entry on a day: a call, a visit, a letter.</summary>
internal sealed class DiaryLine
{
    public const int Longest = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required RecordId Record { get; init; }

    public required DateOnly Day { get; init; }

    public required string Text { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}
