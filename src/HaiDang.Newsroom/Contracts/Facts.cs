using HaiDang.Kernel.Announcing;
using HaiDang.Plans.Contracts;

namespace HaiDang.Newsroom.Contracts;

/// <summary>An item went live in a language, for the first time or in a new version.</summary>
public sealed record ItemPublished(ItemId Item, string Language, string Slug, string Stream, string Title, PlanTaskId? Task) : IFact;

/// <summary>An item was taken back in a language.</summary>
public sealed record ItemWithdrawn(ItemId Item, string Language, string Slug, string Stream) : IFact;

/// <summary>A stream was registered or described anew.</summary>
public sealed record StreamRegistered(string Key) : IFact;
