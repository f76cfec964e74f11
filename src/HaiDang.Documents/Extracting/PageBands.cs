namespace HaiDang.Documents.Extracting;

/// <summary>A strip of the page: running text, two columns beside each other, or one row of a table.</summary>
internal sealed record PageBand(bool IsRow, List<List<PageLine>> Columns);

/// <summary>Cuts a page into strips from top to bottom.</summary>
internal static class PageBands
{
    public static List<PageBand> Of(List<PageLine> lines, double gap)
    {
        if (lines.Count == 0) { return []; }
        var middle = (lines.Min(l => l.Left) + lines.Max(l => l.Right)) / 2;
        var strips = Strips(lines);
        var bands = new List<PageBand>();
        for (var i = 0; i < strips.Count;)
        {
            var columns = Split(strips[i], gap);
            var end = i + 1;
            if (columns.Count == 1) { Add(bands, columns[0]); i = end; continue; }

            // Strips below that keep to the same columns belong with it.
            var starts = columns.Select(c => (Left: c.Min(l => l.Left), Right: c.Max(l => l.Right))).ToList();
            while (end < strips.Count && IsNear(strips[end - 1], strips[end]) && !IsCentred(strips[end], starts, middle) && Fits(strips[end], ref starts, gap)) { end++; }
            var part = strips.GetRange(i, end - i).SelectMany(s => s).ToList();
            if (starts.Count > 2) { bands.AddRange(Rows(part, starts)); }
            else { bands.Add(new PageBand(false, Sort(part, starts))); }
            i = end;
        }
        return bands;
    }

    private static void Add(List<PageBand> bands, List<PageLine> lines)
    {
        if (bands.Count > 0 && bands[^1] is { IsRow: false, Columns: [var running] }) { running.AddRange(lines); }
        else { bands.Add(new PageBand(false, [lines])); }
    }

    // Lines that share a height belong to one strip.
    private static List<List<PageLine>> Strips(List<PageLine> lines)
    {
        var strips = new List<List<PageLine>>();
        foreach (var line in lines.OrderBy(l => l.Top).ThenBy(l => l.Left))
        {
            if (strips.Count > 0 && strips[^1].Any(l => l.IsBeside(line) && (l.Right <= line.Left + 1 || line.Right <= l.Left + 1))) { strips[^1].Add(line); }
            else { strips.Add([line]); }
        }
        return strips;
    }

    private static List<List<PageLine>> Split(List<PageLine> strip, double gap)
    {
        var columns = new List<List<PageLine>>();
        var right = double.MinValue;
        foreach (var line in strip.OrderBy(l => l.Left))
        {
            if (columns.Count == 0 || line.Left > right + gap) { columns.Add([]); }
            columns[^1].Add(line);
            right = Math.Max(right, line.Right);
        }
        return columns;
    }

    private static bool IsNear(List<PageLine> above, List<PageLine> below) =>
        below.Count > 1 || below[0].Top - above.Max(l => l.Bottom) < below[0].Height * 1.5;

    // "KẾ HOẠCH" below the letterhead stands in the middle of the page and of neither column.
    private static bool IsCentred(List<PageLine> strip, List<(double Left, double Right)> columns, double middle)
    {
        if (strip.Count > 1) { return false; }
        var at = (strip[0].Left + strip[0].Right) / 2;
        return Math.Abs(at - middle) < 25 && columns.All(c => Math.Abs((c.Left + c.Right) / 2 - at) > 30);
    }

    // Every line lies within one column, or widens it without touching the next.
    private static bool Fits(List<PageLine> strip, ref List<(double Left, double Right)> columns, double gap)
    {
        var wider = columns.ToList();
        foreach (var line in strip)
        {
            var at = wider.FindIndex(c => line.Left < c.Right && line.Right > c.Left);
            if (at < 0) { return false; }
            wider[at] = (Math.Min(wider[at].Left, line.Left), Math.Max(wider[at].Right, line.Right));
        }
        for (var i = 1; i < wider.Count; i++) { if (wider[i].Left < wider[i - 1].Right + gap / 3) { return false; } }
        columns = wider;
        return true;
    }

    private static List<List<PageLine>> Sort(List<PageLine> lines, List<(double Left, double Right)> columns)
    {
        var sorted = columns.Select(_ => new List<PageLine>()).ToList();
        foreach (var line in lines.OrderBy(l => l.Top)) { sorted[ColumnOf(line, columns)].Add(line); }
        return sorted;
    }

    private static int ColumnOf(PageLine line, List<(double Left, double Right)> columns)
    {
        var middle = (line.Left + line.Right) / 2;
        var at = columns.FindLastIndex(c => c.Left <= middle);
        return Math.Max(0, at);
    }

    // A row begins where the first column, that of the numbers, has something to say.
    private static IEnumerable<PageBand> Rows(List<PageLine> lines, List<(double Left, double Right)> columns)
    {
        var row = new List<PageLine>();
        foreach (var line in lines.OrderBy(l => Math.Round(l.Top / 3)).ThenBy(l => l.Left))
        {
            if (ColumnOf(line, columns) == 0 && row.Count > 0) { yield return new PageBand(true, Sort(row, columns)); row = []; }
            row.Add(line);
        }
        yield return new PageBand(true, Sort(row, columns));
    }
}
