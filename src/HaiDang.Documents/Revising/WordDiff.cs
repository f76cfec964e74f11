namespace HaiDang.Documents.Revising;

/// <summary>What became of a piece of text.</summary>
public enum Fate
{
    /// <summary>It stayed.</summary>
    Kept,

    /// <summary>It went.</summary>
    Gone,

    /// <summary>It came.</summary>
    Come,
}

/// <summary>A piece of text and what became of it.</summary>
public readonly record struct DiffPart(Fate Fate, string Text);

/// <summary>Two texts word by word: behind tracked changes on paper and differences on screen.</summary>
public static class WordDiff
{
    /// <summary>The parts of both texts in reading order; what went stands before what came in its place.</summary>
    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Split(before), Split(after));
        var pieces = Alignment.OfEqual(old, now).Select(pair => pair switch
        {
            { After: null } => (Fate.Gone, old[pair.Before!.Value]),
            { Before: null } => (Fate.Come, now[pair.After!.Value]),
            _ => (Fate.Kept, now[pair.After.Value]),
        });
        return Calm([.. pieces]);
    }

    /// <summary>How much two texts share: 0 nothing, 1 every word.</summary>
    public static double Likeness(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Likeness(WordsOf(before), WordsOf(after));
    }

    /// <summary>How much two texts share: 0 nothing, 1 every word.</summary>
    internal static double Likeness(string[] before, string[] after)
    {
        if (before.Length == 0 || after.Length == 0) { return 0; }
        var counts = before.CountBy(w => w, StringComparer.Ordinal).ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
        var shared = 0;
        foreach (var word in after)
        {
            if (!counts.TryGetValue(word, out var left) || left == 0) { continue; }
            counts[word] = left - 1;
            shared++;
        }

        return 2.0 * shared / (before.Length + after.Length);
    }

    /// <summary>Only the words: no spaces, no marks.</summary>
    internal static string[] WordsOf(string text) => [.. Split(text).Where(w => char.IsLetterOrDigit(w[0]))];

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && Kind(text[i]) is var kind && kind == Kind(text[i - 1]) && kind != 2) { continue; }
            if (i > start) { words.Add(text[start..i]); }
            start = i;
        }

        return words;
    }

    private static int Kind(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark ? 0
        : c == ' ' ? 1 : 2;

    // Two phrases that share only the spaces between their words read as one change, not as one for each word.
    private static List<DiffPart> Calm(List<(Fate Fate, string Text)> pieces)
    {
        var calm = new List<DiffPart>();
        string gone = "", come = "", kept = "";
        void Flush(ref string text, Fate fate)
        {
            if (text.Length > 0) { calm.Add(new(fate, text)); }
            text = "";
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            var (fate, text) = pieces[i];
            var isGap = fate is Fate.Kept && text.Trim(' ').Length == 0 && gone.Length > 0 && come.Length > 0
                && i + 1 < pieces.Count && pieces[i + 1].Fate is not Fate.Kept;
            if (fate is Fate.Kept && !isGap)
            {
                Flush(ref gone, Fate.Gone);
                Flush(ref come, Fate.Come);
                kept += text;
                continue;
            }

            Flush(ref kept, Fate.Kept);
            if (fate is not Fate.Come) { gone += text; }
            if (fate is not Fate.Gone) { come += text; }
        }

        Flush(ref kept, Fate.Kept);
        Flush(ref gone, Fate.Gone);
        Flush(ref come, Fate.Come);
        return calm;
    }
}
