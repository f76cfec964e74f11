using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Documents.Reading;

/// <summary>The levels of an administrative document, outermost first.</summary>
internal enum Level
{
    Division, Chapter, Section, Subsection, Part, Article, Roman, Arabic, Second, Third,
    /// <summary>From here on they stand below each other as a document likes: "a)" below "(1)", "(1)" below "a)".</summary>
    Letter,
    BracketedArabic, BracketedLetter, BracketedRoman,
}

/// <summary>A printed number at the head of a paragraph.</summary>
internal readonly record struct Numbered(Level Level, string Printed, int Ordinal, int Parent, int TextStart);

/// <summary>Recognises the printed numbers that open clauses: "Chương II", "Điều 1.", "I-", "2.", "3.1", "a)".</summary>
internal static partial class Numbering
{
    /// <summary>The order of lettered points; "đ" and "f" are both met and both may be left out.</summary>
    public const string Letters = "abcdđefghijklmnopqrstuvwxyz";

    private static readonly string[] Ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    public static bool Opens(string text) => TryRead(text, out _);

    public static bool TryRead(string text, out Numbered number)
    {
        number = default;
        if (text.Length < 2) { return false; }
        return text[0] switch
        {
            'Đ' or 'đ' when TryArticle(text, out number) => true,
            'P' or 'C' or 'M' or 'T' when TryDivision(text, out number) => true,
            >= '0' and <= '9' => TryDecimal(text, out number),
            _ when TryLetter(text, out number) => true,
            >= 'A' and <= 'Z' => TryRomanOrPart(text, out number),
            _ => false,
        };
    }

    /// <summary>What a number in brackets may be: "(1)", "(b)"; "(i)" is a letter or the first of the small Roman ones.</summary>
    public static IEnumerable<Numbered> ReadBracketed(string text)
    {
        if (Bracketed().Match(text) is not { Success: true } match) { yield break; }
        var number = match.Groups[1].Value;
        if (char.IsAsciiDigit(number[0])) { yield return Of(Level.BracketedArabic, int.Parse(number, CultureInfo.InvariantCulture)); yield break; }
        if (RomanValue(number.ToUpperInvariant()) is > 0 and < 40 and var roman && number.Equals(Roman(roman), StringComparison.OrdinalIgnoreCase)) { yield return Of(Level.BracketedRoman, roman); }
        if (number.Length == 1) { yield return Of(Level.BracketedLetter, Letters.IndexOf(number, StringComparison.Ordinal) + 1); }

        Numbered Of(Level level, int ordinal) => new(level, $"({number})", ordinal, 0, match.Length);
    }

    /// <summary>Where further divisions begin on the line of one: "PHẦN I. QUY ĐỊNH Chương 1. CHUNG Mục 1. Phạm vi".</summary>
    public static IEnumerable<int> DivisionsWithin(string text)
    {
        if (text.Length == 0 || text[0] is not ('P' or 'p' or 'C' or 'c' or 'M' or 'm')) { yield break; }
        var start = 0;
        foreach (Match inner in InnerDivision().Matches(text))
        {
            var level = char.ToUpperInvariant(inner.Value[0]) == 'M' ? Level.Section : Level.Chapter;
            if (!TryDivision(text[start..inner.Index].TrimEnd(), out var outer) || outer.Level >= level) { yield break; }
            yield return inner.Index;
            start = inner.Index;
        }
    }

    private static bool TryArticle(string text, out Numbered number)
    {
        number = default;
        var match = Article().Match(text);
        if (!match.Success) { return false; }
        var ordinal = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        number = new Numbered(Level.Article, $"Điều {ordinal}", ordinal, 0, match.Length);
        return true;
    }

