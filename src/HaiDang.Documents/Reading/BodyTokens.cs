using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>A syllable, a separator or a bracket of a text that may name bodies, and where it stands among the small letters.</summary>
internal readonly record struct BodyToken(int Start, int End, int SmallStart, int SmallEnd, bool IsCapital, char Sign)
{
    public bool IsWord => Sign == default;
}

/// <summary>
/// Cuts text into syllables and separators, no further than is asked for: most prose is refused after a syllable or two. A comma
/// inside "KH,CN" is no separator. One is used again for text after text.
/// </summary>
internal sealed class BodyTokens
{
    // A list of bodies longer than this is no list; the bound keeps a page of prose cheap to refuse.
    private const int Reach = 1200;
    private readonly List<BodyToken> tokens = [];
    // The small letters of all tokens, a space between two: what is looked up is a stretch of these.
    private readonly char[] small = new char[Reach * 2];
    private int smallEnd;
    private int next;
    private int end;

    public string Text { get; private set; } = "";

    public void Begin(string text, int from)
    {
        tokens.Clear();
        (Text, next, end, smallEnd) = (text, from, Math.Min(text.Length, from + Reach), 0);
    }

    /// <summary>Whether there is such a token.</summary>
    public bool Has(int at)
    {
        while (at >= tokens.Count && TryCut()) { }
        return at >= 0 && at < tokens.Count;
    }

    public BodyToken this[int at] => tokens[at];

    public bool IsWordAt(int at) => Has(at) && tokens[at].IsWord;
    public bool IsCapitalAt(int at) => Has(at) && tokens[at].IsCapital;
    public char SignAt(int at) => Has(at) ? tokens[at].Sign : default;

    /// <summary>The word in small letters, the tone in the old place; empty for a sign.</summary>
    public ReadOnlySpan<char> WordAt(int at) => IsWordAt(at) ? Small(at, at) : default;

    /// <summary>So many tokens from one on, or as many as there are: "sở văn hóa , thể thao".</summary>
    public ReadOnlySpan<char> Phrase(int at, int size) => at < 0 || (size = Left(at, size)) == 0 ? default : Small(at, at + size - 1);

    /// <summary>How many tokens there are from one on, up to a number.</summary>
    public int Left(int at, int most)
    {
        while (most > 0 && !Has(at + most - 1)) { most--; }
        return most;
    }

    private ReadOnlySpan<char> Small(int first, int last) => small.AsSpan(tokens[first].SmallStart, tokens[last].SmallEnd - tokens[first].SmallStart);

    private bool TryCut()
    {
        while (next < end)
        {
            var (text, start) = (Text, next);
            if (text[start] == ' ') { next++; continue; }
            if (text[start] == '(')
            {
                var close = text.AsSpan(start, end - start).IndexOf(')');
                return Add(start, close < 0 ? end : start + close + 1, '(');
            }
            if (IsSeparator(text, start) && !EndsAbbreviation(start)) { return Add(start, start + 1, text[start]); }

            var i = start;
            do { i++; } while (i < end && text[i] != ' ' && text[i] != '(' && !IsSeparator(text, i) && !IsGlued(text, i));
            // The dot of an abbreviation belongs to the syllable before it.
            if (i == start + 1 && text[start] == '.') { next = i; continue; }
            return Add(start, i, default);
        }
        return false;
    }

    private bool Add(int start, int after, char sign)
    {
        if (smallEnd > 0) { small[smallEnd++] = ' '; }
        var from = smallEnd;
        if (sign != default) { small[smallEnd++] = sign; }
        else
        {
            var word = small.AsSpan(from, after - start);
            VietnameseText.Small(Text.AsSpan(start, after - start), word);
            if (word is "–" or "—") { word[0] = '-'; }
            smallEnd += word.Length;
        }
        tokens.Add(new BodyToken(start, after, from, smallEnd, sign == default && char.IsUpper(Text[start]), sign));
        next = after;
        return true;
    }

    // "UBND TP. Vũng Tàu"
    private bool EndsAbbreviation(int at) =>
        Text[at] == '.' && tokens.Count > 0 && tokens[^1].End == at && WordAt(tokens.Count - 1) is "tp" or "tx" or "tt" or "ttr" or "q" or "h";

    // "Giám đốcSở Y tế": the space was lost.
    private static bool IsGlued(string text, int at) =>
        char.IsUpper(text[at]) && char.IsLower(text[at - 1]) && at + 1 < text.Length && char.IsLower(text[at + 1]);

    private static bool IsSeparator(string text, int at) => text[at] switch
    {
        ';' or ':' or '“' or '”' or '"' or ')' => true,
        ',' or '.' => at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]),
        _ => false,
    };
}
