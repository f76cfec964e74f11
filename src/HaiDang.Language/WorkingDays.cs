namespace HaiDang.Language;

/// <summary>Which days offices work, and on which day "trước ngày 15/11" is last kept.</summary>
public static class WorkingDays
{
    /// <summary>"Trước ngày 15/11" allows the 14th and not the 15th.</summary>
    public static DateOnly LastBefore(DateOnly day) => day.AddDays(-1);

    /// <summary>
    /// The last working day up to and including the day; <paramref name="daysOff"/> holds the holidays announced for the
    /// year, as those swapped for Saturdays are known only then.
    /// </summary>
    public static DateOnly OnOrBefore(DateOnly day, IReadOnlySet<DateOnly> daysOff)
    {
        ArgumentNullException.ThrowIfNull(daysOff);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || daysOff.Contains(day)) { day = day.AddDays(-1); }
        return day;
    }

    /// <summary>The first working day from the day on.</summary>
    public static DateOnly OnOrAfter(DateOnly day, IReadOnlySet<DateOnly> daysOff)
    {
        ArgumentNullException.ThrowIfNull(daysOff);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || daysOff.Contains(day)) { day = day.AddDays(1); }
        return day;
    }

    /// <summary>
    /// The public holidays of the Labour Code, Điều 112: "Tết Âm lịch: 05 ngày", "Quốc khánh: 02 ngày (ngày 02 tháng 9 dương
    /// lịch và 01 ngày liền kề trước hoặc sau)". Where it leaves a choice this is a proposal until the year's is announced.
    /// </summary>
    public static IReadOnlySet<DateOnly> PublicHolidays(int year)
    {
        var tet = new LunarDate(year, 1, 1).ToSolar();
        return new HashSet<DateOnly>
        {
            new(year, 1, 1),
            tet.AddDays(-1), tet, tet.AddDays(1), tet.AddDays(2), tet.AddDays(3),
            new LunarDate(year, 3, 10).ToSolar(),
            new(year, 4, 30), new(year, 5, 1), new(year, 9, 1), new(year, 9, 2),
        };
    }
}
