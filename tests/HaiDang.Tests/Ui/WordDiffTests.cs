using HaiDang.Ui;

namespace HaiDang.Tests.Ui;

public sealed class WordDiffTests
{
    [Fact]
    public void A_phrase_in_place_of_another_is_one_change() => Assert.Equal(
        [
            new(Change.Same, "Phà rời bến lúc "), new(Change.Removed, "bốn giờ sáng"), new(Change.Inserted, "năm rưỡi"), new(Change.Same, "."),
        ],
        WordDiff.Of("Phà rời bến lúc bốn giờ sáng.", "Phà rời bến lúc năm rưỡi."));

    [Theory]
    [InlineData("", "")]
    [InlineData("", "Mới")]
    [InlineData("Cũ", "")]
    [InlineData("Một hai ba", "Một ba")]
    [InlineData("Một ba", "Một hai ba bốn")]
    [InlineData("Cuốn cẩm nang vừa ra mắt. Nó dạy khách.", "Mở đầu mới. Nó dạy bạn, khách ạ.")]
    [InlineData("a b\nc  d", "a  b\n\nc d")]
    public void Both_texts_can_be_read_from_the_parts(string before, string after)
    {
        var parts = WordDiff.Of(before, after);
        Assert.Equal(before, string.Concat(parts.Where(p => p.Change is not Change.Inserted).Select(p => p.Text)));
        Assert.Equal(after, string.Concat(parts.Where(p => p.Change is not Change.Removed).Select(p => p.Text)));
    }
}
