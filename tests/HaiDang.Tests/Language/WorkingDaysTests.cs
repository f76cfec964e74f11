using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class WorkingDaysTests
{
    [Fact]
    public void Before_the_fifteenth_allows_the_fourteenth() =>
        Assert.Equal(new DateOnly(2024, 11, 14), WorkingDays.LastBefore(new DateOnly(2024, 11, 15)));

    [Theory]
    [InlineData("2024-11-14", "2024-11-14")]
    [InlineData("2024-11-17", "2024-11-15")]
    [InlineData("2024-02-13", "2024-02-08")]
    [InlineData("2024-09-02", "2024-08-30")]
    public void Weekends_and_holidays_are_stepped_over(string day, string working)
    {
        var daysOff = WorkingDays.PublicHolidays(2024);
        Assert.Equal(DateOnly.ParseExact(working, "O"), WorkingDays.OnOrBefore(DateOnly.ParseExact(day, "O"), daysOff));
    }

    [Theory]
    [InlineData("2026-03-13", 5, "2026-03-20")]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2025-12-31", 1, "2026-01-02")]
    public void Working_days_are_counted_on_from_a_day(string day, int days, string end)
    {
        Assert.Equal(DateOnly.ParseExact(end, "O"), WorkingDays.After(DateOnly.ParseExact(day, "O"), days));
        Assert.Equal(days, WorkingDays.Since(DateOnly.ParseExact(day, "O"), DateOnly.ParseExact(end, "O")));
    }

    [Fact]
    public void No_working_day_has_passed_over_a_weekend_or_before_the_day() =>
        Assert.Equal((0, 0), (WorkingDays.Since(new(2026, 3, 13), new(2026, 3, 15)), WorkingDays.Since(new(2026, 3, 13), new(2026, 3, 1))));

    [Theory]
    [InlineData(DayOffRule.Keep, "2026-02-17")]
    [InlineData(DayOffRule.Earlier, "2026-02-13")]
    [InlineData(DayOffRule.Later, "2026-02-23")]
    public void A_deadline_at_Tet_moves_only_if_its_rule_says_so(DayOffRule rule, string kept) =>
        Assert.Equal(DateOnly.ParseExact(kept, "O"), WorkingDays.Kept(new(2026, 2, 17), rule, WorkingDays.PublicHolidays(2026)));

    [Theory]
    [InlineData("2026-01-01", PublicHoliday.NewYear)]
    [InlineData("2026-02-16", PublicHoliday.Tet)]
    [InlineData("2026-02-20", PublicHoliday.Tet)]
    [InlineData("2026-04-26", PublicHoliday.HungKings)]
    [InlineData("2026-04-30", PublicHoliday.Reunification)]
    [InlineData("2026-09-02", PublicHoliday.National)]
    [InlineData("2027-02-06", PublicHoliday.Tet)]
    public void Holidays_have_names(string day, PublicHoliday holiday)
    {
        var date = DateOnly.ParseExact(day, "O");
        Assert.Equal(holiday, WorkingDays.Holidays(date.Year)[date]);
    }

    [Fact]
    public void Tet_and_the_day_of_the_kings_move_with_the_moon()
    {
        Assert.Contains(new DateOnly(2025, 4, 7), WorkingDays.PublicHolidays(2025));
        Assert.Contains(new DateOnly(2026, 2, 17), WorkingDays.PublicHolidays(2026));
    }
}
