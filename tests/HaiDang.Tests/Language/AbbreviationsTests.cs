using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class AbbreviationsTests
{
    [Theory]
    [InlineData("UBND TX Phú Mỹ", "Ủy ban nhân dân thị xã Phú Mỹ")]
    [InlineData("UBND TP. Vũng Tàu", "Ủy ban nhân dân thành phố Vũng Tàu")]
    [InlineData("STTTT; TTĐN", "Sở Thông tin và Truyền thông; Thông tin đối ngoại")]
    [InlineData("Kế hoạch số 93/KH-UBND của UBND tỉnh", "Kế hoạch số 93/KH-UBND của Ủy ban nhân dân tỉnh")]
    [InlineData("Sở TT&TT; Phòng KT; Sở TT", "Sở Thông tin và Truyền thông; Phòng KT; Sở TT")]
    [InlineData("UBND TT Long Hải", "Ủy ban nhân dân thị trấn Long Hải")]
    [InlineData("Tp dụng tư tưởng", "Tp dụng tư tưởng")]
    public void Short_forms_are_spelled_out_and_document_numbers_left_alone(string text, string spelled) =>
        Assert.Equal(spelled, Abbreviations.SpellOut(text));

    [Theory]
    [InlineData("KT.", "Ký thay")]
    [InlineData("T/M", "Thay mặt")]
    [InlineData("TUQ", "Thừa ủy quyền")]
    [InlineData("XYZ", null)]
    public void What_stands_before_a_signer_is_known(string shortForm, string? full) => Assert.Equal(full, Abbreviations.Expand(shortForm));

    [Fact]
    public void Initials_of_a_body_follow_from_its_name() =>
        Assert.Equal(["stttt", "s tttt"], Abbreviations.Initials("Sở Thông tin và Truyền thông").Select(i => i.Replace("so ", "s ", StringComparison.Ordinal)));
}
