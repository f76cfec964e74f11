using System.Text;
using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class VietnameseComparerTests
{
    [Theory]
    [InlineData("An", "Ăn", "Ân", "Ba", "Da", "Đa", "E", "Ê", "O", "Ô", "Ơ", "U", "Ư", "X")]
    [InlineData("ca", "cà", "cả", "cã", "cá", "cạ")]
    [InlineData("Dầu Tiếng", "đa", "Đồng Nai", "Gò Công", "Xuân Lộc")]
    [InlineData("Sở Công Thương", "Sở Du lịch", "Sở Giáo dục và Đào tạo", "Sở Ngoại vụ", "Sở Y tế", "Ủy ban nhân dân tỉnh")]
    public void Names_stand_as_in_a_yearbook(params string[] inOrder)
    {
        var shuffled = inOrder.ToArray();
        new Random(2024).Shuffle(shuffled);
        Assert.NotEqual(inOrder, shuffled);
        Assert.Equal(inOrder, shuffled.Order(VietnameseComparer.Instance));
    }

    [Fact]
    public void Two_encodings_of_a_word_keep_one_order_however_often_they_are_sorted()
    {
        var (composed, decomposed) = ("Huệ", "Huệ".Normalize(NormalizationForm.FormD));
        var order = VietnameseComparer.Instance.Compare(composed, decomposed);
        Assert.NotEqual(0, order);
        Assert.Equal(-Math.Sign(order), Math.Sign(VietnameseComparer.Instance.Compare(decomposed, composed)));
    }
}
