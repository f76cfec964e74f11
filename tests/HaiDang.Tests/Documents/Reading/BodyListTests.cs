namespace HaiDang.Tests.Documents.Reading;

public sealed class BodyListTests
{
    [Theory]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh và các cơ quan liên quan",
        "Sở Văn hóa, Thể thao và Du lịch / Công an tỉnh / *các cơ quan liên quan")]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch và Công an tỉnh", "Sở Văn hóa, Thể thao và Du lịch / Công an tỉnh")]
    [InlineData("Sở Nông nghiệp và Phát triển nông thôn và Sở Tài nguyên và Môi trường",
        "Sở Nông nghiệp và Phát triển nông thôn / Sở Tài nguyên và Môi trường")]
    [InlineData("Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh; Ban Quản lý Khu kinh tế",
        "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh / Ban Quản lý Khu kinh tế")]
    [InlineData("Báo và phát thanh, truyền hình Đồng Nai, Sở Ngoại vụ", "Báo và phát thanh, truyền hình Đồng Nai / Sở Ngoại vụ")]
    [InlineData("Liên hiệp các tổ chức hữu nghị tỉnh, Ban Quản lý các khu công nghiệp",
        "Liên hiệp các tổ chức hữu nghị tỉnh / Ban Quản lý các khu công nghiệp")]
    public void A_name_with_commas_or_va_in_it_stays_whole(string printed, string expected) => Assert.Equal(expected, Read(printed));

    [Theory]
    [InlineData("Đài PT-TH tỉnh, Sở TT&TT, UBND TP. Vũng Tàu, Báo BRVT", "Đài PT-TH tỉnh / Sở TT&TT / UBND TP. Vũng Tàu / Báo BRVT")]
    [InlineData("STTTT, SVHTTDL; Công an tỉnh", "STTTT / SVHTTDL / Công an tỉnh")]
    [InlineData("Sở Du lịch, Viettel Vũng Tàu, VNPT Vũng Tàu", "Sở Du lịch / Viettel Vũng Tàu / VNPT Vũng Tàu")]
    [InlineData("Bộ CHQS tỉnh, BHXH tỉnh, VP UBND tỉnh", "Bộ CHQS tỉnh / BHXH tỉnh / VP UBND tỉnh")]
    public void Short_forms_and_firms_are_bodies_too(string printed, string expected) => Assert.Equal(expected, Read(printed));

    [Theory]
    [InlineData("Các sở: Tài chính, Văn hóa, Thể thao và Du lịch và Y tế", "Sở Tài chính / Sở Văn hóa, Thể thao và Du lịch / Sở Y tế")]
    [InlineData("các Bộ: Quốc phòng, Công an; UBND các tỉnh", "Bộ Quốc phòng / Bộ Công an / *UBND các tỉnh")]
    public void Departments_listed_by_their_fields_get_their_head_back(string printed, string expected) =>
        Assert.Equal(expected, Read(printed));

    [Theory]
    [InlineData("Các Sở, Ban, ngành, UBND huyện, thị xã, thành phố", "*Các Sở, Ban, ngành, UBND huyện, thị xã, thành phố")]
    [InlineData("Các sở, ban, ngành, Ủy ban nhân dân các huyện, thành phố và các đơn vị có liên quan",
        "*Các sở, ban, ngành, Ủy ban nhân dân các huyện, thành phố và các đơn vị có liên quan")]
    [InlineData("UBND huyện Châu Đức, UBND thị xã Phú Mỹ và UBND thành phố Bà Rịa",
        "UBND huyện Châu Đức / UBND thị xã Phú Mỹ / UBND thành phố Bà Rịa")]
    [InlineData("Uỷ ban nhân dân Thành phố, Phòng Kinh tế", "Uỷ ban nhân dân Thành phố / Phòng Kinh tế")]
    [InlineData("Hội Cựu chiến binh các cấp; Sở Nội vụ", "*Hội Cựu chiến binh các cấp / Sở Nội vụ")]
    public void A_group_is_told_from_a_named_body(string printed, string expected) => Assert.Equal(expected, Read(printed));

    [Theory]
    [InlineData("Sở Y tế (cơ quan thường trực), Sở Nội vụ", "Sở Y tế / Sở Nội vụ")]
    [InlineData("Sở Thông tin và Truyền thông./.", "Sở Thông tin và Truyền thông")]
    public void What_stands_in_brackets_or_ends_the_text_is_no_part_of_the_name(string printed, string expected) =>
        Assert.Equal(expected, Read(printed));

    [Theory]
    [InlineData("theo chức năng, nhiệm vụ được giao")]
    [InlineData("Không")]
    [InlineData("")]
    public void What_names_no_body_gives_none(string printed) => Assert.Equal("", Read(printed));

    private static string Read(string printed) => string.Join(" / ", Phrases.Task($"- Cơ quan phối hợp: {printed}")
        .Assignments.Select(a => $"{(a.CatchAll ? "*" : "")}{a.Body}"));
}
