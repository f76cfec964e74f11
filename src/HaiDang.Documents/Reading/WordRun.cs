using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>A text cut into words of letters, with its small and its folded letters at the same offsets. One is used again for text after text.</summary>
internal sealed class WordRun
{
    private Piece[] words = new Piece[256];
    private char[] small = new char[1024];
    private char[] folded = new char[1024];

    // The numbers are those of Compounds, for the small and the folded letters.
    private readonly record struct Piece(int Start, int End, uint Small, uint Folded, bool IsCompound);

    public string Text { get; private set; } = "";

    /// <summary>Small letters, the tone where the house puts it.</summary>
    public ReadOnlySpan<char> Small => small.AsSpan(0, Text.Length);

    public ReadOnlySpan<char> Folded => folded.AsSpan(0, Text.Length);
    public int Count { get; private set; }

    public WordRun Of(string text)
    {
        Text = text;
        if (small.Length < text.Length) { (small, folded) = (new char[text.Length], new char[text.Length]); }
        VietnameseText.Small(text, small);
        VietnameseText.FoldAligned(text, folded);
        Cut();
        return this;
    }

    public int Start(int at) => words[at].Start;
    public int End(int at) => words[at].End;
    public int Length(int at) => words[at].End - words[at].Start;
    public ReadOnlySpan<char> Word(int at) => Span(at, at);
    public bool IsCapital(int at) => char.IsUpper(Text[words[at].Start]);

    /// <summary>From the one word to the other, in small letters, with what stands between them.</summary>
    public ReadOnlySpan<char> Span(int first, int last) => small.AsSpan(words[first].Start, words[last].End - words[first].Start);

    public ReadOnlySpan<char> FoldedSpan(int first, int last) => folded.AsSpan(words[first].Start, words[last].End - words[first].Start);

    /// <summary>What stands between a word and the next.</summary>
    public ReadOnlySpan<char> After(int at) =>
        at < 0 || at + 1 >= Count ? default : Text.AsSpan(words[at].End, words[at + 1].Start - words[at].End);

    /// <summary>Whether nothing but a space parts the word from the next.</summary>
    public bool Adjoins(int at) =>
        at >= 0 && at + 1 < Count && words[at + 1].Start == words[at].End + 1 && Text[words[at].End] == ' ';

    /// <summary>Whether the word and the next are one of the listed words.</summary>
    public bool IsCompound(int at) => at >= 0 && at < Count && words[at].IsCompound;

    /// <summary>The listed words that the word and the next could be.</summary>
    public string[] LooksLike(int at) => Compounds.LookingLike(words[at].Folded, words[at + 1].Folded, FoldedSpan(at, at + 1));

    /// <summary>Whether two words are the same but for capitals.</summary>
    public bool IsSame(int at, int other) => words[at].Small == words[other].Small && Word(at).SequenceEqual(Word(other));

    private void Cut()
    {
        Count = 0;
        for (var i = 0; i < Text.Length;)
        {
            if (!IsLetter(i)) { i++; continue; }
            var start = i;
            while (i < Text.Length && IsLetter(i)) { i++; }
            Add(start, i);
        }
    }

    // Most letters fold to one of a to z, and nothing else does.
    private bool IsLetter(int at) => folded[at] < 0x80 ? char.IsAsciiLetterLower(folded[at]) : char.IsLetter(Text[at]);

    private void Add(int start, int end)
    {
        if (Count == words.Length) { Array.Resize(ref words, Count * 2); }
        words[Count++] = new Piece(start, end, Compounds.NumberOf(small.AsSpan(start, end - start)), Compounds.NumberOf(folded.AsSpan(start, end - start)), false);
        var before = Count - 2;
        if (Adjoins(before) && Compounds.Contains(words[before].Small, words[before + 1].Small, Span(before, before + 1)))
        {
            words[before] = words[before] with { IsCompound = true };
        }
    }
}
