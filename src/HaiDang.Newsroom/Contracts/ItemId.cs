using HaiDang.Kernel;

namespace HaiDang.Newsroom.Contracts;

/// <summary>Identifies an item: one piece of content in all its languages.</summary>
public readonly record struct ItemId(Guid Value) : IEntityId<ItemId>
{
    /// <summary>Wraps a stored value.</summary>
    public static ItemId From(Guid value) => new(value);

    /// <summary>A new, time-ordered id.</summary>
    public static ItemId New() => new(Guid.CreateVersion7());
}
