using System.Globalization;
using System.Text;

namespace HaiDang.Documents.Writing;

/// <summary>The widths of Times New Roman Bold, so that a rule can be drawn as long as the words above it.</summary>
internal static class TimesBold
{
    // Thousandths of the font size, A to Z and a to z.
    private static readonly int[] Capitals =
    [
        722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
        722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667,
    ];

    private static readonly int[] Smalls =
    [
        500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833,
        556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444,
    ];

    /// <summary>The width in twentieths of a point.</summary>
    public static int WidthOf(string text, int points)
    {
        var thousandths = 0;
        foreach (var c in Wml.Clean(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) { thousandths += Of(c); }
        }

        return thousandths * points * 20 / 1000;
    }

    private static int Of(char c) => c switch
    {
        >= 'A' and <= 'Z' => Capitals[c - 'A'],
        >= 'a' and <= 'z' => Smalls[c - 'a'],
        'Đ' => 722,
        'đ' => 556,
        ' ' or '.' or ',' => 250,
        '-' or ':' or ';' or '(' or ')' => 333,
        '/' => 278,
        _ => 500,
    };
}
