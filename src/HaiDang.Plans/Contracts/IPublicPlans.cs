using HaiDang.Kernel.Announcing;

namespace HaiDang.Plans.Contracts;

/// <summary>A clause that the public reads, with the bodies that the signed plan names for it.</summary>
public sealed record PublicClause(string Path, string Number, string Title, string Text, int Depth, IReadOnlyList<string> Leads, IReadOnlyList<string> Helpers)
{
    /// <summary>Where it stands when what it stands in is internal: "mục II.1". The number says it; the words of that clause are not for the public.</summary>
    public string? Under { get; init; }
}

/// <summary>What the public reads of an issued plan: its header and the clauses that a person marked public, nothing else.</summary>
public sealed record PublicPlan(string Slug, string Number, string Kind, string Title, string Issuer, DateOnly? Date, DateTimeOffset ChangedAt, IReadOnlyList<PublicClause> Clauses);

/// <summary>What the public reads of a plan changed: whatever shows it is built anew.</summary>
public sealed record PublicPartChanged(string Slug) : IFact;

/// <summary>The public part of plans. Whoever asks here is the public: there is no way to an internal clause.</summary>
public interface IPublicPlans
{
    /// <summary>Plans of which something is public, newest first.</summary>
    Task<IReadOnlyList<PublicPlan>> AllAsync(CancellationToken ct);

    /// <summary>One of them by its address, or null.</summary>
    Task<PublicPlan?> FindAsync(string slug, CancellationToken ct);

    /// <summary>Whether something of it was public once.</summary>
    Task<bool> WasPublicAsync(string slug, CancellationToken ct);

    /// <summary>Its public part as .docx, in the layout of the plan; null when nothing is public.</summary>
    Task<byte[]?> DocumentAsync(string slug, CancellationToken ct);
}
