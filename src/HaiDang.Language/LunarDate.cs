using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Language;

/// <summary>A day of the Vietnamese lunar calendar (seven hours east of Greenwich; China counts eight).</summary>
public readonly partial record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth = false)
{
    /// <summary>The lunar date of a day.</summary>
    public static LunarDate Of(DateOnly day)
    {
        var number = Moon.DayNumber(day);
        var month = Moon.NewMoonOnOrBefore(number);
        var eleventh = Moon.EleventhMonth(day.Year);
        var next = eleventh > month ? eleventh : Moon.EleventhMonth(day.Year + 1);
        if (eleventh > month) { eleventh = Moon.EleventhMonth(day.Year - 1); }

        var passed = (int)Math.Round((month - eleventh) / Moon.MonthLength);
        var leap = Moon.LeapMonth(eleventh, next);
        var isLeap = leap > 0 && passed == leap;
        if (leap > 0 && passed >= leap) { passed--; }
        var ordinal = (passed + 10) % 12 + 1;
        var year = Moon.YearOf(next) - (ordinal >= 11 && passed < 2 ? 1 : 0);
        return new LunarDate(year, ordinal, number - month + 1, isLeap);
    }

    /// <summary>
    /// Reads "10/3/2026 âm lịch", "mùng 10 tháng 3 âm lịch năm 2026", "15/6 nhuận/2025 âm lịch", "10-3-2026 AL". What does not say that it
    /// is lunar is none.
    /// </summary>
    public static bool TryParse(string? text, out LunarDate date)
    {
        date = default;
        if (Printed().Match(VietnameseText.Fold(text ?? "")) is not { Success: true } match) { return false; }
        var (day, month, year) = (Number(match, "d"), Number(match, "m"), Number(match, "y"));
        if (day is < 1 or > 30 || month is < 1 or > 12 || year is < 1900 or > 2199) { return false; }
        date = new LunarDate(year, month, day, match.Groups["leap"].Success);
        // A month that has no thirtieth, and a leap month that the year has not, come back as another day.
        return Of(date.ToSolar()) == date;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:ngay|mung|mong|ram) )?(?<d>\d{1,2})(?: ?[/-] ?| thang )(?<m>\d{1,2})(?<leap> nhuan)?(?:(?: ?[/-] ?| nam )(?<y>\d{4}) (?:am lich|al)| (?:am lich|al) nam (?<y>\d{4}))$", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    /// <summary>The day in the calendar of offices; the last day of the month when the month is a day short.</summary>
    public DateOnly ToSolar()
    {
        var after = Month >= 11 ? Year + 1 : Year;
        var (eleventh, next) = (Moon.EleventhMonth(after - 1), Moon.EleventhMonth(after));
        var leap = Moon.LeapMonth(eleventh, next);
        var passed = (Month + 1) % 12;
        if (leap > 0 && (passed >= leap || (IsLeapMonth && passed == leap - 1))) { passed++; }
        var first = Moon.NewMoonNear(eleventh, passed);
        var length = Moon.NewMoonNear(eleventh, passed + 1) - first;
        return Moon.Date(first + Math.Min(Day, length) - 1);
    }
}
