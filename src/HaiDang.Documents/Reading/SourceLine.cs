using System.Buffers;
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

    /// <summary>The level of a number in brackets that opens the line, when it is one of a row.</summary>
    public Level? Bracketed { get; init; }

    /// <summary>The sign and the text, for a line that turns out to continue the one before.</summary>
    public string Printed => Bullet == default ? Text : $"{Bullet} {Text}";

    /// <summary>A part of the line, of which so many leading characters are emphasised.</summary>
    public SourceLine WithText(string text, int boldLead) => this with { Text = text, BoldLead = boldLead };

    public static List<SourceLine> Split(string text)
    {
        // Once for all lines: no letter goes over the end of one.
        text = VietnameseText.Normalize(text);
        var lines = new List<SourceLine>();
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Read(lines.Count + 1, text.AsSpan(start, end - start).Trim()));
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
        return lines;
    }

    private static SourceLine Read(int number, ReadOnlySpan<char> line)
    {
        if (line.Length > 0 && line.IndexOfAnyExcept('|') < 0) { return new SourceLine(number, LineKind.Bar, ""); }
        if (!HasWords(line)) { return new SourceLine(number, LineKind.Blank, ""); }

        var heading = line[0] == '#';
        if (heading) { line = line.TrimStart("# "); }

        var bullet = TakeStarBullet(ref line);
        var (boldLead, endsEmphasised) = Emphasis(line);
        var words = Squeeze(line);
        if (bullet == default) { bullet = TakeBullet(ref words); }

        var text = words.ToString();
        return new SourceLine(number, LineKind.Text, text)
        {
            Bullet = bullet,
            IsMarkedHeading = heading,
            BoldLead = Math.Min(boldLead, text.Length),
            EndsEmphasised = endsEmphasised,
            Cells = line[0] == '|' ? SplitCells(text) : [],
            Columns = line[0] != '|' && (line.Contains("   ", StringComparison.Ordinal) || line.Contains('\t')) ? SplitColumns(line.ToString()) : [],
        };
    }

    private static bool HasWords(ReadOnlySpan<char> line)
    {
        foreach (var c in line) { if (char.IsLetterOrDigit(c) || c == '%') { return true; } }
        return false;
    }

    // "* text" is a list item; "*text*" and "* text*" are emphasis.
    private static char TakeStarBullet(ref ReadOnlySpan<char> line)
    {
        if (line.Length < 4 || line[0] != '*' || line[1] != ' ' || (line[2] != ' ' && line[1..].Contains('*'))) { return default; }
        line = line[1..].TrimStart();
        return '-';
    }

    private static char TakeBullet(ref ReadOnlySpan<char> line)
    {
        if (line.Length < 2) { return default; }
        var sign = line[0] switch { '-' or '–' or '—' or '•' or '·' or '▪' or '●' or '○' or '◦' or '■' or '❖' or '➢' or '➤' or '✓' or '\uF0B7' or '\uF02D' => '-', '+' => '+', _ => default };
        if (sign == default || char.IsDigit(line[1])) { return default; }
        line = line[1..].TrimStart();
        return sign;
    }

    private static (int Lead, bool AtEnd) Emphasis(ReadOnlySpan<char> line)
    {
        var atEnd = line[^1] == '*';
        var opening = line.IndexOfAnyExcept('*');
        if (opening == 0) { return (0, atEnd); }
        var closing = line[opening..].IndexOf('*');
        return (Squeeze(closing < 0 ? line : line[..(opening + closing)]).Length, atEnd);
    }

    // Without emphasis, and one plain space wherever there is any; most lines are so already.
    private static ReadOnlySpan<char> Squeeze(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(Spare) && !line.Contains("  ", StringComparison.Ordinal)) { return line; }
        var clean = new char[line.Length];
        var length = 0;
        foreach (var c in line)
        {
            if (c == '*') { continue; }
            var space = char.IsWhiteSpace(c);
            if (space && (length == 0 || clean[length - 1] == ' ')) { continue; }
            clean[length++] = space ? ' ' : c;
        }
        return clean.AsSpan(0, length).TrimEnd();
    }

    private static readonly SearchValues<char> Spare =
        SearchValues.Create(['*', .. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => c != ' ' && char.IsWhiteSpace(c))]);

    private static string[] SplitColumns(string line) =>
        line.Replace("\t", "   ", StringComparison.Ordinal).Split("   ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: 2 } halves && OpensHalf(halves[0]) && OpensHalf(halves[1]) ? [.. halves.Select(half => Squeeze(half).ToString())] : [];

    // "Số:      /KH-UBND" and "ngày     tháng" are blanks to be filled in, not two halves.
    private static bool OpensHalf(string half) => half.TrimStart('-', '–', '*', ' ') is { Length: > 1 } words && char.IsUpper(words[0]);

    private static string[] SplitCells(string row) =>
        row.Trim('|').Split('|', StringSplitOptions.TrimEntries);
}
