namespace HaiDang.Documents.Revising;

/// <summary>A place in two sequences; null on one side: it went, or it came.</summary>
internal readonly record struct Pair(int? Before, int? After);

/// <summary>Finds what two sequences share, in order.</summary>
internal static class Alignment
{
    // Beyond so many differences, the rest is taken as replaced: coarse, but always fast enough.
    private const int MostDifferences = 3000;

    // Beyond so many comparisons within one gap, nothing is paired by likeness.
    private const int MostComparisons = 250_000;

    /// <summary>Pairs what is equal; what went stands before what came in its place. E. W. Myers, "An O(ND) difference algorithm", 1986.</summary>
    public static List<Pair> OfEqual<T>(IReadOnlyList<T> before, IReadOnlyList<T> after) where T : IEquatable<T>
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start].Equals(after[start])) { start++; }
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)].Equals(after[^(end + 1)])) { end++; }

        var (n, m) = (before.Count - start - end, after.Count - start - end);
        var pairs = new List<Pair>();
        for (var i = 0; i < start; i++) { pairs.Add(new(i, i)); }
        pairs.AddRange(Middle(before, after, start, n, m));
        for (var i = end; i > 0; i--) { pairs.Add(new(before.Count - i, after.Count - i)); }
        return GoneFirst(pairs);
    }

    /// <summary>Pairs what is equal, then, between those, what is most alike. A likeness of zero or less pairs nothing.</summary>
    public static List<Pair> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, double> likeness) where T : IEquatable<T>
    {
        var pairs = new List<Pair>();
        var gone = new List<int>();
        var come = new List<int>();
        foreach (var pair in OfEqual(before, after).Append(new Pair(-1, -1)))
        {
            if (pair.After is null) { gone.Add(pair.Before!.Value); continue; }
            if (pair.Before is null) { come.Add(pair.After.Value); continue; }
            pairs.AddRange(Alike(before, after, gone, come, likeness));
            gone.Clear();
            come.Clear();
            if (pair.Before >= 0) { pairs.Add(pair); }
        }

        return pairs;
    }

    private static List<Pair> Middle<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, int offset, int n, int m) where T : IEquatable<T>
    {
        var trace = new List<int[]>();
        var reach = new int[(2 * (Math.Min(n + m, MostDifferences) + 1)) + 1];
        var zero = reach.Length / 2;
        for (var d = 0; d <= n + m && d <= MostDifferences; d++)
        {
            trace.Add(reach[(zero - d)..(zero + d + 1)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && reach[zero + k - 1] < reach[zero + k + 1]) ? reach[zero + k + 1] : reach[zero + k - 1] + 1;
                while (x < n && x - k < m && before[offset + x].Equals(after[offset + x - k])) { x++; }
                reach[zero + k] = x;
                if (x >= n && x - k >= m) { return Back(trace, d, n, m, offset); }
            }
        }

        return [.. Enumerable.Range(offset, n).Select(i => new Pair(i, null)), .. Enumerable.Range(offset, m).Select(i => new Pair(null, i))];
    }

    // Each trace holds the reach before step d, for the diagonals -d to d.
    private static List<Pair> Back(List<int[]> trace, int last, int n, int m, int offset)
    {
        var pairs = new List<Pair>();
        var (x, y) = (n, m);
        for (var d = last; d > 0; d--)
        {
            var reach = trace[d];
            int At(int diagonal) => reach[diagonal + d];
            var k = x - y;
            var from = k == -d || (k != d && At(k - 1) < At(k + 1)) ? k + 1 : k - 1;
            var (fromX, fromY) = (At(from), At(from) - from);
            while (x > fromX && y > fromY) { pairs.Add(new(offset + --x, offset + --y)); }
            if (x == fromX) { pairs.Add(new(null, offset + --y)); } else { pairs.Add(new(offset + --x, null)); }
        }

        while (x > 0 && y > 0) { pairs.Add(new(offset + --x, offset + --y)); }
        pairs.Reverse();
        return pairs;
    }

    private static IEnumerable<Pair> Alike<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, List<int> gone, List<int> come, Func<T, T, double> likeness)
    {
        var (n, m) = (gone.Count, come.Count);
        if (n == 0 || m == 0 || (long)n * m > MostComparisons)
        {
            return [.. gone.Select(i => new Pair(i, null)), .. come.Select(j => new Pair(null, j))];
        }

        var best = new double[n + 1, m + 1];
        var like = new double[n, m];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                like[i, j] = likeness(before[gone[i]], after[come[j]]);
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (like[i, j] > 0) { best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + like[i, j]); }
            }
        }

        return Follow(best, like, gone, come);
    }

    private static List<Pair> Follow(double[,] best, double[,] like, List<int> gone, List<int> come)
    {
        var pairs = new List<Pair>();
        var (i, j) = (0, 0);
        while (i < gone.Count || j < come.Count)
        {
            if (i < gone.Count && j < come.Count && like[i, j] > 0 && best[i, j] <= best[i + 1, j + 1] + like[i, j]) { pairs.Add(new(gone[i++], come[j++])); }
            else if (i < gone.Count && (j == come.Count || best[i + 1, j] >= best[i, j + 1])) { pairs.Add(new(gone[i++], null)); }
            else { pairs.Add(new(null, come[j++])); }
        }

        return GoneFirst(pairs);
    }

    private static List<Pair> GoneFirst(List<Pair> pairs)
    {
        var ordered = new List<Pair>(pairs.Count);
        var come = new List<Pair>();
        foreach (var pair in pairs)
        {
            if (pair.Before is null) { come.Add(pair); continue; }
            if (pair.After is not null) { ordered.AddRange(come); come.Clear(); }
            ordered.Add(pair);
        }

        ordered.AddRange(come);
        return ordered;
    }
}
