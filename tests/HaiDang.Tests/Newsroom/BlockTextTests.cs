using HaiDang.Language;
using HaiDang.Newsroom;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Writing;

namespace HaiDang.Tests.Newsroom;

public sealed class BlockTextTests
{
    [Fact]
    public void What_is_typed_becomes_blocks_and_comes_back_as_typed()
    {
        const string typed = "Đoạn một\n\n## Đề mục\n\nĐoạn hai\n\n> Lời nói\n> — Bà Vy\n\n- một\n- hai";
        var blocks = BlockText.Parse(typed);
        Assert.Equal([Block.Paragraph, Block.Heading, Block.Paragraph, Block.Quote, Block.List], blocks.Select(b => b.Type));
        Assert.Equal("Bà Vy", blocks[3].By);
        Assert.Equal(typed, BlockText.Print(blocks));
    }

    [Fact]
    public void Lines_without_an_empty_line_between_them_are_one_paragraph() =>
        Assert.Equal("một hai", Assert.Single(BlockText.Parse("một\r\nhai\r\n")).Text);

    [Theory]
    [InlineData("Cơ sở dữ liệu | https://so.example/a", "Cơ sở dữ liệu", "https://so.example/a")]
    [InlineData("Sổ tay", "Sổ tay", null)]
    [InlineData("Bẫy | javascript:alert(1)", "Bẫy javascript:alert(1)", null)]
    public void Only_web_addresses_become_links(string typed, string title, string? url) =>
        Assert.Equal(new Source(title, url), Assert.Single(SourceText.Parse(typed)));

    [Theory]
    [InlineData("Cảng cạn Cửa Vạn: container bớt một đêm chờ", "cang-can-cua-van-container-bot-mot-dem-cho")]
    [InlineData("Đảo “Hòn Sương”?", "dao-hon-suong")]
    [InlineData("…", "")]
    public void A_title_becomes_an_address(string title, string slug) => Assert.Equal(slug, Slug.Of(title));
}
