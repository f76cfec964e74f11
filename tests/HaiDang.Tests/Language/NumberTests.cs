using System.Globalization;
using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class NumberTests
{
    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1234,5", 1234.5)]
    [InlineData(" 0,25 ", 0.25)]
    [InlineData("-12.000", -12000)]
    public void A_point_parts_thousands_and_a_comma_decimals(string written, double number)
    {
        Assert.True(VietnameseNumber.TryParse(written, out var read));
        Assert.Equal((decimal)number, read);
    }

    [Theory]
    [InlineData("1,234.5", "1.234,5")]
    [InlineData("12.5", "12,5")]
    [InlineData("1,234,567", "1.234.567")]
    [InlineData("1.23.456", null)]
    [InlineData("mười", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Foreign_writing_is_refused_with_a_hint(string? written, string? hint)
    {
        Assert.False(VietnameseNumber.TryParse(written, out _, out var meant));
        Assert.Equal(hint, meant);
    }

    [Theory]
    [InlineData(0, "không")]
    [InlineData(10, "mười")]
    [InlineData(11, "mười một")]
    [InlineData(15, "mười lăm")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(24, "hai mươi tư")]
    [InlineData(55, "năm mươi lăm")]
    [InlineData(101, "một trăm linh một")]
    [InlineData(1_005, "một nghìn không trăm linh năm")]
    [InlineData(20_000, "hai mươi nghìn")]
    [InlineData(1_200_000_000, "một tỷ hai trăm triệu")]
    [InlineData(1_000_000_015, "một tỷ không trăm mười lăm")]
    [InlineData(3_250_000_000_000, "ba nghìn hai trăm năm mươi tỷ")]
    [InlineData(-7, "âm bảy")]
    [InlineData(long.MaxValue, "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy")]
    public void Numbers_are_said_as_cheques_carry_them(long number, string words)
    {
        Assert.Equal(words, NumberWords.Say(number));
        Assert.True(NumberWordReader.TryRead(words, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("một ngàn hai trăm lẻ năm", 1205L)]
    [InlineData("MƯỜI LĂM TRIỆU", 15_000_000L)]
    [InlineData("hai tỉ rưỡi", null)]
    [InlineData("mot tram hai muoi mot nghin", 121_000L)]
    [InlineData("hai hai", null)]
    [InlineData("kế hoạch", null)]
    [InlineData("nghìn", null)]
    public void Words_are_read_in_every_spelling(string words, long? number)
    {
        Assert.Equal(number is not null, NumberWordReader.TryRead(words, out var read));
        Assert.Equal(number ?? 0, read);
    }

    [Fact]
    public void Whatever_is_said_is_read_back()
    {
        var chance = new Random(1976);
        for (var i = 0; i < 5_000; i++)
        {
            var number = chance.NextInt64(1L << chance.Next(1, 62));
            Assert.True(NumberWordReader.TryRead(NumberWords.Say(number), out var read), NumberWords.Say(number));
            Assert.Equal(number, read);
            Assert.True(VietnameseNumber.TryParse(VietnameseNumber.Format(number), out read));
            Assert.Equal(number, read);
        }
    }

    [Theory]
    [InlineData("1.200.000.000 đồng", 1_200_000_000L)]
    [InlineData("1,2 tỷ đồng", 1_200_000_000L)]
    [InlineData("500 triệu đồng", 500_000_000L)]
    [InlineData("3.250 tỉ đồng", 3_250_000_000_000L)]
    [InlineData("12 nghìn tỷ đồng", 12_000_000_000_000L)]
    [InlineData("850.000đ", 850_000L)]
    [InlineData("1.234.567 ₫", 1_234_567L)]
    [InlineData("Một tỷ hai trăm triệu đồng chẵn", 1_200_000_000L)]
    [InlineData("1,200,000 đồng", null)]
    [InlineData("đồng thời", null)]
    public void Amounts_are_read_in_figures_and_in_words(string written, long? amount)
    {
        Assert.Equal(amount is not null, Money.TryParse(written, out var read));
        Assert.Equal(amount ?? 0, read);
    }

    [Fact]
    public void An_amount_is_printed_the_same_whatever_the_machine_speaks()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        try
        {
            Assert.Equal("1.234.567,5 đồng", Money.Format(1234567.5m));
            Assert.Equal("Một tỷ hai trăm triệu đồng", Money.Say(1_200_000_000));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
