using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Handing;

/// <summary>What becomes of somebody who opens a private link.</summary>
internal enum LinkFate { Open, Unknown, Used, Expired, Withdrawn }

/// <summary>
/// Lets one party outside read an entry and answer it, once, without an account. Whoever has the link has that right and no other; of the link only a hash is kept.
/// </summary>
internal sealed class PrivateLink
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Register { get; init; }

    public required RecordId Record { get; init; }

    /// <summary>SHA-256 of its private part.</summary>
    [NotAudited]
    public required byte[] Hash { get; init; }

    public required string ToName { get; init; }

    public required Guid Letter { get; init; }

    [NotAudited]
    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeByName { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    [NotAudited]
    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Two who answer at once: the second is told.</summary>
    public uint Version { get; private set; }

    public LinkFate FateAt(DateTimeOffset now) => UsedAt is not null ? LinkFate.Used : WithdrawnAt is not null ? LinkFate.Withdrawn : ExpiresAt <= now ? LinkFate.Expired : LinkFate.Open;

    public void Use(DateTimeOffset now) => UsedAt = now;

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= UsedAt is null ? now : null;
}

/// <summary>The party outside, by the link it holds: it may answer that entry, which the act has made sure of.</summary>
internal sealed record ByLink(string Name) : ICurrentPerson
{
    public PersonId? Id => null;

    public Guid? Office => null;

    public bool May(string permission) => false;
}
