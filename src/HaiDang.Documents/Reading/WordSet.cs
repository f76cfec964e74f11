using System.Collections.Frozen;

namespace HaiDang.Documents.Reading;

/// <summary>Words that are asked for where they stand in a text, without cutting them out.</summary>
internal sealed class WordSet(IEnumerable<string> words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> letters =
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordSet Of(params IEnumerable<string> words) => new(words);

    /// <summary>The words of a text that holds nothing else.</summary>
    public static WordSet In(string text) => new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IEnumerable<string> All => letters.Set;

    public bool Contains(ReadOnlySpan<char> word) => letters.Contains(word);
}
