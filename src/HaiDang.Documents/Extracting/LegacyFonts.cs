using System.Buffers;
using System.Text;

namespace HaiDang.Documents.Extracting;

internal enum LegacyFont { None, Tcvn3, Vni }

/// <summary>
/// Text typed for .VnTime (TCVN3) or VNI fonts: western letters that only look Vietnamese in their font.
/// Recognised by reading it both ways and asking which reading gives words.
/// </summary>
internal static class LegacyFonts
{
    private const int SampleLength = 100_000;
    private const int FirstLook = 6_000;

    private const string Tcvn3Letters =
        "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00ADư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộ"
        + "êờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ";

    private static readonly Dictionary<char, char> Tcvn3 = Tcvn3Pairs();

    // Marks that VNI writes after the vowel, as combining characters. Case lies with the vowel.
    private static readonly Dictionary<char, string> VniMarks = new()
    {
        ['ø'] = "\u0300", ['ù'] = "\u0301", ['û'] = "\u0309", ['õ'] = "\u0303", ['ï'] = "\u0323",
        ['â'] = "\u0302", ['à'] = "\u0302\u0300", ['á'] = "\u0302\u0301", ['å'] = "\u0302\u0309",
        ['ã'] = "\u0302\u0303", ['ä'] = "\u0302\u0323",
        ['ê'] = "\u0306", ['è'] = "\u0306\u0300", ['é'] = "\u0306\u0301", ['ú'] = "\u0306\u0309",
        ['ü'] = "\u0306\u0303", ['ë'] = "\u0306\u0323",
    };

    private static readonly Dictionary<char, char> VniLetters = new()
    {
        ['ô'] = 'ơ', ['Ô'] = 'Ơ', ['ö'] = 'ư', ['Ö'] = 'Ư', ['ñ'] = 'đ', ['Ñ'] = 'Đ',
        ['æ'] = 'ỉ', ['Æ'] = 'Ỉ', ['ó'] = 'ĩ', ['Ó'] = 'Ĩ', ['ò'] = 'ị', ['Ò'] = 'Ị', ['î'] = 'ỵ', ['Î'] = 'Ỵ',
    };

    public static LegacyFont Recognise(string text)
    {
        // Most texts show on their first pages that they are Vietnamese as it should be.
        if (text.Length > FirstLook && !VietnameseScore.Of(text.AsSpan(0, FirstLook)).IsWeak) { return LegacyFont.None; }
        var sample = text.Length > SampleLength ? text[..SampleLength] : text;
        if (!VietnameseScore.Of(sample).IsWeak) { return LegacyFont.None; }

        var tcvn3 = VietnameseScore.Of(FromTcvn3(sample));
        var vni = VietnameseScore.Of(FromVni(sample));
        if (tcvn3.IsConvincing && tcvn3.Hits >= vni.Hits) { return LegacyFont.Tcvn3; }
        return vni.IsConvincing ? LegacyFont.Vni : LegacyFont.None;
    }

    /// <summary>Converts a recognised text. Uncertain: it looks like a font encoding, but no table gives words.</summary>
    public static string Convert(string text, List<string> notes, out bool uncertain)
    {
        uncertain = false;
        switch (Recognise(text))
        {
            case LegacyFont.Tcvn3:
                notes.Add(ExtractionNote.FromTcvn3);
                return ConvertLines(text, FromTcvn3);
            case LegacyFont.Vni:
                notes.Add(ExtractionNote.FromVni);
                return ConvertLines(text, FromVni);
            default:
                uncertain = LooksEncoded(text);
                return text;
        }
    }

    // A mixed document keeps the lines that are Vietnamese already.
    private static string ConvertLines(string text, Func<string, string> convert) =>
        string.Join('\n', text.Split('\n').Select(line => line.Any(IsUnicodeVietnamese) ? line : convert(line)));

    private static bool IsUnicodeVietnamese(char c) => c is (>= 'Ạ' and <= 'ỹ') or 'ơ' or 'ư' or 'đ' or 'Đ' or 'ă';

    private static string FromTcvn3(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (result.Length > 0) { result.Append('\n'); }
            AppendTcvn3Line(result, line);
        }

        return result.ToString();
    }

    // TCVN3 has no accented capitals: a word is raised when its plain letters say that it was meant in capitals.
    private static void AppendTcvn3Line(StringBuilder result, ReadOnlySpan<char> line)
    {
        var isCapitalLine = !line.ContainsAnyInRange('a', 'z');
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && !char.IsWhiteSpace(line[i])) { continue; }
            var word = line[start..i];
            var capitals = PlainCapitals(word);
            var isRaised = !word.ContainsAnyInRange('a', 'z') && (capitals > 1 || (capitals == 1 && isCapitalLine));
            foreach (var c in word)
            {
                var letter = Tcvn3.GetValueOrDefault(c, c);
                result.Append(isRaised ? char.ToUpperInvariant(letter) : letter);
            }

            if (i < line.Length) { result.Append(line[i]); }
            start = i + 1;
        }
    }

    private static int PlainCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterUpper(c)) { capitals++; }
        }

        return capitals;
    }

    private static string FromVni(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(VniLetters.GetValueOrDefault(text[i], text[i]));
            if (i + 1 < text.Length && TakesMark(text[i])
                && VniMarks.TryGetValue(char.ToLowerInvariant(text[i + 1]), out var marks))
            {
                result.Append(marks);
                i++;
            }
        }

        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool TakesMark(char c) => c is 'a' or 'A' or 'e' or 'E' or 'o' or 'O' or 'u' or 'U' or 'y' or 'Y'
        or 'ô' or 'Ô' or 'ö' or 'Ö';

    // Signs of a font encoding: currency, quotes or arithmetic signs between letters, word after word.
    private static bool LooksEncoded(string text)
    {
        if (!text.AsSpan(0, Math.Min(text.Length, SampleLength)).ContainsAny(Signs)) { return false; }
        int words = 0, strange = 0, start = 0;
        for (var i = 0; i <= Math.Min(text.Length, SampleLength); i++)
        {
            if (i < Math.Min(text.Length, SampleLength) && !char.IsWhiteSpace(text[i])) { continue; }
            if (i > start) { words++; }
            if (HasSignInside(text.AsSpan(start, i - start))) { strange++; }
            start = i + 1;
        }

        return strange >= 5 && strange * 6 > words;
    }

    private static readonly SearchValues<char> Signs =
        SearchValues.Create(['×', '÷', 'Þ', 'Ð', .. Enumerable.Range('¡', '¿' - '¡' + 1).Select(i => (char)i).Except("ªºµ\u00AD·°")]);

    private static bool HasSignInside(ReadOnlySpan<char> word)
    {
        for (var i = 1; i + 1 < word.Length; i++)
        {
            if (Signs.Contains(word[i]) && char.IsLetter(word[i - 1]) && char.IsLetter(word[i + 1])) { return true; }
        }

        return false;
    }

    private static Dictionary<char, char> Tcvn3Pairs()
    {
        var pairs = new Dictionary<char, char>();
        for (var i = 0; i + 1 < Tcvn3Letters.Length; i += 2) { pairs[Tcvn3Letters[i]] = Tcvn3Letters[i + 1]; }
        return pairs;
    }
}