    // "PHẦN THỨ NHẤT", "Chương II", "Mục 1: …"; "Mục 3 Nghị quyết này" cites one.
    private static bool TryDivision(string text, out Numbered number)
    {
        number = default;
        var match = Division().Match(text);
        if (!match.Success) { return false; }
        var word = match.Groups["word"].Value.ToLowerInvariant();
        var level = word switch { "phần" => Level.Division, "chương" => Level.Chapter, "mục" => Level.Section, _ => Level.Subsection };
        var printed = match.Groups["no"].Value;
        var ordinal = match.Groups["ordinal"] is { Success: true } spoken ? Array.IndexOf(Ordinals, spoken.Value.ToLowerInvariant().Replace("bốn", "tư", StringComparison.Ordinal)) + 1
            : char.IsAsciiDigit(printed[0]) ? int.Parse(printed, CultureInfo.InvariantCulture)
            : printed.AsSpan().IndexOfAnyExcept('I', 'V', 'X') < 0 ? RomanValue(printed)
            : printed[0] - 'A' + 1;
        if (ordinal is < 1 or > 40) { return false; }
        number = new Numbered(level, $"{char.ToUpperInvariant(word[0])}{word[1..]} {(match.Groups["ordinal"].Success ? printed.ToLowerInvariant() : printed)}", ordinal, 0, match.Length);
        return true;
    }

    /// <summary>
    /// What a number that a scan has damaged may have been: "H." was II, "lI." too, "Ill." III, "l." I or 1, "l0." 10. Only its
    /// place in the sequence tells whether it was.
    /// </summary>
    public static IEnumerable<Numbered> ReadDamaged(string text)
    {
        var match = Damaged().Match(text);
        return match.Success ? Damaged(match) : [];
    }

    private static IEnumerable<Numbered> Damaged(Match match)
    {
        var printed = match.Groups[1].Value;
        var roman = printed.Replace("H", "II", StringComparison.Ordinal).Replace('l', 'I').Replace('i', 'I').Replace('1', 'I').Replace('|', 'I').Replace('!', 'I').Replace('L', 'I').Replace('v', 'V').Replace('x', 'X').Replace('Y', 'V');
        if (roman.AsSpan().IndexOfAnyExcept('I', 'V', 'X') < 0 && RomanValue(roman) is > 0 and < 40 and var value && Roman(value) == roman)
        {
            yield return new Numbered(Level.Roman, roman, value, 0, match.Length);
        }
        var digits = printed.Replace('l', '1').Replace('I', '1').Replace('|', '1').Replace('!', '1').Replace('O', '0').Replace('o', '0').Replace('S', '5').Replace('B', '8').Replace('Z', '2');
        if (digits != printed && digits.Length <= 5 && TryRead($"{digits}. X", out var arabic)) { yield return arabic with { TextStart = match.Length }; }
    }

    private static string Roman(int value) => new string('X', value / 10) + (value % 10) switch
    {
        9 => "IX", 4 => "IV", >= 5 and var n => "V" + new string('I', n - 5), var n => new string('I', n),
    };

    private static bool TryDecimal(string text, out Numbered number)
    {
        number = default;
        var match = Decimal().Match(text);
        if (!match.Success) { return false; }
        var printed = match.Groups[1].Value;
        var parts = printed.Split('.');
        var closed = match.Groups[2].Success || match.Groups[3].Success;
        if (parts.Length == 1 && !closed) { return false; }
        // "4.0 là", "1.5 triệu": a quantity; a clause starts with a capital letter or a quotation.
        if (!closed && !OpensWithCapital(text, match.Length)) { return false; }
        var ordinal = int.Parse(parts[^1], CultureInfo.InvariantCulture);
        var parent = parts.Length > 1 ? int.Parse(parts[^2], CultureInfo.InvariantCulture) : 0;
        if (ordinal == 0 || parts.Length > 3) { return false; }
        number = new Numbered(Level.Arabic + parts.Length - 1, printed, ordinal, parent, match.Length);
        return true;
    }

