namespace HaiDang.Kernel;

/// <summary>A typed identifier: a <see cref="Guid"/> that cannot be mistaken for another noun's.</summary>
public interface IEntityId<TSelf> where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The stored value.</summary>
    Guid Value { get; }

    /// <summary>Wraps a stored value.</summary>
    static abstract TSelf From(Guid value);
}
