using System.Globalization;

namespace HaiDang.Ui;

/// <summary>What became of a piece of text.</summary>
public enum Change
{
    /// <summary>It stayed.</summary>
    Same,

    /// <summary>It came.</summary>
    Inserted,

    /// <summary>It went.</summary>
    Removed,
}

/// <summary>A piece of text and what became of it.</summary>
public readonly record struct DiffPart(Change Change, string Text);

/// <summary>The difference of two texts, word by word.</summary>
public static class WordDiff
{
    // Beyond this many comparisons the texts are compared line by line, which is coarser and always fast enough.
    private const long Most = 4_000_000;

    /// <summary>The parts of both texts in reading order; what went stands before what came in its place.</summary>
    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Calm(Compare(Words(before), Words(after)) ?? Compare(Lines(before), Lines(after))
            ?? [new(Change.Removed, before), new(Change.Inserted, after)]);
    }

    // Two phrases that share nothing but the spaces between their words read as one change, not as one change a word.
    private static List<DiffPart> Calm(List<DiffPart> parts)
    {
        var calm = new List<DiffPart>();
        string removed = "", inserted = "";
        for (var i = 0; i <= parts.Count; i++)
        {
            var isChange = i < parts.Count && parts[i].Change is not Change.Same;
            var isGap = i + 1 < parts.Count && removed + inserted != "" && parts[i].Change is Change.Same && string.IsNullOrWhiteSpace(parts[i].Text);
            if (isChange || isGap)
            {
                if (isGap || parts[i].Change is Change.Removed) { removed += parts[i].Text; }
                if (isGap || parts[i].Change is Change.Inserted) { inserted += parts[i].Text; }
                continue;
            }

            if (removed != "") { calm.Add(new(Change.Removed, removed)); }
            if (inserted != "") { calm.Add(new(Change.Inserted, inserted)); }
            (removed, inserted) = ("", "");
            if (i < parts.Count) { calm.Add(parts[i]); }
        }

        return calm;
    }

    private static List<DiffPart>? Compare(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start]) { start++; }
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)]) { end++; }

        var old = before.AsSpan(start, before.Length - start - end);
        var now = after.AsSpan(start, after.Length - start - end);
        if ((long)old.Length * now.Length > Most) { return null; }

        var parts = new List<DiffPart>();
        Add(parts, Change.Same, before.AsSpan(0, start));
        Walk(parts, old, now, Longest(old, now));
        Add(parts, Change.Same, before.AsSpan(before.Length - end));
        return parts;
    }

    // longest[i, j]: how many words the rests old[i..] and now[j..] have in common, in order.
    private static int[,] Longest(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        var longest = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                longest[i, j] = old[i] == now[j]
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        return longest;
    }

    private static void Walk(List<DiffPart> parts, ReadOnlySpan<string> old, ReadOnlySpan<string> now, int[,] longest)
    {
        int i = 0, j = 0;
        while (i < old.Length || j < now.Length)
        {
            int oldFrom = i, nowFrom = j;
            while (i < old.Length && j < now.Length && old[i] == now[j]) { i++; j++; }
            Add(parts, Change.Same, old[oldFrom..i]);

            (oldFrom, nowFrom) = (i, j);
            while ((i < old.Length || j < now.Length) && !(i < old.Length && j < now.Length && old[i] == now[j]))
            {
                if (j == now.Length || (i < old.Length && longest[i + 1, j] >= longest[i, j + 1])) { i++; }
                else { j++; }
            }

            Add(parts, Change.Removed, old[oldFrom..i]);
            Add(parts, Change.Inserted, now[nowFrom..j]);
        }
    }

    private static void Add(List<DiffPart> parts, Change change, ReadOnlySpan<string> words)
    {
        if (words.Length == 0) { return; }
        var text = string.Concat(words);
        if (parts.Count > 0 && parts[^1].Change == change)
        {
            text = parts[^1].Text + text;
            parts.RemoveAt(parts.Count - 1);
        }

        parts.Add(new DiffPart(change, text));
    }

    // Words, and whatever stands between them sign by sign, so that joining them gives the text back.
    private static string[] Words(string text) => Cut(text, (before, here) => !InWord(before) || !InWord(here));

    private static string[] Lines(string text) => Cut(text, (before, _) => before == '\n');

    private static bool InWord(char sign) =>
        char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark;

    private static string[] Cut(string text, Func<char, char, bool> between)
    {
        var pieces = new List<string>();
        var from = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at == text.Length || between(text[at - 1], text[at]))
            {
                pieces.Add(text[from..at]);
                from = at;
            }
        }

        return [.. pieces];
    }
}