    // "a)" and, by habit, "a." or "a/" before a capital letter.
    private static bool TryLetter(string text, out Numbered number)
    {
        number = default;
        var letter = char.ToLowerInvariant(text[0]);
        var ordinal = Letters.IndexOf(letter, StringComparison.Ordinal);
        if (ordinal < 0) { return false; }
        var start = SkipSpaces(text, 2);
        if (text[1] != ')' && !(text[1] is '.' or '/' && char.IsLower(text[0]) && text.Length > 3 && (text[2] == ' ' || text[1] == '/') && OpensWithCapital(text, start))) { return false; }
        number = new Numbered(Level.Letter, letter.ToString(), ordinal + 1, 0, start);
        return true;
    }

    private static bool TryRomanOrPart(string text, out Numbered number)
    {
        number = default;
        var match = Roman().Match(text);
        if (match.Success && RomanValue(match.Groups[1].ValueSpan) is > 0 and < 40 and var value)
        {
            number = new Numbered(Level.Roman, match.Groups[1].Value, value, 0, match.Length);
            return true;
        }
        match = Part().Match(text);
        if (!match.Success) { return false; }
        var ordinal = match.Groups[1].ValueSpan[0] - 'A' + 1;
        number = new Numbered(Level.Part, match.Groups[1].Value, ordinal, 0, match.Length);
        return true;
    }

    public static int RomanValue(ReadOnlySpan<char> roman)
    {
        var total = 0;
        for (var i = 0; i < roman.Length; i++)
        {
            var here = Digit(roman[i]);
            var next = i + 1 < roman.Length ? Digit(roman[i + 1]) : 0;
            total += here < next ? -here : here;
        }
        return total;

        static int Digit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
    }

    private static bool OpensWithCapital(string text, int at) =>
        at < text.Length && (char.IsUpper(text[at]) || text[at] is '“' or '"');

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') { at++; }
        return at;
    }

    [GeneratedRegex(@"^Điều\s+(\d{1,2})\s*[.:]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"^(?<word>[Pp]hần|PHẦN|[Cc]hương|CHƯƠNG|[Mm]ục|MỤC|[Tt]iểu mục|TIỂU MỤC)\s+(?<no>(?:(?:(?i:thứ)\s+)?(?<ordinal>(?i:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)))|[IVX]{1,6}|\d{1,2}|[A-H])\s*(?:[.:–-]\s*(?=\S|$)|$|(?=\s?\p{Lu}{2}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Division();

    [GeneratedRegex(@"^\((\d{1,2}|[a-zđ]|[ivx]{2,5})\)\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    // Words before it that make a citation of it do not count: "theo Mục 3", "tại Chương II".
    [GeneratedRegex(
        @"(?<=\s)(?<!\b(?:[Tt]heo|[Tt]ại|[Cc]ủa|[Vv]à|[Đđ]ến|[Tt]ừ|THEO|TẠI|CỦA|VÀ)\s)(?:Chương|CHƯƠNG|Mục|MỤC)\s+(?:[IVX]{1,6}|\d{1,2})(?=\s*[.:–-]\s*(?:\p{Lu}|$)|\s*$|\s+(?:\p{Lu}{2}|Mục\s+[IVX\d]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex InnerDivision();

    [GeneratedRegex(@"^([IVXHLlivxYOoSBZ1|!\d]{1,5}(?:\.[lIO|\d]{1,2})?)\s?[.\-–/)]\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Damaged();

    // A sign must follow a single number; after it comes a space, the end or, carelessly typed, a capital letter.
    [GeneratedRegex(@"^(\d{1,2}(?:\.\d{1,2}){0,3})(?:\s?([.)])(?:\s+|$|(?=\p{Lu}))|([-/])(?:\s+|$)|\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^([IVX]{1,6})\s?[.\-–/)](?:\s+|$|(?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^([A-HK])\s?[.\-–](?:\s+|$)(?=\p{Lu}{2}|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
