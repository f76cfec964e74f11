using System.Text;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Aiding;

/// <summary>A piece of a text: as it was written, and what a known term in it is in Vietnamese.</summary>
internal sealed record TermRun(string Text, string? Vietnamese);

/// <summary>
/// Reads a text in another language by the terms that the office knows: an aid to whoever has only Vietnamese, not a translation. English words are matched without regard to
/// capitals and plurals, Chinese, Japanese and Korean ones wherever they stand; of two terms that fit, the longer one counts.
/// </summary>
internal sealed class TermReader
{
    private const int MostWords = 8;
    private readonly Dictionary<string, string> byWords = [];
    private readonly List<(string Written, string Vietnamese)> byLetters = [];

    public TermReader(IEnumerable<KnownTerm> terms)
    {
        foreach (var term in terms)
        {
            if (term.In("vi") is not [var vietnamese, ..]) { continue; }
            foreach (var form in term.Name.ByLanguage.Keys.Where(l => l != "vi").SelectMany(term.In).Select(f => f.Normalize(NormalizationForm.FormC)))
            {
                if (form.Any(IsLetterOfItsOwn)) { byLetters.Add((form, vietnamese)); }
                else if (string.Join(' ', Words(form).Select(w => Stem(form[w]))) is { Length: > 0 } key) { byWords.TryAdd(key, vietnamese); }
            }
        }

        byLetters.Sort((a, b) => b.Written.Length.CompareTo(a.Written.Length));
    }

    /// <summary>The text in pieces; one without any term is all one piece.</summary>
    public IReadOnlyList<TermRun> Read(string text)
    {
        var runs = new List<TermRun>();
        var words = Words(text);
        var (from, word) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            while (word < words.Count && words[word].Start.Value < at) { word++; }
            if (Here(text, at, words, word) is not (var length, var vietnamese)) { at++; continue; }

            if (at > from) { runs.Add(new(text[from..at], null)); }
            runs.Add(new(text.Substring(at, length), vietnamese));
            at = from = at + length;
        }

        if (from < text.Length) { runs.Add(new(text[from..], null)); }
        return runs;
    }

    private (int Length, string Vietnamese)? Here(string text, int at, List<Range> words, int word)
    {
        if (word < words.Count && words[word].Start.Value == at)
        {
            var key = new StringBuilder();
            (int, string)? longest = null;
            for (var i = word; i < words.Count && i < word + MostWords && IsOneRow(text, words, word, i); i++)
            {
                key.Append(i == word ? "" : " ").Append(Stem(text[words[i]]));
                if (byWords.TryGetValue(key.ToString(), out var vietnamese)) { longest = (words[i].End.Value - at, vietnamese); }
            }

            if (longest is not null) { return longest; }
        }

        return IsLetterOfItsOwn(text[at]) && byLetters.Find(t => string.CompareOrdinal(text, at, t.Written, 0, t.Written.Length) == 0) is { Written: { } written } found ? (written.Length, found.Vietnamese) : null;
    }

    // Only blanks, hyphens and slashes between the words of one term: a comma or a full stop ends it.
    private static bool IsOneRow(string text, List<Range> words, int first, int i) => i == first || text[words[i - 1].End.Value..words[i].Start.Value].All(c => c is ' ' or '-' or '/' or '\u00A0' or '\n' or '\r');

    private static List<Range> Words(string text)
    {
        var words = new List<Range>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsOfAWord(text[i])) { continue; }
            var from = i;
            while (i < text.Length && (IsOfAWord(text[i]) || (text[i] is '’' or '\'' && i + 1 < text.Length && char.IsLetter(text[i + 1])))) { i++; }
            words.Add(from..i);
        }

        return words;
    }

    private static bool IsOfAWord(char c) => char.IsLetterOrDigit(c) && !IsLetterOfItsOwn(c);

    // Han, kana and hangul: words are not set apart by blanks there, or carry endings.
    private static bool IsLetterOfItsOwn(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');

    private static string Stem(string written)
    {
        var word = written.ToLowerInvariant();
        if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)) { word = word[..^2]; }
        return word switch
        {
            { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 4 } when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) => word[..^2],
            { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) => word[..^1],
            _ => word,
        };
    }
}
