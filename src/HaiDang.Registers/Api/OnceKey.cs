using HaiDang.Kernel.Auditing;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Api;

/// <summary>That a program entered something under a key of its own (Idempotency-Key): the same key once more finds the entry instead of making another.</summary>
[NotAudited]
internal sealed class OnceKey
{
    public const int Longest = 200;

    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>The token it came with: keys of two programs have nothing to do with each other.</summary>
    public required Guid Caller { get; init; }

    public required string Key { get; init; }

    /// <summary>Hash of what was sent: the same key with something else is a mistake of the program.</summary>
    public required string Sent { get; init; }

    public required RecordId Record { get; init; }

    public required DateTimeOffset At { get; init; }
}
