using System.Globalization;
using System.Text;

namespace HaiDang.Language;

/// <summary>Vietnamese text, as people type it and as it is found.</summary>
public static class VietnameseText
{
    /// <summary>NFC.</summary>
    public static string Normalize(string text) => text.Normalize(NormalizationForm.FormC);

    /// <summary>Lower case without marks, đ as d, single spaces.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) { continue; }
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ') { folded.Append(' '); }
                continue;
            }

            folded.Append(char.ToLowerInvariant(c) is 'đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return folded.ToString().TrimEnd();
    }
}
