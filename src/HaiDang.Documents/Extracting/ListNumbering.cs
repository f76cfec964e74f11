using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace HaiDang.Documents.Extracting;

/// <summary>Counts automatic numbers as a word processor does and prints them as text.</summary>
internal sealed class ListNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, List> lists = [];

    public ListNumbering(XDocument? document)
    {
        var kinds = new Dictionary<string, Kind>();
        foreach (var kind in document?.Root?.Elements(W.Ns + "abstractNum") ?? [])
        {
            if (kind.Attribute(W.Ns + "abstractNumId")?.Value is { } id) { kinds.TryAdd(id, new Kind(LevelsOf(kind))); }
        }

        foreach (var list in document?.Root?.Elements(W.Ns + "num") ?? [])
        {
            if (list.Attribute(W.Ns + "numId")?.Value is { } id
                && kinds.TryGetValue(list.ValueOf("abstractNumId") ?? "", out var kind))
            {
                lists.TryAdd(id, new List(kind, OverridesOf(list)));
            }
        }
    }

    /// <summary>The next number of a list, with a space after it; empty for no number.</summary>
    public string Next(string? listId, int level)
    {
        if (listId is null || level is < 0 or >= Levels || !lists.TryGetValue(listId, out var list)) { return ""; }
        var kind = list.Kind;
        if (kind.Levels[level] is not { } shape) { return ""; }

        if (list.Restarts.Remove(level, out var restart)) { kind.Counts[level] = restart - 1; }
        kind.Counts[level] = (kind.Counts[level] ?? shape.Start - 1) + 1;
        for (var deeper = level + 1; deeper < Levels; deeper++) { kind.Counts[deeper] = null; }

        var number = shape.Format switch
        {
            "bullet" => shape.Text.Trim() is "-" or "–" or "+" or "*" ? shape.Text.Trim() : "-",
            "none" => shape.Text.Contains('%', StringComparison.Ordinal) ? "" : shape.Text.Trim(),
            _ => Print(kind, shape),
        };
        return number.Length == 0 ? "" : number + " ";
    }

    private static string Print(Kind kind, Level shape)
    {
        var text = new StringBuilder();
        for (var i = 0; i < shape.Text.Length; i++)
        {
            if (shape.Text[i] != '%' || i + 1 == shape.Text.Length || shape.Text[i + 1] is < '1' or > '9')
            {
                text.Append(shape.Text[i]);
                continue;
            }

            var level = shape.Text[++i] - '1';
            var other = kind.Levels[level];
            var format = shape.IsLegal ? "decimal" : other?.Format ?? "decimal";
            text.Append(Format(kind.Counts[level] ?? other?.Start ?? 1, format));
        }

        return text.ToString().Trim();
    }

    private static string Format(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // After z come aa, bb, cc: the same letter repeated.
    private static string Letters(int number) =>
        number < 1 ? "" : new string((char)('A' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 20));

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) { return number.ToString(CultureInfo.InvariantCulture); }
        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
            (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var roman = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value) { roman.Append(sign); }
        }

        return roman.ToString();
    }

    private static Level?[] LevelsOf(XElement kind)
    {
        var levels = new Level?[Levels];
        foreach (var level in kind.Elements(W.Ns + "lvl"))
        {
            if (W.Number(level.Attribute(W.Ns + "ilvl")?.Value) is >= 0 and < Levels and var at)
            {
                levels[at] = new Level(
                    W.Number(level.ValueOf("start")) ?? 1,
                    level.ValueOf("numFmt") ?? "decimal",
                    level.ValueOf("lvlText") ?? "",
                    level.Switch("isLgl") ?? false);
            }
        }

        return levels;
    }

    private static Dictionary<int, int> OverridesOf(XElement list)
    {
        var restarts = new Dictionary<int, int>();
        foreach (var change in list.Elements(W.Ns + "lvlOverride"))
        {
            if (W.Number(change.Attribute(W.Ns + "ilvl")?.Value) is { } level
                && W.Number(change.ValueOf("startOverride")) is { } start)
            {
                restarts[level] = start;
            }
        }

        return restarts;
    }

    private sealed record Level(int Start, string Format, string Text, bool IsLegal);

    private sealed record Kind(Level?[] Levels)
    {
        public int?[] Counts { get; } = new int?[ListNumbering.Levels];
    }

    private sealed record List(Kind Kind, Dictionary<int, int> Restarts);
}
