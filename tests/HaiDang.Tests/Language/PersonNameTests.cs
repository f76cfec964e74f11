using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("NGUYỄN THỊ MINH KHAI", "KHAI")]
    [InlineData("Bùi Phước Tuấn Khanh", "Khanh")]
    [InlineData("Ambrose LI Cheuk-Wing", "Ambrose LI Cheuk-Wing")]
    [InlineData("Jean-Luc Godard", "Jean-Luc Godard")]
    [InlineData("Y Bhok", "Y Bhok")]
    public void A_name_is_printed_as_typed_and_a_vietnamese_is_addressed_by_the_last_word(string typed, string address)
    {
        var name = new PersonName(typed);
        Assert.Equal(typed, name.ToString());
        Assert.Equal(address, name.Address);
    }

    [Fact]
    public void A_list_may_be_sorted_by_given_name()
    {
        PersonName[] inOrder = [new("Trần Văn An"), new("Lê Thị Ân"), new("Đỗ Bình"), new("Nguyễn Bình"), new("Phạm Đạt")];
        var shuffled = inOrder.Reverse().ToArray();
        Assert.Equal(inOrder, shuffled.Order(PersonName.ByGivenName));
    }
}
