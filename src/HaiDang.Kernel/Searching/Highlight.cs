using HaiDang.Language;

namespace HaiDang.Kernel.Searching;

/// <summary>Where in a text the words of a query were found.</summary>
public static class Highlight
{
    /// <summary>The text in pieces, in order; a piece is a hit when it is one of the words, with or without diacritics.</summary>
    public static IReadOnlyList<(string Text, bool IsHit)> Parts(string text, string? query)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = VietnameseText.FoldAligned(text);
        var hit = new bool[text.Length];
        foreach (var word in VietnameseText.Fold(query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // "so" lights "Sở" and neither "song ngữ" nor "Bảo Sơn", unless it is nowhere a word, or the start of one.
            _ = Mark(hit, folded, word, atStart: true, atEnd: true) || Mark(hit, folded, word, atStart: true, atEnd: false)
                || Mark(hit, folded, word, atStart: false, atEnd: false);
        }

        return Parts(text, hit);
    }

    /// <summary>The text in pieces, given which of its characters belong to a hit.</summary>
    public static IReadOnlyList<(string Text, bool IsHit)> Parts(string text, ReadOnlySpan<bool> hit)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new List<(string, bool)>();
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && hit[to] == hit[from]) { to++; }
            parts.Add((text[from..to], hit[from]));
            from = to;
        }

        return parts;
    }

    private static bool Mark(bool[] hit, string folded, string word, bool atStart, bool atEnd)
    {
        var any = false;
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (atStart && at > 0 && char.IsLetterOrDigit(folded[at - 1])) { continue; }
            if (atEnd && at + word.Length < folded.Length && char.IsLetterOrDigit(folded[at + word.Length])) { continue; }
            hit.AsSpan(at, word.Length).Fill(true);
            any = true;
        }

        return any;
    }
}
