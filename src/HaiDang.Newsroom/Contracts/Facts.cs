using HaiDang.Kernel.Announcing;
using HaiDang.Plans.Contracts;

namespace HaiDang.Newsroom.Contracts;

/// <summary>Since when an item is public in a language.</summary>
public sealed record PublicSince(string Language, DateTimeOffset At);

/// <summary>An item went live in a language, for the first time or in a new version.</summary>
public sealed record ItemPublished(ItemId Item, string Language, string Slug, string Stream, string Title, PlanTaskId? Task) : IFact
{
    /// <summary>Nothing of its stream was public in this further language before.</summary>
    public bool OpensStream { get; init; }

    /// <summary>When it went live first.</summary>
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>A moment before it was not public: it is new, or it is back.</summary>
    public bool IsNew { get; init; }

    /// <summary>Where else it can be read, when it is new.</summary>
    public IReadOnlyList<PublicSince> Elsewhere { get; init; } = [];
}

/// <summary>An item was taken back in a language.</summary>
public sealed record ItemWithdrawn(ItemId Item, string Language, string Slug, string Stream) : IFact
{
    /// <summary>When it had gone live first.</summary>
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>Where it can still be read.</summary>
    public IReadOnlyList<PublicSince> Elsewhere { get; init; } = [];
}

/// <summary>Somebody said anew for whom an item is; whether any of it is public is not said.</summary>
public sealed record ItemMeantFor(ItemId Item, IReadOnlyList<string> Before, IReadOnlyList<string> Now) : IFact;

/// <summary>A stream was registered or described anew.</summary>
public sealed record StreamRegistered(string Key) : IFact;
