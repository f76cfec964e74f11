using System.Globalization;
using System.Text;

namespace HaiDang.Language;

/// <summary>What each UTF-16 unit folds to: one look-up a letter, whatever the alphabet.</summary>
internal static class FoldTable
{
    /// <summary>The unit leaves nothing behind: a combining mark, an invisible sign.</summary>
    public const char Nothing = '\0';

    /// <summary>The unit needs a closer look: half of a character, or a letter that folds to several.</summary>
    public const char Several = '\u0001';

    private const int NormalizedBelow = 0x2000;
    private static readonly Dictionary<char, string> Expansions = [];

    /// <summary>The table itself, one entry for each unit.</summary>
    public static readonly char[] Units = Build();

    /// <summary>What a letter such as the ligature "ﬁ" folds to; null when one unit is all there is to it.</summary>
    public static string? Expand(char c) => Expansions.GetValueOrDefault(c);

    /// <summary>Zero-width signs and soft hyphens, which copying from the web brings along.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>The marks that stand over or under Latin letters; those of Lao or Khmer are letters in their own right.</summary>
    public static bool IsLatinMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static char[] Build()
    {
        var units = new char[char.MaxValue + 1];
        for (var i = 0; i < units.Length; i++) { units[i] = UnitOf((char)i); }
        return units;
    }

    private static char UnitOf(char c)
    {
        if (c is '\0' or '\u0001') { return ' '; }
        if (IsInvisible(c) || IsLatinMark(c)) { return Nothing; }
        if (char.IsWhiteSpace(c)) { return ' '; }
        if (char.IsSurrogate(c)) { return Several; }
        // Full-width forms lie in the order of ASCII.
        if (c is >= '\uFF01' and <= '\uFF5E') { return char.ToLowerInvariant((char)(c - 0xFEE0)); }
        return char.IsLetter(c) && (c < NormalizedBelow || IsCompatibility(c)) ? LetterOf(c) : char.ToLowerInvariant(c);
    }

    private static char LetterOf(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormKD).Where(part => !IsLatinMark(part));
        var plain = string.Concat(parts).Normalize().ToLowerInvariant();
        if (plain.Length == 1) { return plain[0] == 'đ' ? 'd' : plain[0]; }
        if (plain.Length == 0) { return Nothing; }
        Expansions[c] = plain;
        return Several;
    }

    private static bool IsCompatibility(char c) =>
        c is (>= '\u2100' and <= '\u214F') or (>= '\u2C60' and <= '\u2C7F') or (>= '\uA720' and <= '\uA7FF')
            or (>= '\uFB00' and <= '\uFB06')
        && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.OtherNotAssigned;
}
