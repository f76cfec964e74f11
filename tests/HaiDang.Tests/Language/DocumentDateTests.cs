using System.Globalization;
using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class DocumentDateTests
{
    [Theory]
    [InlineData(2023, 12, 1, "ngày 01 tháng 12 năm 2023")]
    [InlineData(2024, 4, 10, "ngày 10 tháng 4 năm 2024")]
    [InlineData(2024, 2, 6, "ngày 06 tháng 02 năm 2024")]
    [InlineData(2023, 6, 21, "ngày 21 tháng 6 năm 2023")]
    [InlineData(2024, 4, 5, "ngày 05 tháng 4 năm 2024")]
    [InlineData(2024, 1, 31, "ngày 31 tháng 01 năm 2024")]
    public void Days_below_ten_and_the_first_two_months_take_a_zero(int year, int month, int day, string printed)
    {
        Assert.Equal(printed, DocumentDate.Format(new DateOnly(year, month, day)));
        Assert.Equal(new DateOnly(year, month, day), DocumentDate.Parse(printed));
    }

    [Theory]
    [InlineData("05/04/2024", 2024, 4, 5)]
    [InlineData("07/9/2015", 2015, 9, 7)]
    [InlineData("7-9-2015", 2015, 9, 7)]
    [InlineData("Ngày 10 THÁNG 4 năm 2024", 2024, 4, 10)]
    [InlineData(" 10 tháng 4 năm 2024. ", 2024, 4, 10)]
    public void The_day_comes_first_whatever_the_machine_speaks(string written, int year, int month, int day)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        try
        {
            Assert.True(DocumentDate.TryParse(written, out var date));
            Assert.Equal(new DateOnly(year, month, day), date);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("31/02/2024")]
    [InlineData("29/02/2023")]
    [InlineData("00/01/2024")]
    [InlineData("12/13/2024")]
    [InlineData("05/04/24")]
    [InlineData("2024-04-05")]
    [InlineData("ngày tháng 02 năm 2024")]
    [InlineData("05/04/2024 và sau đó")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_day_of_the_calendar_is_refused(string? written) => Assert.False(DocumentDate.TryParse(written, out _));

    [Fact]
    public void Every_day_of_a_leap_year_comes_back_as_it_was_printed()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
        {
            Assert.Equal(day, DocumentDate.Parse(DocumentDate.Format(day)));
        }
    }
}
