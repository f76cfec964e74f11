using System.Collections.Concurrent;
using HaiDang.Portal.Building;

namespace HaiDang.Portal.Serving;

/// <summary>What changed when, by a clock that counts instead of measuring.</summary>
internal sealed class Changes
{
    private readonly ConcurrentDictionary<string, long> changed = new();
    private long clock;

    /// <summary>The clock now; does not advance it.</summary>
    public long Now => Interlocked.Read(ref clock);

    /// <summary>A moment after everything that changed until now.</summary>
    public long Begin() => Interlocked.Increment(ref clock);

    /// <summary>These things change now.</summary>
    public void Note(IReadOnlyCollection<string> keys)
    {
        var now = Interlocked.Increment(ref clock);
        foreach (var key in keys) { changed[key] = now; }
    }

    /// <summary>Whether any of these things, or everything, changed after a moment.</summary>
    public bool Since(long moment, IEnumerable<string> keys) => After(moment, Shown.Everything) || keys.Any(key => After(moment, key));

    private bool After(long moment, string key) => changed.TryGetValue(key, out var when) && when > moment;
}
