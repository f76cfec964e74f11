using System.Collections.Concurrent;

namespace HaiDang.Kernel.Visiting;

/// <summary>
/// Counts visits in memory until <see cref="KeepVisits"/> writes them down. Counting takes neither lock nor memory for an address that was opened before
/// within the same pause, so that it may stand on the shortest road of the public site.
/// </summary>
public sealed class VisitTally(TimeProvider time)
{
    // Whoever leads here chooses these names, not we: more of them than this in one pause is no readership.
    private const int MostNames = 2_000;
    private const int LongestName = 100;
    private Sheet current = new(OfficeClock.DateOf(time.GetUtcNow()));
    private readonly Lock turning = new();
    private Sheet? retired;

    /// <summary>The page at an address was opened once. The address must be one of the site's own: whatever a visitor types would make a row.</summary>
    public void Count(ReadOnlySpan<char> path) => Volatile.Read(ref current).Add(path);

    /// <summary>A file was taken, or a picture shown.</summary>
    public void Count(string path, VisitKind kind) => Volatile.Read(ref current).Add(new Mark(path, kind, ""));

    /// <summary>Somebody came to an address from a site, by a campaign or from a country.</summary>
    public void CountFrom(ReadOnlySpan<char> path, VisitKind kind, ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > LongestName) { return; }
        Volatile.Read(ref current).Add(new Mark(path.ToString(), kind, name.ToString().ToLowerInvariant()));
    }

    /// <summary>
    /// What was counted until the pause before this one, and takes a new sheet. The sheet in use waits for one pause more: somebody may still have it in hand.
    /// </summary>
    internal IReadOnlyList<Visit> Turn()
    {
        lock (turning)
        {
            var ripe = retired;
            retired = Interlocked.Exchange(ref current, new(OfficeClock.DateOf(time.GetUtcNow())));
            return ripe?.Sums() ?? [];
        }
    }

    private readonly record struct Mark(string Path, VisitKind Kind, string Name);

    private sealed class Sheet
    {
        private readonly DateOnly day;
        private readonly ConcurrentDictionary<string, Counter> pages = new();
        private readonly ConcurrentDictionary<string, Counter>.AlternateLookup<ReadOnlySpan<char>> byPath;
        private readonly ConcurrentDictionary<Mark, Counter> marks = new();

        public Sheet(DateOnly day)
        {
            this.day = day;
            byPath = pages.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public void Add(ReadOnlySpan<char> path)
        {
            if (!byPath.TryGetValue(path, out var counter)) { counter = pages.GetOrAdd(path.ToString(), _ => new()); }
            counter.Increment();
        }

        public void Add(Mark mark)
        {
            if (!marks.TryGetValue(mark, out var counter))
            {
                if (marks.Count >= MostNames) { return; }
                counter = marks.GetOrAdd(mark, _ => new());
            }

            counter.Increment();
        }

        public IReadOnlyList<Visit> Sums() =>
        [
            .. pages.Select(p => new Visit { Day = day, Path = p.Key, Kind = VisitKind.Page, Name = "", Count = p.Value.Value }),
            .. marks.Select(m => new Visit { Day = day, Path = m.Key.Path, Kind = m.Key.Kind, Name = m.Key.Name, Count = m.Value.Value }),
        ];
    }

    private sealed class Counter
    {
        private long value;

        public long Value => Interlocked.Read(ref value);

        public void Increment() => Interlocked.Increment(ref value);
    }
}
