using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>
/// Reads task tables of an annex whose cells came out one below the other with a bar between them. A table without
/// a column "chủ trì" (money, targets) holds no tasks and is left alone.
/// </summary>
internal sealed partial class TaskTables(IReadOnlyList<SourceLine> lines)
{
    private const string AnnexPath = "PL";
    private readonly UniquePaths paths = new();

    public List<Clause> Clauses { get; } = [];
    public List<Assignment> Assignments { get; } = [];
    public List<Deadline> Deadlines { get; } = [];

    /// <summary>The lines of the rows that were read, and of their head.</summary>
    public HashSet<int> Lines { get; } = [];

    /// <summary>Where the last row begins that a task stands in; 0 when there is none.</summary>
    public int LastLine => Math.Max(Clauses.Count == 0 ? 0 : Clauses[^1].EndLine, Assignments.Count == 0 ? 0 : Assignments[^1].Line);

    private sealed record Cell(int Line, int EndLine, string Text, Paragraph? Paragraph);

    private sealed record Columns(int Name, int Lead, int Help, int Time, int Count);

    public void Read(int from)
    {
        if (!lines.Any(l => l.Kind == LineKind.Bar || l.Cells.Count > 0 || l.Flat is not FlatCell.None)) { return; }
        var cells = CutCells(from);
        Columns? columns = null;
        string? section = null;
        for (var i = 0; i < cells.Count; i++)
        {
            if (FindHeader(cells, i) is { } header)
            {
                Take(cells, i, header.Count);
                (columns, section) = (header, null);
                i += header.Count - 1;
                continue;
            }
            if (columns is null || !OpensRow(cells, i)) { continue; }

            var roman = Roman().Match(cells[i].Text);
            if (roman.Success) { section = roman.Groups[1].Value; Take(cells, i, 1); continue; }
            ReadRow(cells, i, columns, section);
            Take(cells, i, columns.Count);
        }
    }

    // Only rows on a line of their own, or with a cell a line, are told from the text around them.
    private void Take(List<Cell> cells, int at, int count)
    {
        for (var i = at; i < Math.Min(cells.Count, at + count); i++)
        {
            var line = lines[cells[i].Line - 1];
            if (line.Cells.Count > 0 || line.Flat != FlatCell.None) { Lines.Add(cells[i].Line); }
        }
    }

    private List<Cell> CutCells(int from)
    {
        var cells = new List<Cell>();
        Paragraph? open = null;
        for (var i = Math.Max(0, from); i <= lines.Count; i++)
        {
            var isBar = i == lines.Count || lines[i].Kind == LineKind.Bar;
            if (!isBar && lines[i].Flat is not FlatCell.None and var flat)
            {
                open = null;
                if (flat is FlatCell.OpensRow) { cells.Add(new Cell(lines[i].Number, lines[i].Number, "", null)); }
                cells.Add(CellOf(lines[i].Text, lines[i]));
                continue;
            }
            if (!isBar && lines[i].Cells.Count > 0)
            {
                foreach (var text in lines[i].Cells) { cells.Add(CellOf(text, lines[i])); }
                cells.Add(new Cell(lines[i].Number, lines[i].Number, "", null));
                continue;
            }
            if (!isBar)
            {
                if (lines[i].Kind != LineKind.Text) { continue; }
                if (open is null) { open = new Paragraph(lines[i]); } else { open.Add(lines[i], isBroken: false); }
                continue;
            }
            var number = i < lines.Count ? lines[i].Number : lines.Count;
            cells.Add(open is null ? new Cell(number, number, "", null) : new Cell(open.StartLine, open.EndLine, open.Text, open));
            open = null;
        }
        return cells;
    }

    private static Cell CellOf(string text, SourceLine line) =>
        new(line.Number, line.Number, text, text.Length == 0 ? null : new Paragraph(line with { Text = text }));

    private static Columns? FindHeader(List<Cell> cells, int at)
    {
        if (!Ordinal().IsMatch(cells[at].Text)) { return null; }
        int name = 1, lead = -1, help = -1, time = -1, count = 1;
        for (; count < 10 && at + count < cells.Count && cells[at + count].Text.Length > 0; count++)
        {
            var title = VietnameseText.Fold(cells[at + count].Text.Length > 60 ? "" : cells[at + count].Text);
            if (title.Contains("chu tri", StringComparison.Ordinal) || (lead < 0 && Does().IsMatch(title))) { lead = count; }
            else if (title.Contains("phoi hop", StringComparison.Ordinal)) { help = count; }
            else if (title.Contains("thoi gian", StringComparison.Ordinal) || title.Contains("thoi han", StringComparison.Ordinal)) { time = count; }
        }
        return lead < 0 ? null : new Columns(name, lead, help, time, count);
    }

    // The ordinal opens a row; an empty cell (the edge of the table) or a line of dots stands before it.
    private static bool OpensRow(List<Cell> cells, int at) =>
        at > 0 && !cells[at - 1].Text.Any(char.IsLetterOrDigit) && (RowNumber().IsMatch(cells[at].Text) || Roman().IsMatch(cells[at].Text));

    private void ReadRow(List<Cell> cells, int at, Columns columns, string? section)
    {
        if (at + columns.Lead >= cells.Count) { return; }
        var (number, name) = (cells[at].Text.Trim('.', ' '), cells[at + columns.Name]);
        if (name.Text.Length == 0) { return; }

        var path = paths.Take(section is null ? $"{AnnexPath}.{number}" : $"{AnnexPath}.{section}.{number}");
        Clauses.Add(new Clause(cells[at].Line, name.EndLine, path, number, name.Text.TrimEnd('.', ' '), ""));
        var leads = AddBodies(cells[at + columns.Lead], path, AssignmentRole.Lead);
        if (CellAt(cells, at, columns.Help) is { } help) { AddBodies(help, path, AssignmentRole.Coordinate); }
        if (CellAt(cells, at, columns.Time) is { } time)
        {
            Deadlines.AddRange(DeadlineReader.ReadTime(time.Text, time.Line, path, leads));
        }
    }

    private static Cell? CellAt(List<Cell> cells, int row, int column) =>
        column < 0 || row + column >= cells.Count ? null : cells[row + column];

    private string? AddBodies(Cell cell, string path, AssignmentRole role)
    {
        if (cell.Paragraph is not { } paragraph) { return null; }
        var list = BodyNames.Read(cell.Text, 0, ListEnd.AtText);
        Assignments.AddRange(list.Mentions.Select(b =>
            new Assignment(paragraph.LineAt(b.Start), path, role, b.Name, null, b.CatchAll, Manner.Order)));
        return list.IsEmpty ? null : string.Join("; ", list.Mentions.Select(b => b.Name));
    }

    [GeneratedRegex(@"^(?:don vi|co quan|noi)\b.*\b(?:thuc hien|dau moi|phu trach|duoc giao)", RegexOptions.CultureInvariant)]
    private static partial Regex Does();

    [GeneratedRegex(@"^(?:STT|TT|Số TT|Stt)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\d{1,3}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex RowNumber();

    [GeneratedRegex(@"^([IVX]{1,6})(?:\.\s|\.?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();
}
