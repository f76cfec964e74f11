using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>A syllable, a separator or a bracket of a text that may name bodies.</summary>
internal readonly record struct BodyToken(int Start, int End, string Word, bool IsCapital, char Sign)
{
    public bool IsWord => Sign == default;
}

/// <summary>Cuts text into syllables and separators; a comma inside "KH,CN" is no separator.</summary>
internal static class BodyTokens
{
    // A list of bodies longer than this is no list; the bound keeps a page of prose cheap to refuse.
    private const int Reach = 1200;

    public static List<BodyToken> Cut(string text, int from, int most = int.MaxValue)
    {
        var tokens = new List<BodyToken>();
        var end = Math.Min(text.Length, from + Reach);
        for (var i = from; i < end && tokens.Count < most;)
        {
            var c = text[i];
            if (c == ' ') { i++; continue; }
            if (c == '(')
            {
                var close = text.AsSpan(i, end - i).IndexOf(')');
                var after = close < 0 ? end : i + close + 1;
                tokens.Add(new BodyToken(i, after, "", false, '('));
                i = after;
                continue;
            }
            if (IsSeparator(text, i) && !EndsAbbreviation(tokens, text, i)) { tokens.Add(new BodyToken(i, i + 1, "", false, c)); i++; continue; }

            var start = i;
            do { i++; } while (i < end && text[i] != ' ' && text[i] != '(' && !IsSeparator(text, i) && !IsGlued(text, i));
            // The dot of an abbreviation belongs to the syllable before it.
            if (i == start + 1 && text[start] == '.') { continue; }
            var word = text[start..i];
            tokens.Add(new BodyToken(start, i, VietnameseText.UnifyTonePlacement(Lower(word)), char.IsUpper(word[0]), default));
        }
        return tokens;
    }

    // "UBND TP. Vũng Tàu"
    private static bool EndsAbbreviation(List<BodyToken> tokens, string text, int at) =>
        text[at] == '.' && tokens.Count > 0 && tokens[^1].End == at && tokens[^1].Word is "tp" or "tx" or "tt" or "ttr" or "q" or "h";

    // "Giám đốcSở Y tế": the space was lost.
    private static bool IsGlued(string text, int at) =>
        char.IsUpper(text[at]) && char.IsLower(text[at - 1]) && at + 1 < text.Length && char.IsLower(text[at + 1]);

    private static string Lower(string word) => word is "–" or "—" ? "-" : word.ToLowerInvariant();

    private static bool IsSeparator(string text, int at) => text[at] switch
    {
        ';' or ':' or '“' or '”' or '"' or ')' => true,
        ',' or '.' => at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]),
        _ => false,
    };
}
