using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class NameIndexTests
{
    private static readonly string[] Bodies =
    [
        "Sở Thông tin và Truyền thông", "Sở Du lịch", "Sở Nội vụ", "Sở Ngoại vụ", "Sở Văn hóa và Thể thao", "Sở Tài chính",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Ủy ban nhân dân thị xã Phú Mỹ", "Ủy ban nhân dân huyện Châu Đức", "Công an tỉnh",
    ];

    [Theory]
    [InlineData("Sở Thông tin và Truyền thông", "Sở Thông tin và Truyền thông", Certainty.Same)]
    [InlineData("SỞ VĂN HOÁ VÀ THỂ THAO", "Sở Văn hóa và Thể thao", Certainty.Same)]
    [InlineData("Uỷ ban Mật trận Tổ quốc Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", Certainty.Same)]
    [InlineData("UBND TX. Phú Mỹ", "Ủy ban nhân dân thị xã Phú Mỹ", Certainty.Same)]
    [InlineData("UBMTTQVN tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", Certainty.Same)]
    [InlineData("sttt", null, null)]
    [InlineData("STTTT", "Sở Thông tin và Truyền thông", Certainty.Same)]
    [InlineData("Sở TT&TT", "Sở Thông tin và Truyền thông", Certainty.Initials)]
    [InlineData("Sờ Thông tín vả Truyền thông", "Sở Thông tin và Truyền thông", Certainty.Same)]
    [InlineData("Sở Thông tln và Tmyền thông", "Sở Thông tin và Truyền thông", Certainty.Near)]
    [InlineData("Ủy ban nhân dân huyện Châu Đúc", "Ủy ban nhân dân huyện Châu Đức", Certainty.Same)]
    [InlineData("Sở Tàl chính", "Sở Tài chính", Certainty.Near)]
    [InlineData("Sở Ngọai vụ", "Sở Ngoại vụ", Certainty.Same)]
    [InlineData("Sở Xây dựng", null, null)]
    [InlineData("", null, null)]
    public void A_body_is_known_however_it_was_typed_or_scanned(string written, string? body, Certainty? certainty)
    {
        var index = new NameIndex<string>();
        foreach (var name in Bodies) { index.Add(name, name); }
        var match = index.Find(written);
        Assert.Equal(body, match?.Entry);
        Assert.Equal(certainty, match?.Certainty);
    }

    [Fact]
    public void Between_two_that_could_be_meant_it_does_not_choose()
    {
        var index = new NameIndex<int>();
        index.Add("Trung tâm Xúc tiến Đầu tư tỉnh A", 1);
        index.Add("Trung tâm Xúc tiến Đầu tư tỉnh B", 2);
        Assert.Null(index.Find("Trung tâm Xúc tiến Đầu tư tỉnh C"));
    }

    [Theory]
    [InlineData("án phẩm", "ấn phẩm")]
    [InlineData("Mật trận", "Mặt trận")]
    public void Wrong_marks_of_a_scan_fold_away(string scanned, string meant) =>
        Assert.Equal(VietnameseText.Fold(meant), VietnameseText.Fold(scanned));

    [Theory]
    [InlineData("an pham", "an pham", 0)]
    [InlineData("an pham", "an phan", 1)]
    [InlineData("an pham", "na pham", 1)]
    [InlineData("an pham", "pham", 3)]
    [InlineData("a", "khac han", 4)]
    public void Closeness_counts_slips_up_to_a_bound(string left, string right, int slips) =>
        Assert.Equal(slips, Closeness.Between(left, right, 3));
}
