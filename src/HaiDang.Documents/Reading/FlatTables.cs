using System.Globalization;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>
/// Finds task tables that came out with one cell a line and nothing between: "TT", "Nhiệm vụ", "Cơ quan chủ trì", …, "1", and
/// so on. A row counts only when it has as many lines as the head.
/// </summary>
internal static class FlatTables
{
    private const int FewestColumns = 3;
    private const int MostColumns = 9;
    private const int LongestTitle = 60;

    /// <summary>Marks the cells of such tables in the lines.</summary>
    public static void Mark(List<SourceLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text is not ("TT" or "STT" or "Stt" or "Số TT") || HeadOf(lines, i) is not { } columns) { continue; }
            i = MarkRows(lines, i, columns);
        }
    }

    // The head ends where the first row begins; one of its titles says who leads.
    private static int? HeadOf(List<SourceLine> lines, int at)
    {
        var leads = false;
        for (var count = 1; count <= MostColumns && at + count < lines.Count; count++)
        {
            var line = lines[at + count];
            if (line.Kind != LineKind.Text || line.Cells.Count > 0 || line.Text.Length > LongestTitle) { return null; }
            if (line.Text.TrimEnd('.') == "1") { return leads && count >= FewestColumns ? count : null; }
            var title = VietnameseText.Fold(line.Text);
            leads |= title.Contains("chu tri", StringComparison.Ordinal) || title.Contains("thuc hien", StringComparison.Ordinal);
        }
        return null;
    }

    private static int MarkRows(List<SourceLine> lines, int head, int columns)
    {
        var at = head + columns;
        for (var row = 1; IsRow(lines, at, columns, row); row++)
        {
            if (row == 1) { MarkCells(lines, head, columns); }
            MarkCells(lines, at, columns);
            at += columns;
        }
        return Math.Max(head, at - 1);
    }

    // The next row, or a gap, follows where this one has to end.
    private static bool IsRow(List<SourceLine> lines, int at, int columns, int row)
    {
        if (at + columns > lines.Count || lines[at].Text.TrimEnd('.') != row.ToString(CultureInfo.InvariantCulture)) { return false; }
        for (var i = at; i < at + columns; i++) { if (lines[i].Kind != LineKind.Text) { return false; } }
        return at + columns == lines.Count || lines[at + columns].Kind != LineKind.Text
            || lines[at + columns].Text.TrimEnd('.') == (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static void MarkCells(List<SourceLine> lines, int at, int columns)
    {
        for (var i = at; i < at + columns; i++) { lines[i] = lines[i] with { Flat = i == at ? FlatCell.OpensRow : FlatCell.Cell }; }
    }
}
