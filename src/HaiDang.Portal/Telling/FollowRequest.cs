using HaiDang.Kernel.Auditing;

namespace HaiDang.Portal.Telling;

/// <summary>
/// Somebody asked that an address begin or end to follow a feed. Whoever stands behind the address is asked whether it is so, and nothing happens before they agree. Stays for
/// an hour after it is over, so that nobody is asked too often.
/// </summary>
[NotAudited]
internal sealed class FollowRequest
{
    private const int MostAttempts = 3;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Topic { get; init; }

    public required string Callback { get; init; }

    public required string Host { get; init; }

    /// <summary>Ends it.</summary>
    public bool Ends { get; init; }

    public int LeaseSeconds { get; init; }

    public string? Secret { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset NextAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>They agreed, or said no.</summary>
    public void Answered(DateTimeOffset at) => DoneAt = at;

    /// <summary>Other things are wanted than they were asked about.</summary>
    public void AskAnew(DateTimeOffset at) => NextAt = at;

    /// <summary>Nobody was there; asked again a few times. Whoever takes it to ask has counted.</summary>
    public void Unanswered(DateTimeOffset at)
    {
        if (Attempts >= MostAttempts) { DoneAt = at; }
        else { NextAt = at + Kernel.Calling.CallPauses.After(Math.Max(1, Attempts))!.Value; }
    }
}
