namespace HaiDang.Language;

/// <summary>How sure a <see cref="NameMatch"/> is.</summary>
public enum Certainty
{
    /// <summary>The same name but for marks, case, "và", short forms.</summary>
    Same,
    /// <summary>The initials of one name only.</summary>
    Initials,
    /// <summary>A letter or two read wrongly, and no other name as near.</summary>
    Near,
}

/// <summary>The entry that a written name means.</summary>
public readonly record struct NameMatch<T>(T Entry, Certainty Certainty);

/// <summary>
/// Finds the body that a plan means by a name as it was printed, typed or scanned: "Uỷ ban Mật trận Tổ quốc" is the
/// Front. It never guesses between two: then it finds nothing.
/// </summary>
public sealed class NameIndex<T> where T : notnull
{
    private const int LettersPerSlip = 8;
    private const int MostSlips = 3;
    private readonly Dictionary<string, HashSet<T>> byKey = [];
    private readonly Dictionary<string, HashSet<T>> byInitials = [];

    /// <summary>Makes the entry known by a name; an entry may have many.</summary>
    public void Add(string name, T entry)
    {
        ArgumentNullException.ThrowIfNull(name);
        Put(byKey, NameKey.Of(name), entry);
        foreach (var initials in Abbreviations.Initials(name)) { Put(byInitials, initials, entry); }
    }

    /// <summary>The one entry meant; null when none is, or when two could be.</summary>
    public NameMatch<T>? Find(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var key = NameKey.Of(written);
        if (key.Length == 0) { return null; }
        if (byKey.TryGetValue(key, out var same)) { return Only(same, Certainty.Same); }
        if (byInitials.TryGetValue(VietnameseText.Fold(written.Replace("&", "", StringComparison.Ordinal)), out var initials))
        {
            return Only(initials, Certainty.Initials);
        }
        return Nearest(key);
    }

    private NameMatch<T>? Nearest(string key)
    {
        var bound = Math.Min(MostSlips, key.Length / LettersPerSlip);
        var best = new HashSet<T>();
        foreach (var (name, entries) in byKey)
        {
            if (Math.Abs(name.Length - key.Length) > bound) { continue; }
            var slips = Closeness.Between(name, key, bound);
            if (slips > bound) { continue; }
            // A nearer name puts those found before out of the running.
            if (slips < bound) { best.Clear(); bound = slips; }
            best.UnionWith(entries);
        }
        return Only(best, Certainty.Near);
    }

    private static NameMatch<T>? Only(HashSet<T> entries, Certainty certainty) =>
        entries.Count == 1 ? new NameMatch<T>(entries.First(), certainty) : null;

    private static void Put(Dictionary<string, HashSet<T>> index, string key, T entry)
    {
        if (!index.TryGetValue(key, out var entries)) { index[key] = entries = []; }
        entries.Add(entry);
    }
}
