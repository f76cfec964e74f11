using HaiDang.Kernel.Auditing;

namespace HaiDang.Insight.Reminding;

/// <summary>The round of one office day was done to its end: reminders and digests are out.</summary>
[NotAudited]
internal sealed class Round
{
    public required DateOnly Day { get; init; }

    public required DateTimeOffset DoneAt { get; init; }

    public required int Reminders { get; init; }

    public required int Digests { get; init; }
}
