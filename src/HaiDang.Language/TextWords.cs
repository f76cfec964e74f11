namespace HaiDang.Language;

/// <summary>Where the words of a text stand: runs of letters and figures; of scripts that write no spaces, each sign.</summary>
public static class TextWords
{
    /// <summary>The next word at or after a place, or an empty one at the end.</summary>
    public static (int Start, int Length) Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from])) { from++; }
        if (from == text.Length) { return (from, 0); }
        if (StandsAlone(text[from])) { return (from, 1); }
        var end = from + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && !StandsAlone(text[end])) { end++; }
        return (from, end - from);
    }

    // Kana and ideographs.
    private static bool StandsAlone(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
