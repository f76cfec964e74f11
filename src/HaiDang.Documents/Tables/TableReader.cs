using System.Text;
using HaiDang.Documents.Extracting;

namespace HaiDang.Documents.Tables;

/// <summary>A row of a table file: its number as the spreadsheet program shows it (from 1), and its cells as text.</summary>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column (from 0), "" when the row ends before it.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>
/// Reads the first sheet of an .xlsx, or a .csv, row by row. Dates come as dd/MM/yyyy, numbers as Vietnamese offices write them
/// ("12.500,5"); formulas as their last value.
/// </summary>
public static class TableReader
{
    /// <summary>A file of this many bytes or more is refused (50 MB).</summary>
    public const int Limit = 50_000_000;

    /// <summary>The rows, or the problem that keeps the file closed (<see cref="ProblemCode"/>: empty, too-large, binary, unknown-encoding).</summary>
    public static TableFile Open(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) { return TableFile.Refused(new(ProblemCode.Empty)); }
        if (bytes.Length >= Limit) { return TableFile.Refused(TextExtractor.TooLarge(Limit)); }

        return FileKinds.Recognise(bytes.Span, "") switch
        {
            FileKind.Zip => XlsxFile.Open(bytes),
            FileKind.Text => CsvFile.Open(bytes),
            var other => TableFile.Refused(new(ProblemCode.Binary, FileKinds.NameOf(other))),
        };
    }
}

/// <summary>An opened table: its rows, read as they are asked for, or why there are none.</summary>
public sealed record TableFile
{
    private TableFile(IEnumerable<TableRow>? rows, Problem? problem, int? likelyRows) => (Rows, Problem, LikelyRows) = (rows ?? [], problem, likelyRows);

    /// <summary>The rows from the top; blank ones are left out. Reading them again reads the file again.</summary>
    public IEnumerable<TableRow> Rows { get; }

    /// <summary>How many rows there are, as the file says without being read to the end; good enough to tell how far a reader is, and null when the file does not say.</summary>
    public int? LikelyRows { get; }

    /// <summary>Why the file was refused; null when there are rows to read.</summary>
    public Problem? Problem { get; }

    internal static TableFile Of(IEnumerable<TableRow> rows, int? likelyRows) => new(rows.Where(r => !r.IsBlank), null, likelyRows);

    internal static TableFile Refused(Problem problem) => new(null, problem, null);
}

/// <summary>A .csv (RFC 4180) with commas, semicolons or tabs, whichever its first line has most of.</summary>
internal static class CsvFile
{
    public static TableFile Open(ReadOnlyMemory<byte> bytes)
    {
        var source = PlainText.Decode(bytes.Span);
        if (source.Problem is { } problem) { return TableFile.Refused(problem); }

        var text = source.Text.TrimStart('\uFEFF').Normalize(NormalizationForm.FormC);
        return TableFile.Of(Rows(text, Separator(text)), text.AsSpan().Count('\n') + (text.EndsWith('\n') ? 0 : 1));
    }

    private static char Separator(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        return new[] { ',', ';', '\t' }.MaxBy(c => head.Count(h => h == c));
    }

    private static IEnumerable<TableRow> Rows(string text, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, begin, isQuoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') { line++; }
            if (isQuoted)
            {
                if (c != '"') { cell.Append(c); }
                else if (i + 1 < text.Length && text[i + 1] == '"') { cell.Append(text[++i]); }
                else { isQuoted = false; }
            }
            else if (c == '"' && cell.Length == 0) { isQuoted = true; }
            else if (c == separator) { End(cells, cell); }
            else if (c == '\n')
            {
                End(cells, cell);
                yield return new(begin, [.. cells]);
                cells.Clear();
                begin = line;
            }
            else if (c != '\r') { cell.Append(c); }
        }

        if (cell.Length == 0 && cells.Count == 0) { yield break; }
        End(cells, cell);
        yield return new(begin, cells);
    }

    private static void End(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString().Trim());
        cell.Clear();
    }
}
