namespace HaiDang.Documents.Inspecting;

/// <summary>How letters really look, after all styles have had their say.</summary>
internal sealed record RunFormat(
    string Font, double Points, bool IsBold, bool IsItalic, bool IsUnderlined, bool IsCapitals, bool IsHidden, string Colour);

/// <summary>How a paragraph really stands. Measures in twentieths of a point.</summary>
internal sealed record ParagraphFormat(
    Alignment Alignment, int Left, int Right, int FirstLine, int Before, int After, int Line, string LineRule, bool HasRule);

internal enum Alignment { Left, Center, Right, Both }

/// <summary>Letters in one format.</summary>
internal sealed record Piece(string Text, RunFormat Format)
{
    public int Letters => Text.Count(char.IsLetterOrDigit);
}

/// <summary>Where a line stands when it stands in a table.</summary>
internal sealed record CellPlace(object Table, int Row, int Column, int Width, bool IsBordered);

/// <summary>One printed line of fields: a paragraph, or a part of it between line breaks or wide tabs.</summary>
internal sealed class Line(int paragraph, int section, string number, IReadOnlyList<Piece> pieces, ParagraphFormat format, CellPlace? cell)
{
    public int Paragraph { get; } = paragraph;

    public int Section { get; } = section;

    public IReadOnlyList<Piece> Pieces { get; } = pieces;

    public ParagraphFormat Format { get; } = format;

    public CellPlace? Cell { get; } = cell;

    /// <summary>The words, with the number the word processor sets before them.</summary>
    public string Text { get; } = (number + string.Concat(pieces.Select(p => p.Text))).Trim();

    /// <summary>A line drawn under or over the paragraph: its length, or 0 when that cannot be told.</summary>
    public int? DrawnRule { get; init; }

    /// <summary>How wide the words may run before they wrap.</summary>
    public int Room { get; init; }

    public bool StartsWithTab { get; init; }

    public bool IsEmpty => Text.Length == 0;

    public bool IsCapitals => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);

    public IEnumerable<Piece> Printed => Pieces.Where(p => p.Letters > 0);

    /// <summary>The part of the letters for which something holds, 0 to 1.</summary>
    public double Share(Func<RunFormat, bool> holds)
    {
        var all = Pieces.Sum(p => p.Letters);
        return all == 0 ? 0 : (double)Pieces.Where(p => holds(p.Format)).Sum(p => p.Letters) / all;
    }
}
