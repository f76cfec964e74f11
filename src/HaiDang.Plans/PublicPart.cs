using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>A plan of which the public reads something. Its address is given once and stays, also while nothing of it is public.</summary>
internal sealed class PublicPart
{
    public required PlanId Plan { get; init; }

    /// <summary>"93-kh-ubnd-2024".</summary>
    public required string Slug { get; init; }

    /// <summary>When what is public of it last changed.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    public uint Version { get; private set; }
}
