using System.Collections;
using System.Numerics;
using HaiDang.Kernel.Searching;
using HaiDang.Language;

namespace HaiDang.Portal.Searching;

/// <summary>The words one asked word stands for, marks aside, and its spelling if she typed marks.</summary>
internal sealed record Wanted(string Letters, string? Spelling, HashSet<string> All);

/// <summary>The asked words in order, found by the letters of a word in a text.</summary>
internal sealed class WantedWords : IReadOnlyList<Wanted>
{
    public static readonly WantedWords None = new([]);

    private readonly IReadOnlyList<Wanted> words;
    private readonly Dictionary<string, Meant>.AlternateLookup<ReadOnlySpan<char>> byLetters;

    public WantedWords(IReadOnlyList<Wanted> words)
    {
        this.words = words;
        var meant = new Dictionary<string, Meant>(StringComparer.Ordinal);
        foreach (var (i, word) in words.Index())
        {
            foreach (var letters in word.All)
            {
                var known = meant.GetValueOrDefault(letters);
                meant[letters] = letters == word.Letters ? known with { Sure = known.Sure | (1 << i) } : known with { Near = known.Near | (1 << i) };
            }
        }

        byLetters = meant.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => words.Count;

    public Wanted this[int index] => words[index];

    /// <summary>Which asked words a word may be, a bit each: one of the same letters counts for its own asked word before it counts as a slip of another.</summary>
    public (int Asked, bool IsSure) Of(ReadOnlySpan<char> letters) => !byLetters.TryGetValue(letters, out var meant) ? default : meant.Sure != 0 ? (meant.Sure, true) : (meant.Near, false);

    public IEnumerator<Wanted> GetEnumerator() => words.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Meant(int Sure, int Near);
}

/// <summary>A word of a text that is wanted: by which asked word, where, how it is written.</summary>
internal readonly record struct Hit(int Asked, int At, int Length, bool IsSure, bool IsSpelled);

/// <summary>The part of a text that shows best why it was found.</summary>
internal static class Passage
{
    private const int LongestWord = 48;

    /// <summary>The lead, unless more of the words stand in some part of the text.</summary>
    public static string Best(string lead, string text, WantedWords wanted, int longest)
    {
        var (inLead, inText) = (Richest(lead, wanted, longest), Richest(text, wanted, longest));
        return lead.Length == 0 || inText.Worth > inLead.Worth ? Excerpt.Around(text.Replace('\n', ' '), inText.At, longest) : Excerpt.Around(lead, inLead.At, longest);
    }

    /// <summary>The text with the words found lit.</summary>
    public static LitView Lit(string text, WantedWords wanted)
    {
        var lit = new bool[text.Length];
        foreach (var hit in Telling(text, wanted)) { lit.AsSpan(hit.At, hit.Length).Fill(true); }
        return new(Highlight.Parts(text, lit));
    }

    /// <summary>Where the words first stand as a phrase, one after the other as asked; null when nowhere.</summary>
    public static IReadOnlyList<Hit>? Phrase(string text, WantedWords wanted)
    {
        var hits = Hits(text, wanted);
        var stand = wanted.Count == 1 ? hits : Together(hits, wanted.Count, text);
        return stand.Count == 0 ? null : stand[..wanted.Count];
    }

    /// <summary>Where the words stand: where they follow each other as asked, or else each in the spelling typed, or else in any.</summary>
    public static List<Hit> Telling(string text, WantedWords wanted)
    {
        var hits = Hits(text, wanted);
        var together = Together(hits, wanted.Count, text);
        if (together.Count > 0) { return together; }
        var spelled = hits.Where(h => h.IsSpelled).Select(h => h.Asked).ToHashSet();
        var sure = hits.Where(h => h.IsSure).Select(h => h.Asked).ToHashSet();
        return [.. hits.Where(h => h.IsSpelled || (!spelled.Contains(h.Asked) && (h.IsSure || !sure.Contains(h.Asked))))];
    }

