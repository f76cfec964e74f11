using System.Globalization;
using System.Text;

namespace HaiDang.Documents.Writing;

/// <summary>Writes tables as .csv (RFC 4180) that Excel opens right: UTF-8 with its mark, and no cell that would run as a formula.</summary>
public static class Csv
{
    /// <summary>The media type of a .csv.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>What ends a row.</summary>
    public const string LineEnd = "\r\n";

    /// <summary>Excel takes a file for UTF-8 only when it begins with the mark.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>One row, without its end.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>A small table, whole.</summary>
    public static byte[] ToBytes(IEnumerable<IEnumerable<string>> rows) =>
        [.. Encoding.GetPreamble(), .. Encoding.GetBytes(string.Concat(rows.Select(row => Row(row) + LineEnd)))];

    private static string Cell(string text)
    {
        // A cell that begins like a formula would be run by Excel; a negative number is none.
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !IsNumber(text)) { text = "'" + text; }
        return text.AsSpan().IndexOfAny("\",\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsNumber(string text) => text[0] is '-' && double.TryParse(text, NumberStyles.Number, CultureInfo.GetCultureInfo("vi-VN"), out _);
}
