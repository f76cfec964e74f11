using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using HaiDang.Documents.Writing;

namespace HaiDang.Tests.Documents.Writing;

public sealed class FactSheetTests
{
    private static readonly (string, string)[] Facts = [("Diện tích (ha)", "12"), ("Điện, nước", "110 kV\n5.000 m³ một ngày"), ("Nguồn", "Ban quản lý\u0001 khu kinh tế")];

    [Fact]
    public void A_fact_sheet_breaks_no_rule_of_the_format_and_says_everything()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Sheet()), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal("Khu đấtLô A1Diện tích (ha)12Điện, nước110 kV5.000 m³ một ngàyNguồnBan quản lý khu kinh tế21/11/2026", word.MainDocumentPart!.Document!.Body!.InnerText);
    }

    // The PDF of it is made once.
    [Fact]
    public void The_same_words_give_the_same_bytes() => Assert.Equal(Sheet(), Sheet());

    private static byte[] Sheet() => FactSheet.ToDocx("Khu đất", "Lô A1", Facts, "21/11/2026");
}
