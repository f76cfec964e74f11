using System.Text;

namespace HaiDang.Language;

/// <summary>Vietnamese text made comparable: one normal form, marks folded away, tone placement evened out.</summary>
public static class VietnameseText
{
    private const char LastLatin = '\u1EFF';

    /// <summary>
    /// Lower case, no marks, đ as d, letters in fancy dress as plain ones, runs of white space as one space: the form a
    /// search column holds.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Folding.Fold(text);
    }

    /// <summary>
    /// As <see cref="Fold"/> without making a string, for comparing and looking up. False when there is less room than text, or when
    /// a ligature needs more.
    /// </summary>
    public static bool TryFold(ReadOnlySpan<char> text, Span<char> into, out int length)
    {
        length = into.Length < text.Length ? -1 : Folding.Fold(text, into);
        if (length >= 0) { return true; }
        length = 0;
        return false;
    }

    /// <summary>Whether two writings fold to the same.</summary>
    [System.Runtime.CompilerServices.SkipLocalsInit]
    public static bool FoldAlike(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        const int usual = 128;
        Span<char> one = stackalloc char[usual];
        Span<char> other = stackalloc char[usual];
        return TryFold(left, one, out var length) && TryFold(right, other, out var second)
            ? one[..length].SequenceEqual(other[..second])
            : Fold(left.ToString()) == Fold(right.ToString());
    }

    /// <summary>Folds character by character, so that an offset found in the result is an offset in the text.</summary>
    public static string FoldAligned(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (into, from) => Folding.FoldAligned(from, into));
    }

    /// <summary>As <see cref="FoldAligned(string)"/>, into a span with as much room as there is text.</summary>
    public static void FoldAligned(ReadOnlySpan<char> text, Span<char> into) => Folding.FoldAligned(text, into[..text.Length]);

    /// <summary>Composed form (NFC), every kind of space as a plain one, invisible characters taken out.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlain(text)) { return text; }
        var clean = NeedsCleaning(text) ? Clean(text) : text;
        return clean.IsNormalized() ? clean : clean.Normalize();
    }

    /// <summary>The text on one line: each break between lines is a space.</summary>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(LineBreaks) ? string.Join(' ', text.Split(LineBreaks.ToArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;
    }

    /// <summary>The text with a line feed, and nothing else, between its lines: a browser sends two signs for each.</summary>
    public static string Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ReplaceLineEndings("\n");
    }

    private static ReadOnlySpan<char> LineBreaks => "\r\n\v\f\u0085\u2028\u2029";

    /// <summary>
    /// Whether the text holds nothing but usual letters and signs, composed, without control signs other than line feeds and tabs. False
    /// says nothing: some letters need a closer look.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => PlainLetters.AreAll(text);

    /// <summary>Small letters, the tone where the house puts it: "HOÀ" is "hòa". The length never changes.</summary>
    public static void Small(ReadOnlySpan<char> text, Span<char> into)
    {
        into = into[..text.Length];
        SmallLetters.Of(text, into);
        UnifyTonePlacement(into);
    }

    /// <summary>Writes hoà, thuỷ as hòa, thủy; the length never changes.</summary>
    public static string UnifyTonePlacement(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = Misplaced(text, 1);
        return at < 0 ? text : string.Create(text.Length, text, static (into, from) => { from.CopyTo(into); UnifyTonePlacement(into); });
    }

    /// <summary>As <see cref="UnifyTonePlacement(string)"/>, in place.</summary>
    public static void UnifyTonePlacement(Span<char> text)
    {
        for (var at = Misplaced(text, 1); at >= 0; at = Misplaced(text, at + 1)) { MoveTone(text, at); }
    }

    /// <summary>Whether two writings differ in nothing but where the tone mark sits (hòa, hoà) or how it is encoded.</summary>
    public static bool SameIgnoringTonePlacement(string? left, string? right) =>
        left is null || right is null
            ? ReferenceEquals(left, right)
            : string.Equals(UnifyTonePlacement(Normalize(left)), UnifyTonePlacement(Normalize(right)), StringComparison.Ordinal);

    /// <summary>Whether any letter carries a mark that only Vietnamese among the portal's Latin languages uses so.</summary>
    public static bool HasMarks(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= 'À' && c <= LastLatin && char.IsLetter(c)) { return true; }
        }
        return false;
    }

    private static bool NeedsCleaning(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < '\u00A0') { continue; }
            if (c == '\u00A0' || FoldTable.IsInvisible(c) || IsCompatibilitySpace(c) || IsNoCharacter(text, i)) { return true; }
        }
        return false;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (FoldTable.IsInvisible(c)) { continue; }
            if (c == '\u00A0' || IsCompatibilitySpace(c)) { clean.Append(' '); }
            // Half a character cannot be normalised: it is shown as the replacement sign instead of failing.
            else if (IsNoCharacter(text, i)) { clean.Append('\uFFFD'); }
            else { clean.Append(c); }
        }
        return clean.ToString();
    }

    private static bool IsCompatibilitySpace(char c) =>
        c is (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    // U+FFFE is no character either: .NET refuses to normalise it.
    private static bool IsNoCharacter(string text, int at) =>
        text[at] == '\uFFFE' || (char.IsHighSurrogate(text[at])
            ? at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])
            : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1])));

    // Where a vowel carries a tone that belongs on the one before it; -1 when none does.
    private static int Misplaced(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] >= 'À' && (text[at - 1] | 0x20) is 'o' or 'u' && IsMisplaced(text, at)) { return at; }
        }
        return -1;
    }

    private static bool IsMisplaced(ReadOnlySpan<char> text, int at)
    {
        // hoàn keeps its tone on the a in both schools: only open syllables differ.
        if (at + 1 < text.Length && char.IsLetter(text[at + 1])) { return false; }
        var toned = char.ToLowerInvariant(text[at]);
        return (text[at - 1] | 0x20) is 'o'
            ? "àáảãạèéẻẽẹ".Contains(toned, StringComparison.Ordinal)
            // "quý" is q-u and y.
            : "ỳýỷỹỵ".Contains(toned, StringComparison.Ordinal) && !(at >= 2 && text[at - 2] is 'q' or 'Q');
    }

    private static void MoveTone(Span<char> text, int at)
    {
        const string tonedA = "àáảãạ", tonedE = "èéẻẽẹ", tonedY = "ỳýỷỹỵ", tonedO = "òóỏõọ", tonedU = "ùúủũụ";
        var vowel = char.ToLowerInvariant(text[at]);
        var (plain, tone) = tonedA.IndexOf(vowel, StringComparison.Ordinal) is >= 0 and var a ? ('a', tonedO[a])
            : tonedE.IndexOf(vowel, StringComparison.Ordinal) is >= 0 and var e ? ('e', tonedO[e])
            : ('y', tonedU[tonedY.IndexOf(vowel, StringComparison.Ordinal)]);
        text[at - 1] = char.IsUpper(text[at - 1]) ? char.ToUpperInvariant(tone) : tone;
        text[at] = char.IsUpper(text[at]) ? char.ToUpperInvariant(plain) : plain;
    }
}
