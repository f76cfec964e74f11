using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Language;

/// <summary>Numbers as Viet Nam writes them: a point between thousands, a comma before decimals.</summary>
public static partial class VietnameseNumber
{
    private static readonly NumberFormatInfo Signs = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>"1.234.567,5"</summary>
    public static string Format(decimal number) => number.ToString("#,0.############", Signs);

    /// <summary>
    /// Reads "1234", "1.234", "1.234,5", "0,5". False for "1,234.5" and whatever else could mean two things;
    /// <paramref name="meant"/> then says how it would be written here, if it is a number at all.
    /// </summary>
    public static bool TryParse(string? text, out decimal number, out string? meant)
    {
        (number, meant) = (0, null);
        var digits = text?.Replace('\u00A0', ' ').Trim() ?? "";
        if (Ours().IsMatch(digits))
        {
            return decimal.TryParse(
                digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        }
        if (English().IsMatch(digits) && decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var english))
        {
            meant = Format(english);
        }
        return false;
    }

    /// <summary>As <see cref="TryParse(string?, out decimal, out string?)"/> when no hint is wanted.</summary>
    public static bool TryParse(string? text, out decimal number) => TryParse(text, out number, out _);

    [GeneratedRegex(@"^-?(?:\d{1,3}(?:\.\d{3})+|\d{1,18})(?:,\d{1,12})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Ours();

    [GeneratedRegex(@"^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,12})?|\d{1,18}\.\d{1,12})$", RegexOptions.NonBacktracking)]
    private static partial Regex English();
}
