namespace HaiDang.Language;

/// <summary>A day of the Vietnamese lunar calendar (seven hours east of Greenwich; China counts eight).</summary>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth = false)
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
