using HaiDang.Kernel;
using HaiDang.Organisations;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Ranking;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Organisations;

public sealed class ProtocolTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Officer = new("Vũ Thu Miên", null, Permissions.Protocol);

    private static readonly ProtocolOrder Order = new(ProtocolList.Read("""
        Chủ tịch Ủy ban nhân dân tỉnh | Chair of the Provincial People’s Committee | 省人民委员会主席
        Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh
        Phó Chủ tịch Ủy ban nhân dân tỉnh | Vice Chair of the Provincial People’s Committee
        Giám đốc Sở | Director of the Department
        Phó Giám đốc Sở
        """));

    [Theory]
    [InlineData("Chủ tịch UBND tỉnh", null, 0)]
    [InlineData("Chủ tịch", "UBND tỉnh Biển Bạc", 0)]
    [InlineData("chu tich", "uy ban nhan dan tinh", 0)]
    [InlineData("Chair", "Provincial People’s Committee", 0)]
    [InlineData("主席", "省人民委员会", 0)]
    [InlineData("Phó Chủ tịch Thường trực", "Ủy ban nhân dân tỉnh", 1)]
    [InlineData("Phó Chủ tịch", "UBND tỉnh", 2)]
    [InlineData("Giám đốc", "Sở Ngoại vụ", 3)]
    [InlineData("Director", "Department of Foreign Affairs", 3)]
    [InlineData("Phó Giám đốc Sở Tài chính", null, 4)]
    [InlineData("Nguyên Chủ tịch UBND tỉnh", null, null)]
    [InlineData("Chủ tịch", "UBND xã Mỹ Sa", null)]
    [InlineData("Thuyền trưởng", "tàu Hòn Sương 02", null)]
    [InlineData(null, "Sở Ngoại vụ", null)]
    public void A_title_has_its_place_however_it_is_written(string? title, string? body, int? place) => Assert.Equal(place, Order.PlaceOf(title, body));

    [Fact]
    public void Those_whose_title_the_list_does_not_know_come_last_in_the_order_given() => Assert.Equal(
        ["Giám đốc Sở Nội vụ", "Phó Giám đốc Sở Nội vụ", "Thuyền trưởng", "Bếp trưởng", ""],
        Order.Arrange(["Thuyền trưởng", "Phó Giám đốc Sở Nội vụ", "Bếp trưởng", "", "Giám đốc Sở Nội vụ"], t => (t, null)));

    [Fact]
    public async Task Each_issue_is_kept_with_who_kept_it_and_of_two_at_once_the_second_is_told()
    {
        using var scene = province.As(Officer);
        var (keep, db) = (scene.Get<KeepProtocol>(), scene.Get<OrganisationsDb>());
        Assert.Null(await keep.RunAsync("Bí thư Tỉnh ủy\r\n\r\n Chủ tịch UBND tỉnh |  Chair ", 0, default));
        Assert.Equal(Refusal.ChangedMeanwhile, await keep.RunAsync("Chủ tịch UBND tỉnh", 0, default));
        Assert.Null(await keep.RunAsync("Chủ tịch UBND tỉnh | Chair\nBí thư Tỉnh ủy", 1, default));

        var issues = await db.ProtocolLists.AsNoTracking().OrderBy(l => l.Number).ToListAsync();
        Assert.Equal(["Bí thư Tỉnh ủy\nChủ tịch UBND tỉnh | Chair", "Chủ tịch UBND tỉnh | Chair\nBí thư Tỉnh ủy"], issues.Select(i => i.Lines));
        Assert.Equal(("Vũ Thu Miên", province.Clock.GetUtcNow()), (issues[1].KeptBy, issues[1].KeptAt));
        Assert.Equal(0, (await scene.Get<IProtocol>().OrderAsync(default)).PlaceOf("Chủ tịch", "UBND tỉnh"));
    }

    [Theory]
    [InlineData("", "organisations.protocol.none_given")]
    [InlineData(" | \n|", "organisations.protocol.none_given")]
    [InlineData("Chủ tịch UBND tỉnh\nBí thư Tỉnh ủy | Chủ tịch Ủy ban nhân dân tỉnh", "organisations.protocol.twice")]
    public async Task A_list_that_ranks_nobody_or_somebody_twice_is_refused(string lines, string refusal)
    {
        using var scene = province.As(Officer);
        var last = await scene.Get<OrganisationsDb>().ProtocolLists.CountAsync();
        Assert.Equal(refusal, (await scene.Get<KeepProtocol>().RunAsync(lines, last, default))?.Key);
    }

    [Fact]
    public async Task Only_those_who_answer_for_protocol_change_it()
    {
        using var scene = province.As(new Somebody("Hà Phong Nhã", null));
        Assert.Equal(Refusal.NotAllowed, await scene.Get<KeepProtocol>().RunAsync("Bí thư Tỉnh ủy", 0, default));
    }
}
