using System.Globalization;

namespace HaiDang.Language;

/// <summary>Dates as administrative documents print them.</summary>
public static class DocumentDate
{
    /// <summary>"ngày 05 tháng 4 năm 2024": days below 10 and the months 1 and 2 take a zero, so that none can be altered.</summary>
    public static string Format(DateOnly date)
    {
        var month = date.Month <= 2 ? "00" : "0";
        return string.Create(CultureInfo.InvariantCulture,
            $"ngày {date.Day:00} tháng {date.Month.ToString(month, CultureInfo.InvariantCulture)} năm {date.Year}");
    }

    /// <summary>Reads a date in an office form; see <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text holds no date in a form used in offices.</exception>
    public static DateOnly Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException("No date in a form used in offices.");

    /// <summary>
    /// Reads "ngày 07/9/2015", "07-9-2015", "10 tháng 4 năm 2024": the day always first, the year in full.
    /// </summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        if (text is null) { return false; }

        var rest = VietnameseText.Fold(text).AsSpan();
        if (rest.StartsWith("ngay ", StringComparison.Ordinal)) { rest = rest[5..]; }

        return TakeNumber(ref rest, 2, out var day)
            && TakeMark(ref rest, "thang")
            && TakeNumber(ref rest, 2, out var month)
            && TakeMark(ref rest, "nam")
            && TakeNumber(ref rest, 4, out var year)
            && rest.Trim().Trim('.').IsEmpty
            && year >= 1000
            && TryCreate(day, month, year, out date);
    }

    /// <summary>A date from its parts, when the calendar has it.</summary>
    public static bool TryCreate(int day, int month, int year, out DateOnly date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }
        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> rest, int mostDigits, out int number)
    {
        rest = rest.TrimStart();
        var digits = 0;
        while (digits < rest.Length && digits < mostDigits && char.IsAsciiDigit(rest[digits])) { digits++; }
        if (!int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out number)) { return false; }
        rest = rest[digits..];
        return rest.IsEmpty || !char.IsAsciiDigit(rest[0]);
    }

    private static bool TakeMark(ref ReadOnlySpan<char> rest, string word)
    {
        rest = rest.TrimStart();
        if (rest.StartsWith(word, StringComparison.Ordinal)) { rest = rest[word.Length..]; return true; }
        if (rest.IsEmpty || rest[0] is not ('/' or '-' or '.')) { return false; }
        rest = rest[1..];
        return true;
    }
}
