using HaiDang.Kernel.Searching;
using HaiDang.Language;

namespace HaiDang.Portal.Searching;

/// <summary>The part of a text that shows best why it was found.</summary>
internal static class Passage
{
    /// <summary>The lead, unless more of the words stand in some part of the text.</summary>
    public static string Best(string lead, string text, IReadOnlyList<IReadOnlySet<string>> meant, int longest)
    {
        var (inLead, inText) = (Richest(lead, meant, longest), Richest(text, meant, longest));
        if (lead.Length == 0 || inText.Worth > inLead.Worth) { return Excerpt.Around(text.Replace('\n', ' '), inText.At, longest); }
        return Excerpt.Around(lead, inLead.At, longest);
    }

    /// <summary>The text with the words found lit.</summary>
    public static LitView Lit(string text, IReadOnlyList<IReadOnlySet<string>> meant) =>
        new(Highlight.Parts(text, string.Join(' ', Found(text, meant).Select(f => f.Letters).Distinct(StringComparer.Ordinal))));

    /// <summary>Where words stand that are meant by the words asked for: which, where, as written.</summary>
    public static List<(int Asked, int At, string Letters, string Written)> Found(string text, IReadOnlyList<IReadOnlySet<string>> meant)
    {
        var found = new List<(int, int, string, string)>();
        Span<char> letters = stackalloc char[64];
        for (var (at, length) = TextWords.Next(text, 0); length > 0; (at, length) = TextWords.Next(text, at + length))
        {
            if (length > 48 || !VietnameseText.TryFold(text.AsSpan(at, length), letters, out var folded)) { continue; }
            for (var i = 0; i < meant.Count; i++)
            {
                if (!Holds(meant[i], letters[..folded])) { continue; }
                found.Add((i, at, letters[..folded].ToString(), text.Substring(at, length)));
                break;
            }
        }

        return found;
    }

    private static bool Holds(IReadOnlySet<string> words, ReadOnlySpan<char> letters) =>
        ((HashSet<string>)words).GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    // Different words count most; two that follow each other as asked count as one more.
    private static (int At, int Worth) Richest(string text, IReadOnlyList<IReadOnlySet<string>> meant, int longest)
    {
        var found = Found(text, meant);
        var best = (At: 0, Worth: 0);
        for (var first = 0; first < found.Count; first++)
        {
            var (worth, seen) = (0, 0UL);
            for (var i = first; i < found.Count && found[i].At - found[first].At < longest * 3 / 4; i++)
            {
                if ((seen & (1UL << found[i].Asked)) == 0) { worth += 2; }
                seen |= 1UL << found[i].Asked;
                if (i > first && found[i].Asked == found[i - 1].Asked + 1 && found[i].At - found[i - 1].At - found[i - 1].Written.Length == 1 && worth % 2 == 0) { worth++; }
            }

            if (worth > best.Worth) { best = (found[first].At, worth); }
        }

        return best;
    }
}

/// <summary>What was probably meant by words that nothing holds as they were typed.</summary>
internal static class Meaning
{
    /// <summary>The words as they are written where they were found, if they are others than those typed.</summary>
    public static string? Of(Findable thing, IReadOnlyList<AskedWord> asked, FoundNumbers found)
    {
        var hits = Passage.Found(VietnameseText.Normalize($"{thing.Title}\n{thing.Lead}\n{thing.Text}"), found.Meant);
        var meant = new List<string>();
        for (var i = 0; i < found.Meant.Count; i++)
        {
            var of = hits.Where(h => h.Asked == i).ToList();
            if (of.Count == 0) { return null; }
            meant.Add((of.Find(h => asked.Any(a => a.Letters == h.Letters)) is { Written: { } typed } ? typed : of[0].Written).ToLower(System.Globalization.CultureInfo.InvariantCulture));
        }

        var text = string.Join(' ', meant);
        return VietnameseText.Fold(text) == string.Join(' ', asked.Select(a => a.Letters)) ? null : text;
    }
}
