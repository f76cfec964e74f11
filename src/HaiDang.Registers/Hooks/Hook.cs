using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;

namespace HaiDang.Registers.Hooks;

/// <summary>What happened to an entry, as receivers are told.</summary>
internal enum HookEvent { Entered, Changed, Moved, Ended }

/// <summary>An address of another system that is told when entries of registers come, change, move or end (webhook).</summary>
internal sealed class Hook
{
    public const int LongestAddress = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Address { get; init; }

    /// <summary>Keys of registers.</summary>
    public List<string> Registers { get; init; } = [];

    /// <summary>Names of <see cref="HookEvent"/>.</summary>
    public List<string> Events { get; init; } = [];

    /// <summary>The key of the signature, enciphered with the ring that all nodes share.</summary>
    [NotAudited]
    public required string Secret { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public PersonId? MadeBy { get; init; }

    /// <summary>Since when nothing got through; null when the last delivery did.</summary>
    [NotAudited]
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>When it was paused; nothing is sent or noted for it until somebody resumes it.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>A delivery arrived.</summary>
    public void Arrived() => FailingSince = null;

    /// <summary>A delivery did not arrive; a receiver that is away for long is left alone.</summary>
    public void Missed(DateTimeOffset at, TimeSpan patience)
    {
        FailingSince ??= at;
        if (at - FailingSince >= patience) { PausedAt ??= at; }
    }

    public Refusal? Pause(DateTimeOffset at)
    {
        if (PausedAt is not null || EndedAt is not null) { return Refusal.ChangedMeanwhile; }

        PausedAt = at;
        return null;
    }

    public Refusal? Resume()
    {
        if (PausedAt is null || EndedAt is not null) { return Refusal.ChangedMeanwhile; }

        (PausedAt, FailingSince) = (null, null);
        return null;
    }

    public Refusal? End(DateTimeOffset at)
    {
        if (EndedAt is not null) { return Refusal.ChangedMeanwhile; }

        EndedAt = at;
        return null;
    }
}
