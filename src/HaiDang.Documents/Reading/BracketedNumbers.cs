namespace HaiDang.Documents.Reading;

/// <summary>
/// Finds the lines numbered in brackets: "(1) …", "(2) …", below them "(a) …". A number in brackets at the head of a line may be a
/// reference as well, so it counts only in a row that begins with the first and goes on before the clause ends.
/// </summary>
internal sealed class BracketedNumbers
{
    private const int WidestJump = 3;
    private const int ShortestRow = 2;
    private readonly List<SourceLine> lines;
    private readonly Dictionary<Level, List<(int At, int Ordinal)>> rows = [];

    private BracketedNumbers(List<SourceLine> lines) => this.lines = lines;

    /// <summary>Marks them in the lines.</summary>
    public static void Mark(List<SourceLine> lines)
    {
        var numbers = new BracketedNumbers(lines);
        for (var i = 0; i < lines.Count; i++) { numbers.Read(i); }
        numbers.EndRows();
    }

    private void Read(int at)
    {
        var line = lines[at];
        if (line.Kind != LineKind.Text || line.Bullet != default || line.Cells.Count > 0 || line.Flat is not FlatCell.None) { return; }
        if (line.Text[0] != '(')
        {
            if (rows.Count > 0 && Numbering.TryRead(line.Text, out var clause) && clause.Level < Level.Letter) { EndRows(); }
            return;
        }
        // "(i)" goes on behind "(h)"; elsewhere it is the first of its own kind.
        foreach (var number in Numbering.ReadBracketed(line.Text).OrderByDescending(n => GoesOn(n))) { Add(at, number); return; }
    }

    private bool GoesOn(Numbered number) =>
        rows.TryGetValue(number.Level, out var row) && number.Ordinal > row[^1].Ordinal && number.Ordinal - row[^1].Ordinal <= WidestJump;

    private void Add(int at, Numbered number)
    {
        if (GoesOn(number)) { rows[number.Level].Add((at, number.Ordinal)); return; }
        End(number.Level);
        if (number.Ordinal == 1) { rows[number.Level] = [(at, 1)]; }
    }

    private void EndRows()
    {
        foreach (var level in rows.Keys.ToList()) { End(level); }
    }

    private void End(Level level)
    {
        if (!rows.Remove(level, out var row) || row.Count < ShortestRow) { return; }
        foreach (var (at, _) in row) { lines[at] = lines[at] with { Bracketed = level }; }
    }
}
