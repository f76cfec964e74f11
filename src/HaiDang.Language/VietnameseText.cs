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

    /// <summary>Folds character by character, so that an offset found in the result is an offset in the text.</summary>
    public static string FoldAligned(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Folding.FoldAligned(text);
    }

    /// <summary>Composed form (NFC), every kind of space as a plain one, invisible characters taken out.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = NeedsCleaning(text) ? Clean(text) : text;
        return clean.IsNormalized() ? clean : clean.Normalize();
    }

    /// <summary>Writes hoà, thuỷ as hòa, thủy; the length never changes.</summary>
    public static string UnifyTonePlacement(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? changed = null;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] < 'À' || !TryMoveTone(text, i, out var first, out var second)) { continue; }
            changed ??= text.ToCharArray();
            changed[i - 1] = first;
            changed[i] = second;
        }
        return changed is null ? text : new string(changed);
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

    private static bool TryMoveTone(string text, int at, out char first, out char second)
    {
        first = second = default;
        // hoàn keeps its tone on the a in both schools: only open syllables differ.
        if (at + 1 < text.Length && char.IsLetter(text[at + 1])) { return false; }

        var lower = char.ToLowerInvariant(text[at]);
        var (vowels, plain, leader, toned) = char.ToLowerInvariant(text[at - 1]) switch
        {
            'o' when "àáảãạ".Contains(lower, StringComparison.Ordinal) => ("àáảãạ", 'a', 'o', "òóỏõọ"),
            'o' when "èéẻẽẹ".Contains(lower, StringComparison.Ordinal) => ("èéẻẽẹ", 'e', 'o', "òóỏõọ"),
            'u' when "ỳýỷỹỵ".Contains(lower, StringComparison.Ordinal) => ("ỳýỷỹỵ", 'y', 'u', "ùúủũụ"),
            _ => ("", default, default, ""),
        };
        if (leader == default || (leader == 'u' && at >= 2 && text[at - 2] is 'q' or 'Q')) { return false; }

        var tone = toned[vowels.IndexOf(lower, StringComparison.Ordinal)];
        first = char.IsUpper(text[at - 1]) ? char.ToUpperInvariant(tone) : tone;
        second = char.IsUpper(text[at]) ? char.ToUpperInvariant(plain) : plain;
        return true;
    }
}
