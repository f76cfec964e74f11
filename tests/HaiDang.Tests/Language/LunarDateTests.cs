using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class LunarDateTests
{
    // 1985 and 2007 began on other days in Hà Nội than in Beijing.
    [Theory]
    [InlineData(1968, 1, 29)]
    [InlineData(1985, 1, 21)]
    [InlineData(2007, 2, 17)]
    [InlineData(2020, 1, 25)]
    [InlineData(2023, 1, 22)]
    [InlineData(2024, 2, 10)]
    [InlineData(2025, 1, 29)]
    [InlineData(2026, 2, 17)]
    [InlineData(2027, 2, 6)]
    [InlineData(2030, 2, 2)]
    public void Tet_falls_on_the_day_the_almanac_gives(int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), new LunarDate(year, 1, 1).ToSolar());
        Assert.Equal(new LunarDate(year, 1, 1), LunarDate.Of(new DateOnly(year, month, day)));
    }

    [Theory]
    [InlineData(2024, 3, 10, 2024, 4, 18)]
    [InlineData(2023, 8, 15, 2023, 9, 29)]
    [InlineData(2024, 4, 15, 2024, 5, 22)]
    [InlineData(2024, 12, 23, 2025, 1, 22)]
    public void Feast_days_are_found_in_the_office_calendar(int year, int month, int day, int solarYear, int solarMonth, int solarDay) =>
        Assert.Equal(new DateOnly(solarYear, solarMonth, solarDay), new LunarDate(year, month, day).ToSolar());

    [Fact]
    public void Leap_months_are_told_from_the_month_they_repeat()
    {
        Assert.Equal(new LunarDate(2023, 2, 1, IsLeapMonth: true), LunarDate.Of(new DateOnly(2023, 3, 22)));
        Assert.Equal(new LunarDate(2025, 6, 1, IsLeapMonth: true), LunarDate.Of(new DateOnly(2025, 7, 25)));
        Assert.Equal(new DateOnly(2023, 3, 22), new LunarDate(2023, 2, 1, IsLeapMonth: true).ToSolar());
    }

    [Theory]
    [InlineData("10/3/2026 âm lịch", 2026, 4, 26)]
    [InlineData("mùng 10 tháng 3 âm lịch năm 2026", 2026, 4, 26)]
    [InlineData("Rằm 15 tháng 8 năm 2023 âm lịch", 2023, 9, 29)]
    [InlineData("01-01-2026 AL", 2026, 2, 17)]
    [InlineData("1/6 nhuận/2025 âm lịch", 2025, 7, 25)]
    public void A_feast_may_be_written_by_the_moon(string written, int year, int month, int day)
    {
        Assert.True(LunarDate.TryParse(written, out var date));
        Assert.Equal(new DateOnly(year, month, day), date.ToSolar());
    }

    [Theory]
    [InlineData("10/3/2026")]
    [InlineData("10/3 âm lịch")]
    [InlineData("31/3/2026 âm lịch")]
    [InlineData("1/6 nhuận/2026 âm lịch")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_lunar_day_or_does_not_say_that_it_is_one_is_none(string? written) => Assert.False(LunarDate.TryParse(written, out _));

    [Fact]
    public void Every_day_of_a_century_comes_back()
    {
        for (var day = new DateOnly(1950, 1, 1); day.Year < 2050; day = day.AddDays(1))
        {
            Assert.Equal(day, LunarDate.Of(day).ToSolar());
        }
    }
}
