using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class TypedKeysTests
{
    [Theory]
    [InlineData("ddao", "dao")]
    [InlineData("dduowngf", "duong")]
    [InlineData("dduwowngf", "duong")]
    [InlineData("duongdf", "duong")]
    [InlineData("vungx", "vung")]
    [InlineData("vieetj", "viet")]
    [InlineData("vietej", "viet")]
    [InlineData("tosan", "toan")]
    [InlineData("nghieepj", "nghiep")]
    [InlineData("thuw", "thu")]
    [InlineData("vie65t", "viet")]
    [InlineData("d9a3o", "dao")]
    [InlineData("bien", null)]
    [InlineData("sang", null)]
    [InlineData("93", null)]
    [InlineData("2026", null)]
    [InlineData("da", null)]
    public void Keys_of_telex_and_vni_that_nobody_listened_to_are_read(string typed, string? meant) => Assert.Equal(meant, TypedKeys.Read(typed));

    [Theory]
    [InlineData("Sở Văn hóa, Thể thao", "Sở|Văn|hóa|Thể|thao")]
    [InlineData("số 93/KH-UBND", "số|93|KH|UBND")]
    [InlineData("港口 Cửa Vạn", "港|口|Cửa|Vạn")]
    [InlineData(" … ", "")]
    public void Words_are_runs_of_letters_and_figures(string text, string expected)
    {
        var words = new List<string>();
        for (var (at, length) = TextWords.Next(text, 0); length > 0; (at, length) = TextWords.Next(text, at + length)) { words.Add(text.Substring(at, length)); }
        Assert.Equal(expected, string.Join('|', words));
    }

    [Fact]
    public void An_excerpt_around_a_place_holds_it_in_whole_words()
    {
        const string text = "Con đường lên hải đăng bắt đầu sau chợ, đi giữa hai hàng bàng vuông rồi men theo vách đá tới chân tháp.";
        var around = Excerpt.Around(text, text.IndexOf("vuông", StringComparison.Ordinal), 40);
        Assert.Equal("…bàng vuông rồi men theo vách đá tới chân…", around);
        Assert.Equal(text, Excerpt.Around(text, 50, 400));
        Assert.StartsWith("Con đường lên", Excerpt.Around(text, 0, 40), StringComparison.Ordinal);
        Assert.EndsWith("chân tháp.", Excerpt.Around(text, text.Length - 5, 40), StringComparison.Ordinal);
    }
}
