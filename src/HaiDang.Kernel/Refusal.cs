namespace HaiDang.Kernel;

/// <summary>
/// A "no" that the person can act on: a word key with arguments, translated at the edge. Never an exception.
/// <see cref="Field"/> names the form field it concerns, so that an error summary can link to it.
/// </summary>
public sealed record Refusal(string Key, params object?[] Args)
{
    /// <summary>The person may not do this.</summary>
    public static readonly Refusal NotAllowed = new("kernel.refusal.not_allowed");

    /// <summary>There is no such thing, or the person may not know of it.</summary>
    public static readonly Refusal NotFound = new("kernel.refusal.not_found");

    /// <summary>Somebody else saved first.</summary>
    public static readonly Refusal ChangedMeanwhile = new("kernel.refusal.changed_meanwhile");

    /// <summary>Name of the form field concerned, or null when the refusal concerns the whole act.</summary>
    public string? Field { get; init; }
}

/// <summary>The result of an act that makes something: either the thing, or why not.</summary>
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>What was made; default when refused.</summary>
    public T? Value { get; }

    /// <summary>Why not; null when it was done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>It was done.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>It was refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
