namespace HaiDang.Language;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>One syllable: Vietnamese writes each apart.</summary>
    Syllable,
    /// <summary>A number with its points and commas: "1.234,5", "15%".</summary>
    Number,
    /// <summary>A number and symbol of a document: "93/KH-UBND", "72/2015/NĐ-CP".</summary>
    Citation,
    /// <summary>A sign of punctuation.</summary>
    Sign,
}

/// <summary>A piece of text that is not split further.</summary>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>The piece itself.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}

/// <summary>Cuts text into syllables, numbers, document numbers and signs.</summary>
public static class Syllables
{
    /// <summary>The tokens of a text, in order; white space is in none of them.</summary>
    public static IEnumerable<Token> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]) || FoldTable.IsInvisible(text[i])) { i++; continue; }
            var token = At(text, i);
            yield return token;
            i = token.Start + token.Length;
        }
    }

    private static Token At(string text, int start)
    {
        if (char.IsAsciiDigit(text[start])) { return NumberAt(text, start); }
        var end = start;
        while (end < text.Length && IsLetter(text[end])) { end++; }
        return end > start
            ? new Token(start, end - start, TokenKind.Syllable)
            : new Token(start, 1, TokenKind.Sign);
    }

    private static Token NumberAt(string text, int start)
    {
        var (end, letters, slash) = (start, false, false);
        while (end < text.Length)
        {
            var c = text[end];
            if (char.IsAsciiDigit(c)) { end++; continue; }
            // A point, comma, stroke or dash belongs to the number only when it goes on behind it.
            var next = end + 1 < text.Length ? text[end + 1] : ' ';
            if (c is '.' or ',' && char.IsAsciiDigit(next) && !letters) { end++; continue; }
            if (c is '/' or '-' && char.IsLetterOrDigit(next) && (slash || c == '/' || char.IsUpper(next)))
            {
                slash = true;
                end++;
                continue;
            }
            if (!slash || !IsLetter(c)) { break; }
            letters = true;
            end++;
        }
        if (!letters && end < text.Length && text[end] == '%') { end++; }
        return new Token(start, end - start, letters ? TokenKind.Citation : TokenKind.Number);
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || FoldTable.IsLatinMark(c);
}
