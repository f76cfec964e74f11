using System.Numerics;
using System.Runtime.InteropServices;
using HaiDang.Language;

namespace HaiDang.Portal.Searching;

/// <summary>Where in a thing a word stands; smaller is better.</summary>
internal enum Field
{
    Title,
    Lead,
    Text,
}

/// <summary>A word with its marks, and which documents hold it, each in the best field that does.</summary>
internal sealed class Spelling(string text, Word word)
{
    private readonly DocSet?[] fields = new DocSet?[3];

    public string Text => text;

    public Word Word => word;

    /// <summary>The walk through a document that met it last: a word counts once per document, in its best field.</summary>
    public long Met { get; set; }

    /// <summary>How many documents hold it.</summary>
    public int Uses => fields.Sum(f => f?.Count ?? 0);

    public DocSet? In(Field field) => fields[(int)field];

    public int Add(Field field, int doc) => (fields[(int)field] ??= new()).Add(doc);

    public void Remove(int doc)
    {
        foreach (var set in fields) { set?.Remove(doc); }
    }
}

/// <summary>A word without its marks, and the spellings of it that occur.</summary>
internal sealed class Word(string letters, int number)
{
    public string Letters => letters;

    public int Number => number;

    public List<Spelling> Spellings { get; } = [];

    /// <summary>How many documents hold it, one for each spelling.</summary>
    public int Uses { get; set; }

    /// <summary>Which letters are in it, one bit each: two words far apart here need no closer look.</summary>
    public static uint MaskOf(ReadOnlySpan<char> letters)
    {
        var mask = 0u;
        foreach (var c in letters) { mask |= 1u << (c & 31); }
        return mask;
    }
}

/// <summary>All words that occur, by spelling, by letters, by beginning and by likeness.</summary>
internal sealed class Vocabulary
{
    private const int MostContinuations = 64;
    private const int MostNear = 24;
    private readonly Dictionary<string, Spelling> spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly Dictionary<(char, char), List<Word>> beginnings = [];
    // By length, with what letters are in them at hand: a search for slips looks at every word of about its length.
    private readonly List<List<(uint Mask, Word Word)>> byLength = [];
    private readonly Dictionary<string, Spelling>.AlternateLookup<ReadOnlySpan<char>> bySpelling;

    public Vocabulary() => bySpelling = spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Words => words.Count;

    public Word? Find(string letters) => words.TryGetValue(letters, out var word) && word.Uses > 0 ? word : null;

    /// <summary>The spelling, registered if it is new. Small letters, composed, tones where the house puts them.</summary>
    public Spelling Of(ReadOnlySpan<char> small)
    {
        if (bySpelling.TryGetValue(small, out var known)) { return known; }
        var text = small.ToString();
        var word = WordOf(VietnameseText.Fold(text));
        var spelling = spellings[text] = new(text, word);
        word.Spellings.Add(spelling);
        return spelling;
    }

    /// <summary>Whether any word begins so and goes on.</summary>
    public bool Continues(string letters) => All(letters).Any();

    /// <summary>Words that begin so and go on, the likely ones and the most used first.</summary>
    public IEnumerable<Word> Continuing(string letters, Func<Word, bool> isLikely) =>
        All(letters).OrderByDescending(isLikely).ThenByDescending(w => w.Uses).ThenBy(w => w.Letters, StringComparer.Ordinal).Take(MostContinuations);

    /// <summary>Words one slip away, of eight letters and more two; the nearest and most used first. Shorter ones than four have too many neighbours.</summary>
    public IEnumerable<Word> Near(string letters)
    {
        if (letters.Length < 4 || letters.Any(char.IsAsciiDigit)) { return []; }
        var (slips, mask) = (letters.Length >= 8 ? 2 : 1, Word.MaskOf(letters));
        var near = new List<(Word Word, int Slips)>();
        for (var length = letters.Length - slips; length <= letters.Length + slips && length < byLength.Count; length++)
        {
            foreach (ref readonly var other in CollectionsMarshal.AsSpan(byLength[length]))
            {
                if (BitOperations.PopCount(other.Mask ^ mask) > slips * 2 || other.Word.Uses == 0) { continue; }
                var apart = Closeness.Between(letters, other.Word.Letters, slips);
                if (apart > 0 && apart <= slips) { near.Add((other.Word, apart)); }
            }
        }

        return near.OrderBy(w => w.Slips).ThenByDescending(w => w.Word.Uses).ThenBy(w => w.Word.Letters, StringComparer.Ordinal).Select(w => w.Word).Take(MostNear);
    }

    private IEnumerable<Word> All(string letters) => !beginnings.TryGetValue(Beginning(letters, 2), out var list) ? []
        : list.Where(w => w.Uses > 0 && w.Letters.Length > letters.Length && w.Letters.StartsWith(letters, StringComparison.Ordinal));

    // One letter is a beginning, too.
    private static (char, char) Beginning(string letters, int most) => (letters[0], most > 1 && letters.Length > 1 ? letters[1] : '\0');

    private Word WordOf(string letters)
    {
        if (words.TryGetValue(letters, out var known)) { return known; }
        var word = words[letters] = new(letters, words.Count);
        while (byLength.Count <= letters.Length) { byLength.Add([]); }
        byLength[letters.Length].Add((Word.MaskOf(letters), word));
        if (letters.Length > 1)
        {
            for (var most = 1; most <= 2; most++)
            {
                if (!beginnings.TryGetValue(Beginning(letters, most), out var list)) { beginnings[Beginning(letters, most)] = list = []; }
                list.Add(word);
            }
        }

        return word;
    }
}
