using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>A text cut into words of letters, with its small and its folded letters at the same offsets. One is used again for text after text.</summary>
internal sealed class WordRun
{
    private readonly List<(int Start, int End)> words = [];
    private readonly List<(uint Small, uint Folded)> hashes = [];
    private readonly List<bool> compounds = [];

    public string Text { get; private set; } = "";

    /// <summary>Small letters, the tone where the house puts it.</summary>
    public string Small { get; private set; } = "";

    public string Folded { get; private set; } = "";
    public int Count => words.Count;

    public WordRun Of(string text)
    {
        (Text, Small, Folded) = (text, VietnameseText.UnifyTonePlacement(text.ToLowerInvariant()), VietnameseText.FoldAligned(text));
        words.Clear();
        hashes.Clear();
        compounds.Clear();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i])) { i++; continue; }
            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) { i++; }
            words.Add((start, i));
            hashes.Add((Compounds.Hash(Small.AsSpan(start, i - start)), Compounds.Hash(Folded.AsSpan(start, i - start))));
        }
        for (var i = 0; i < words.Count; i++)
        {
            compounds.Add(Adjoins(i) && Compounds.MayContain(hashes[i].Small, hashes[i + 1].Small) && Compounds.Contains(Span(i, i + 1)));
        }
        return this;
    }

    public int Start(int at) => words[at].Start;
    public int End(int at) => words[at].End;
    public int Length(int at) => words[at].End - words[at].Start;
    public ReadOnlySpan<char> Word(int at) => Span(at, at);
    public bool IsCapital(int at) => char.IsUpper(Text[words[at].Start]);

    /// <summary>From the one word to the other, in small letters, with what stands between them.</summary>
    public ReadOnlySpan<char> Span(int first, int last) => Small.AsSpan(words[first].Start, words[last].End - words[first].Start);

    public ReadOnlySpan<char> FoldedSpan(int first, int last) => Folded.AsSpan(words[first].Start, words[last].End - words[first].Start);

    /// <summary>What stands between a word and the next.</summary>
    public ReadOnlySpan<char> After(int at) =>
        at < 0 || at + 1 >= words.Count ? default : Text.AsSpan(words[at].End, words[at + 1].Start - words[at].End);

    /// <summary>Whether nothing but a space parts the word from the next.</summary>
    public bool Adjoins(int at) =>
        at >= 0 && at + 1 < words.Count && words[at + 1].Start == words[at].End + 1 && Text[words[at].End] == ' ';

    /// <summary>Whether the word and the next are one of the listed words.</summary>
    public bool IsCompound(int at) => at >= 0 && at < compounds.Count && compounds[at];

    /// <summary>False when the word and the next look like none of the listed words.</summary>
    public bool MayLookLikeCompound(int at) => Compounds.MayLookLike(hashes[at].Folded, hashes[at + 1].Folded);
}
