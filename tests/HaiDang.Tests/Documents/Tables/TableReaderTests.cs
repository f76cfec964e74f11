using System.IO.Compression;
using System.Text;
using HaiDang.Documents.Tables;

namespace HaiDang.Tests.Documents.Tables;

public sealed class TableReaderTests
{
    [Theory]
    [InlineData("Tên;Ngày\nMột;1/1/2026\n", 2)]
    [InlineData("Tên;Ngày\r\nMột;1/1/2026\r\nHai;2/1/2026", 3)]
    public void A_csv_says_how_many_lines_it_has(string text, int rows) => Assert.Equal(rows, TableReader.Open(Encoding.UTF8.GetBytes(text)).LikelyRows);

    [Theory]
    [InlineData("<dimension ref=\"A1:F50001\"/>", 50_001)]
    [InlineData("<dimension ref=\"$A$1:$AB$7\"/>", 7)]
    [InlineData("<dimension ref=\"A1\"/>", null)]
    [InlineData("<dimension ref=\"A1:F99999999999\"/>", null)]
    [InlineData("<dimension/>", null)]
    [InlineData("", null)]
    public void A_workbook_says_how_many_rows_it_has_or_nothing_and_is_read_either_way(string dimension, int? rows)
    {
        var table = TableReader.Open(Workbook(dimension));
        Assert.Null(table.Problem);
        Assert.Equal(rows, table.LikelyRows);
        Assert.Equal(["Muối", "Cá"], table.Rows.Select(r => r[0]));
    }

    private static byte[] Workbook(string dimension)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Bảng\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Write(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{dimension}<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Muối</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Cá</t></is></c></row></sheetData></worksheet>");
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
