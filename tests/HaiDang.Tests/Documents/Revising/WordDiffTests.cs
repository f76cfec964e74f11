using HaiDang.Documents.Revising;

namespace HaiDang.Tests.Documents.Revising;

public sealed class WordDiffTests
{
    [Fact]
    public void A_phrase_in_place_of_another_is_one_change() => Assert.Equal(
        [
            new(Fate.Kept, "Phà rời bến lúc "), new(Fate.Gone, "bốn giờ sáng"), new(Fate.Come, "năm rưỡi"), new(Fate.Kept, "."),
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
        Assert.Equal(before, string.Concat(parts.Where(p => p.Fate is not Fate.Come).Select(p => p.Text)));
        Assert.Equal(after, string.Concat(parts.Where(p => p.Fate is not Fate.Gone).Select(p => p.Text)));
    }
}
