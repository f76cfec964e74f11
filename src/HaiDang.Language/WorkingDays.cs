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

    /// <summary>The working day that is so many working days after a day: "within 5 working days" of a Friday ends on the next Friday.</summary>
    public static DateOnly After(DateOnly day, int workingDays)
    {
        var daysOff = PublicHolidays(day.Year, day.Year + 1 + (workingDays / 200));
        for (var left = workingDays; left > 0; left--) { day = OnOrAfter(day.AddDays(1), daysOff); }
        return day;
    }

    /// <summary>How many working days have passed since a day, that day not counted; none when it is still to come.</summary>
    public static int Since(DateOnly day, DateOnly today)
    {
        if (today <= day) { return 0; }
        var daysOff = PublicHolidays(day.Year, today.Year);
        var passed = 0;
        for (var next = OnOrAfter(day.AddDays(1), daysOff); next <= today; next = OnOrAfter(next.AddDays(1), daysOff)) { passed++; }
        return passed;
    }

    /// <summary>
    /// The public holidays of the Labour Code, Điều 112: "Tết Âm lịch: 05 ngày", "Quốc khánh: 02 ngày (ngày 02 tháng 9 dương
    /// lịch và 01 ngày liền kề trước hoặc sau)". Where it leaves a choice this is a proposal until the year's is announced.
    /// </summary>
    public static IReadOnlySet<DateOnly> PublicHolidays(int year) => Holidays(year).Keys.ToHashSet();

    /// <summary>Those of all years from the first to the last.</summary>
    public static IReadOnlySet<DateOnly> PublicHolidays(int first, int last) => Holidays(first, last).Keys.ToHashSet();

    /// <summary>The holidays of all years from the first to the last, each with its name.</summary>
    public static IReadOnlyDictionary<DateOnly, PublicHoliday> Holidays(int first, int last) =>
        Enumerable.Range(first, last - first + 1).SelectMany(year => Holidays(year)).ToDictionary();

    /// <summary>The same days, each with its name.</summary>
    public static IReadOnlyDictionary<DateOnly, PublicHoliday> Holidays(int year)
    {
        var tet = new LunarDate(year, 1, 1).ToSolar();
        var days = new Dictionary<DateOnly, PublicHoliday>
        {
            [new(year, 1, 1)] = PublicHoliday.NewYear,
            [new LunarDate(year, 3, 10).ToSolar()] = PublicHoliday.HungKings,
        };
        for (var day = -1; day <= 3; day++) { days[tet.AddDays(day)] = PublicHoliday.Tet; }
        days[new(year, 4, 30)] = PublicHoliday.Reunification;
        days[new(year, 5, 1)] = PublicHoliday.Labour;
        days[new(year, 9, 1)] = days[new(year, 9, 2)] = PublicHoliday.National;
        return days;
    }

    /// <summary>The day a deadline is kept on: where it falls on a day off it moves only if its rule says so.</summary>
    public static DateOnly Kept(DateOnly day, DayOffRule rule, IReadOnlySet<DateOnly> daysOff) => rule switch
    {
        DayOffRule.Earlier => OnOrBefore(day, daysOff),
        DayOffRule.Later => OnOrAfter(day, daysOff),
        _ => day,
    };
}

/// <summary>The public holidays by name.</summary>
public enum PublicHoliday
{
    /// <summary>Tết Dương lịch.</summary>
    NewYear,

    /// <summary>Tết Âm lịch.</summary>
    Tet,

    /// <summary>Giỗ Tổ Hùng Vương, the tenth of the third lunar month.</summary>
    HungKings,

    /// <summary>Ngày Chiến thắng, 30/4.</summary>
    Reunification,

    /// <summary>Ngày Quốc tế lao động, 1/5.</summary>
    Labour,

    /// <summary>Quốc khánh, 2/9 and a day beside it.</summary>
    National,
}

/// <summary>What becomes of a deadline that falls on a day off.</summary>
public enum DayOffRule
{
    /// <summary>It stays: a plan names a day, and that day it is.</summary>
    Keep,

    /// <summary>It is due on the working day before.</summary>
    Earlier,

    /// <summary>It is due on the working day after.</summary>
    Later,
}
