using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData("Sở Văn hóa, Thể thao", "Sở|Văn|hóa|,|Thể|thao")]
    [InlineData("số 93/KH-UBND ngày 10/4/2024", "số|93/KH-UBND|ngày|10/4/2024")]
    [InlineData("72/2015/NĐ-CP; 138-KH/TU", "72/2015/NĐ-CP|;|138-KH/TU")]
    [InlineData("tăng 1.234,5 tỷ (15%).", "tăng|1.234,5|tỷ|(|15%|)|.")]
    [InlineData("giai đoạn 2023-2025", "giai|đoạn|2023|-|2025")]
    [InlineData("", "")]
    public void Syllables_numbers_and_document_numbers_stay_whole(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Syllables.Of(text).Select(t => t.In(text).ToString())));

    [Theory]
    [InlineData("nghiêng")]
    [InlineData("Quốc")]
    [InlineData("gì")]
    [InlineData("giữ")]
    [InlineData("KHUYẾN")]
    [InlineData("hoà")]
    [InlineData("quý")]
    [InlineData("xoong")]
    [InlineData("ưu")]
    [InlineData("yêu")]
    public void A_vietnamese_syllable_is_known_by_its_spelling(string word) => Assert.True(SyllableSpelling.IsVietnamese(word));

    [Theory]
    [InlineData("through")]
    [InlineData("strategic")]
    [InlineData("kốc")]
    [InlineData("câp")]
    [InlineData("ngiêng")]
    [InlineData("fax")]
    [InlineData("")]
    public void What_cannot_be_spelt_so_is_no_syllable(string word) => Assert.False(SyllableSpelling.IsVietnamese(word));
}