    private static List<Hit> Hits(string text, WantedWords wanted)
    {
        var hits = new List<Hit>();
        Span<char> folded = stackalloc char[LongestWord * 2];
        Span<char> small = stackalloc char[LongestWord];
        for (var (at, length) = TextWords.Next(text, 0); length > 0; (at, length) = TextWords.Next(text, at + length))
        {
            if (length > LongestWord || !VietnameseText.TryFold(text.AsSpan(at, length), folded, out var letters)) { continue; }
            var (asked, isSure) = wanted.Of(folded[..letters]);
            if (asked == 0) { continue; }
            VietnameseText.Small(text.AsSpan(at, length), small);
            for (; asked != 0; asked &= asked - 1)
            {
                var i = BitOperations.TrailingZeroCount(asked);
                hits.Add(new(i, at, length, isSure, isSure && (wanted[i].Spelling is null || small[..length].SequenceEqual(wanted[i].Spelling))));
            }
        }

        return hits;
    }

    // Runs of hits, one for each asked word in order, with nothing but a sign or a space between.
    private static List<Hit> Together(List<Hit> hits, int words, string text)
    {
        var runs = new List<Hit>();
        if (words < 2) { return runs; }
        for (var first = 0; first < hits.Count; first++)
        {
            if (hits[first].Asked != 0) { continue; }
            var (begin, last) = (runs.Count, first);
            runs.Add(hits[first]);
            while (runs.Count - begin < words && Next(hits, last, runs.Count - begin, text) is var next and > 0) { runs.Add(hits[last = next]); }
            if (runs.Count - begin < words) { runs.RemoveRange(begin, runs.Count - begin); }
        }

        return runs;
    }

    // The hit of an asked word in the very next word of the text; -1 when there is none. Hits stand as the text has them.
    private static int Next(List<Hit> hits, int last, int asked, string text)
    {
        var start = TextWords.Next(text, hits[last].At + hits[last].Length).Start;
        for (var i = last + 1; i < hits.Count && hits[i].At <= start; i++)
        {
            if (hits[i].At == start && hits[i].Asked == asked) { return i; }
        }

        return -1;
    }

    // Different words count most, and more where they follow each other or are spelled as typed.
    private static (int At, int Worth) Richest(string text, WantedWords wanted, int longest)
    {
        var hits = Telling(text, wanted);
        var best = (At: 0, Worth: 0);
        for (var first = 0; first < hits.Count; first++)
        {
            var (worth, seen) = (0, 0UL);
            for (var i = first; i < hits.Count && hits[i].At - hits[first].At < longest * 3 / 4; i++)
            {
                if ((seen & (1UL << hits[i].Asked)) != 0) { continue; }
                worth += hits[i].IsSpelled ? 4 : hits[i].IsSure ? 3 : 2;
                if (i > first && hits[i].Asked == hits[i - 1].Asked + 1 && TextWords.Next(text, hits[i - 1].At + hits[i - 1].Length).Start == hits[i].At) { worth++; }
                seen |= 1UL << hits[i].Asked;
            }

            if (worth > best.Worth) { best = (hits[first].At, worth); }
        }

        return best;
    }
}

/// <summary>What was probably meant by words that nothing holds as they were typed.</summary>
internal static class Meaning
{
    /// <summary>
    /// The words as they are written where they stand together, if they are others than those typed. Words that stand apart would make a phrase that nobody ever wrote.
    /// </summary>
    public static string? Of(Findable thing, FoundNumbers found)
    {
        var written = Written(VietnameseText.Normalize(thing.Title), found.Wanted) ?? Written(VietnameseText.Normalize($"{thing.Title}\n{thing.Lead}\n{thing.Text}"), found.Wanted);
        return written is null || VietnameseText.Fold(written) == string.Join(' ', found.Wanted.Select(w => w.Letters)) ? null : written;
    }

    private static string? Written(string text, WantedWords wanted) =>
        Passage.Phrase(text, wanted) is { } phrase ? string.Join(' ', phrase.Select(h => text.Substring(h.At, h.Length).ToLowerInvariant())) : null;
}
