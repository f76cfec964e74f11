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

    [Fact]
    public void Tet_and_the_day_of_the_kings_move_with_the_moon()
    {
        Assert.Contains(new DateOnly(2025, 4, 7), WorkingDays.PublicHolidays(2025));
        Assert.Contains(new DateOnly(2026, 2, 17), WorkingDays.PublicHolidays(2026));
    }
}
