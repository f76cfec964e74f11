using System.Globalization;
using HaiDang.Kernel;

namespace HaiDang.Registers.Contracts;

/// <summary>A text in several languages: language code → text. Vietnamese is the first.</summary>
public sealed record Texts(IReadOnlyDictionary<string, string> ByLanguage)
{
    /// <summary>No text in any language.</summary>
    public static Texts None { get; } = new(new Dictionary<string, string>());

    /// <summary>A text in Vietnamese and English.</summary>
    public static Texts Of(string vi, string? en = null) =>
        new(new Dictionary<string, string>(en is null ? [new("vi", vi)] : [new("vi", vi), new("en", en)]));

    /// <summary>The text in a language, or in English or Vietnamese when that language lacks it.</summary>
    public string In(string language) => ByLanguage.GetValueOrDefault(language) ?? (language == "vi" ? null : ByLanguage.GetValueOrDefault("en")) ?? ByLanguage.GetValueOrDefault("vi") ?? "";

    /// <inheritdoc />
    public bool Equals(Texts? other) => other is not null && ByLanguage.Count == other.ByLanguage.Count
        && ByLanguage.All(t => other.ByLanguage.GetValueOrDefault(t.Key) == t.Value);

    /// <inheritdoc />
    public override string ToString() => string.Join(" · ", ByLanguage.OrderByDescending(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}: {t.Value}"));

    /// <inheritdoc />
    public override int GetHashCode() => ByLanguage.OrderBy(t => t.Key, StringComparer.Ordinal).Aggregate(0, HashCode.Combine);
}

/// <summary>A point on the map in degrees (WGS 84), and how people name it.</summary>
public sealed record Place(double Latitude, double Longitude, string? Name = null)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Latitude:0.#####}, {Longitude:0.#####}").TrimStart();
}

/// <summary>Another thing of the product: its kind as search knows it ("task", "plan", "item", "record"), key, title when it was chosen, and address.</summary>
public sealed record Reference(string Kind, Guid Key, string Title, string Url)
{
    /// <summary>What somebody typed, not yet found.</summary>
    internal static Reference Asked(string typed) => new("", Guid.Empty, typed, "");

    internal bool IsAsked => Key == Guid.Empty;

    /// <inheritdoc />
    public override string ToString() => Title;
}

/// <summary>From a day to a day, both included; an open end goes on.</summary>
public sealed record Period(DateOnly From, DateOnly? To)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(DateOnly day) => From <= day && (To is not { } to || day <= to);

    /// <inheritdoc />
    public override string ToString() => $"{OfficeClock.Show(From)} – {(To is { } to ? OfficeClock.Show(to) : "")}".TrimEnd();
}
