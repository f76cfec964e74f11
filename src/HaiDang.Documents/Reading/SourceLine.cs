using System.Text;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

internal enum LineKind { Text, Blank, Bar }

internal enum FlatCell { None, Cell, OpensRow }

/// <summary>One line of the input without its layout marks, which are kept as facts about it.</summary>
internal sealed record SourceLine(int Number, LineKind Kind, string Text)
{
    /// <summary>'-' or '+' when the line opens a list item; the sign itself is not in <see cref="Text"/>.</summary>
    public char Bullet { get; private init; }

    public bool IsMarkedHeading { get; private init; }

    /// <summary>How many leading characters of <see cref="Text"/> were emphasised.</summary>
    public int BoldLead { get; private init; }

    public bool EndsEmphasised { get; private init; }

    /// <summary>The cells of a table row written on one line.</summary>
    public IReadOnlyList<string> Cells { get; private init; } = [];

    /// <summary>What stands side by side on the line with wide gaps between: the two halves of a letterhead.</summary>
    public IReadOnlyList<string> Columns { get; private init; } = [];

    /// <summary>Whether the line is a cell of a table that came out with one cell a line, and whether it opens a row.</summary>
    public FlatCell Flat { get; init; }

    /// <summary>The sign and the text, for a line that turns out to continue the one before.</summary>
    public string Printed => Bullet == default ? Text : $"{Bullet} {Text}";

    public static List<SourceLine> Split(string text)
    {
        var lines = new List<SourceLine>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r')) { continue; }
            lines.Add(Read(lines.Count + 1, text[start..i]));
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n') { i++; }
            start = i + 1;
        }
        return lines;
    }

    private static SourceLine Read(int number, string raw)
    {
        var line = VietnameseText.Normalize(raw).Trim();
        if (line.Length > 0 && line.All(c => c == '|')) { return new SourceLine(number, LineKind.Bar, ""); }
        if (!line.Any(char.IsLetterOrDigit) && !line.Contains('%', StringComparison.Ordinal))
        {
            return new SourceLine(number, LineKind.Blank, "");
        }

        var heading = line[0] == '#';
        if (heading) { line = line.TrimStart('#', ' '); }

        var bullet = TakeStarBullet(ref line);
        var (boldLead, endsEmphasised) = Emphasis(line);
        var clean = Squeeze(line);
        if (bullet == default) { bullet = TakeBullet(ref clean); }

        return new SourceLine(number, LineKind.Text, clean)
        {
            Bullet = bullet,
            IsMarkedHeading = heading,
            BoldLead = Math.Min(boldLead, clean.Length),
            EndsEmphasised = endsEmphasised,
            Cells = line[0] == '|' ? SplitCells(clean) : [],
            Columns = line[0] != '|' && (line.Contains("   ", StringComparison.Ordinal) || line.Contains('\t', StringComparison.Ordinal)) ? SplitColumns(line) : [],
        };
    }

    // "* text" is a list item; "*text*" and "* text*" are emphasis.
    private static char TakeStarBullet(ref string line)
    {
        if (line.Length < 4 || line[0] != '*' || line[1] != ' ' || (line[2] != ' ' && line.AsSpan(1).Contains('*'))) { return default; }
        line = line[1..].TrimStart();
        return '-';
    }

    private static char TakeBullet(ref string line)
    {
        if (line.Length < 2) { return default; }
        var sign = line[0] switch { '-' or '–' or '—' or '•' or '·' or '▪' or '●' or '○' or '◦' or '■' or '❖' or '➢' or '➤' or '✓' or '\uF0B7' or '\uF02D' => '-', '+' => '+', _ => default };
        if (sign == default || char.IsDigit(line[1])) { return default; }
        line = line[1..].TrimStart();
        return sign;
    }

    private static (int Lead, bool AtEnd) Emphasis(string line)
    {
        var atEnd = line[^1] == '*';
        var opening = line.Length - line.TrimStart('*').Length;
        if (opening == 0) { return (0, atEnd); }
        var closing = line.IndexOf('*', opening);
        return (closing < 0 ? Squeeze(line).Length : Squeeze(line[..closing]).Length, atEnd);
    }

    private static string Squeeze(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c == '*') { continue; }
            var space = char.IsWhiteSpace(c);
            if (space && (clean.Length == 0 || clean[^1] == ' ')) { continue; }
            clean.Append(space ? ' ' : c);
        }
        return clean.ToString().TrimEnd();
    }

    private static string[] SplitColumns(string line) =>
        line.Replace("\t", "   ", StringComparison.Ordinal).Split("   ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: 2 } halves && OpensHalf(halves[0]) && OpensHalf(halves[1]) ? [.. halves.Select(Squeeze)] : [];

    // "Số:      /KH-UBND" and "ngày     tháng" are blanks to be filled in, not two halves.
    private static bool OpensHalf(string half) => half.TrimStart('-', '–', '*', ' ') is { Length: > 1 } words && char.IsUpper(words[0]);

    private static string[] SplitCells(string row) =>
        row.Trim('|').Split('|', StringSplitOptions.TrimEntries);
}
