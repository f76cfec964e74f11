namespace HaiDang.Language;

/// <summary>How many letters must be changed, left out, added or swapped to turn one word into another.</summary>
public static class Closeness
{
    private const int Longest = 400;

    /// <summary>The number of slips, or <paramref name="most"/> + 1 as soon as it is known to be more.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || Math.Max(left.Length, right.Length) > Longest) { return most + 1; }
        Span<int> beforeLast = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= right.Length; j++) { row[j] = j; }
        for (var i = 1; i <= left.Length; i++)
        {
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.Min(least, row[j]);
            }
            if (least > most) { return most + 1; }
        }
        return Math.Min(row[right.Length], most + 1);
    }
}
