using System.Globalization;
using HaiDang.Kernel;

namespace HaiDang.Tests.Kernel;

public sealed class OfficeClockTests
{
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("ja-JP")]
    [InlineData("")]
    public void A_day_is_shown_and_read_day_first_whatever_the_machine_speaks(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("05/04/2024", OfficeClock.Show(new DateOnly(2024, 4, 5)));
            Assert.Equal("06:30 05/04/2024", OfficeClock.Show(new DateTimeOffset(2024, 4, 4, 23, 30, 0, TimeSpan.Zero)));
            Assert.Equal(new DateOnly(2024, 4, 5), OfficeClock.Read("05/04/2024"));
            Assert.Equal(new DateOnly(2024, 4, 5), OfficeClock.Read(" 5/4/2024 "));
            Assert.Equal(new DateOnly(2024, 4, 5), OfficeClock.Read("2024-04-05"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("04/15/2024")]
    [InlineData("5 April 2024")]
    [InlineData("31/02/2024")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_day_as_offices_write_it_is_none(string? text) => Assert.Null(OfficeClock.Read(text));

    [Fact]
    public void What_was_typed_and_is_no_day_is_said_and_silence_is_not()
    {
        Assert.Null(OfficeClock.Misread("", "Due"));
        Assert.Null(OfficeClock.Misread("05/04/2024", "Due"));
        Assert.Equal(("kernel.refusal.day", "Due"), (OfficeClock.Misread(" 04/15/2024", "Due")!.Key, OfficeClock.Misread("04/15/2024", "Due")!.Field));
    }

    [Fact]
    public void The_day_changes_at_midnight_in_Viet_Nam() =>
        Assert.Equal(new DateOnly(2024, 4, 5), OfficeClock.DateOf(new DateTimeOffset(2024, 4, 4, 17, 0, 0, TimeSpan.Zero)));
}
