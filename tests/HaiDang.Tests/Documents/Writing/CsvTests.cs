using HaiDang.Documents.Writing;

namespace HaiDang.Tests.Documents.Writing;

public class CsvTests
{
    [Theory]
    [InlineData("Sở Văn hóa, Thể thao", "\"Sở Văn hóa, Thể thao\"")]
    [InlineData("gọi là \"biển bạc\"", "\"gọi là \"\"biển bạc\"\"\"")]
    [InlineData("hai\ndòng", "\"hai\ndòng\"")]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("+84 254", "'+84 254")]
    [InlineData("-12", "-12")]
    [InlineData("-1+cmd", "'-1+cmd")]
    [InlineData("", "")]
    public void A_cell_stands_as_written_and_never_runs(string text, string cell) => Assert.Equal(cell, Csv.Row([text]));

    [Fact]
    public void Excel_takes_the_file_for_utf8()
    {
        var file = Csv.ToBytes([["Cơ quan", "Hạn"], ["Sở Du lịch", "14/11/2026"]]);
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal("Cơ quan,Hạn\r\nSở Du lịch,14/11/2026\r\n", System.Text.Encoding.UTF8.GetString(file[3..]));
    }
}
