using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("93", "KH-UBND", "93/KH-UBND")]
    [InlineData("138", "KH/TU", "138-KH/TU")]
    [InlineData("93", null, "93")]
    [InlineData(null, "KH-UBND", "")]
    [InlineData("", "KH-UBND", "")]
    public void Numbers_are_printed_as_the_office_prints_them(string? number, string? symbol, string printed) =>
        Assert.Equal(printed, DocumentNumber.Print(number, symbol));
}
