using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;

namespace HaiDang.Access.Tokens;

/// <summary>
/// What a program of a body shows at the API instead of signing in (mã truy cập). It acts for the body, never for a person. Only the hash of its secret is kept.
/// </summary>
internal sealed class BodyToken
{
    public const int LongestName = 100;

    /// <summary>The furthest last day: after a year somebody looks at it again.</summary>
    public static DateOnly FurthestFrom(DateOnly today) => today.AddYears(1);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Which program uses it, in words.</summary>
    public required string Name { get; init; }

    public required Guid Body { get; init; }

    /// <summary>What the body's people in these roles may write, it may write; none: it reads.</summary>
    public List<string> Roles { get; init; } = [];

    /// <summary>The last day on which it is accepted.</summary>
    public required DateOnly LastDay { get; init; }

    [NotAudited]
    public required byte[] Hash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public PersonId? MadeBy { get; init; }

    [NotAudited]
    public DateOnly? LastUsedOn { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public bool MayWrite => Roles.Count > 0;

    public bool IsGood(DateOnly today) => RevokedAt is null && today <= LastDay;

    public Refusal? Revoke(DateTimeOffset at)
    {
        if (RevokedAt is not null) { return Refusal.ChangedMeanwhile; }

        RevokedAt = at;
        return null;
    }
}
