using HaiDang.Kernel.Auditing;

namespace HaiDang.Kernel.Visiting;

/// <summary>What is counted when somebody opens an address.</summary>
public enum VisitKind
{
    /// <summary>A page that somebody opened.</summary>
    Page = 0,

    /// <summary>The host of the site whose link led there, "tuoitre.vn".</summary>
    Site = 1,

    /// <summary>The word that a link of ours carried, "?from=ban-tin-thang-3".</summary>
    Campaign = 2,

    /// <summary>The country of the connection by the operator's own table of addresses, ISO 3166 alpha-2.</summary>
    Country = 3,

    /// <summary>A file that somebody took along.</summary>
    File = 4,

    /// <summary>A picture that was shown within a page, such as a banner: no visit of its own.</summary>
    Shown = 5,
}

/// <summary>
/// How often an address was opened on a day. Sums alone: nothing here can be led back to a person, and no two kinds are crossed (charter: no following of
/// visitors).
/// </summary>
[NotAudited]
internal sealed class Visit
{
    /// <summary>The day in Viet Nam.</summary>
    public required DateOnly Day { get; init; }

    public required string Path { get; init; }

    public required VisitKind Kind { get; init; }

    /// <summary>Host, campaign or country; empty for the page itself.</summary>
    public required string Name { get; init; }

    public required long Count { get; init; }
}
