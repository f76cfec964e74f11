using HaiDang.Organisations.Contracts;

namespace HaiDang.Tests.Organisations;

public sealed class RegisterBodyTests(Province province) : IClassFixture<Province>
{
    private static readonly NewBody Information = new("Sở Thông tin và Truyền thông", "Department of Information and Communications", [], "state", "province");

    [Theory]
    [InlineData("STTTT")]
    [InlineData("so tttt")]
    [InlineData("Sở TTTT")]
    [InlineData("sở thông tin và truyền thông")]
    [InlineData("Sở Thông tin và Truyền thông tỉnh")]
    public async Task A_body_is_found_by_any_of_its_names(string typed)
    {
        using var scene = province.AsSystem();
        var organisations = scene.Get<IOrganisations>();
        var id = (await organisations.RegisterAsync(Information, default)).Value;
        Assert.Equal(id, (await organisations.RecogniseAsync(typed, default))?.Id);
    }

    [Theory]
    [InlineData("Sở Lao động – Thương binh và Xã hội", "Sở Lao động thương binh xã hội")]
    [InlineData("Đài Phát thanh và Truyền hình tỉnh", "Đài Phát thanh - Truyền hình tỉnh")]
    [InlineData("UBND thành phố Vũng Tàu", "Ủy ban nhân dân thành phố Vũng Tàu")]
    [InlineData("Sở Công thương", "Sở Công Thương")]
    [InlineData("Hội Nhà báo Khánh Hòa – Ninh Thuận", "Hội NBKH-NT")]
    [InlineData("Sở LĐ-TBXH", "Sở Lao động - Thương binh và Xã hội")]
    [InlineData("Sở TNMT", "Sở Tài nguyên và Môi trường")]
    public async Task The_same_body_written_another_way_is_not_registered_twice(string first, string second)
    {
        using var scene = province.AsSystem();
        var organisations = scene.Get<IOrganisations>();
        var one = await organisations.RegisterAsync(new(first, null, [], "state", "province"), default);
        var two = await organisations.RegisterAsync(new(second, null, [], "state", "province"), default);
        Assert.Equal(one.Value, two.Value);
    }

    [Fact]
    public async Task Two_bodies_that_share_a_short_form_are_asked_about_never_guessed()
    {
        using var scene = province.AsSystem();
        var organisations = scene.Get<IOrganisations>();
        await organisations.RegisterAsync(new("Sở Công an Xã", null, [], "state", "province"), default);
        await organisations.RegisterAsync(new("Sở Canh An Xuyên", null, [], "state", "province"), default);
        Assert.Null(await organisations.RecogniseAsync("SCAX", default));
    }

    [Fact]
    public async Task A_catch_all_stands_for_its_members_and_leaves_related_bodies_open()
    {
        using var scene = province.AsSystem();
        var organisations = scene.Get<IOrganisations>();
        var tourism = (await organisations.RegisterAsync(new("Sở Du lịch", null, [], "state", "province"), default)).Value;
        var city = (await organisations.RegisterAsync(new("Ủy ban nhân dân thành phố Bà Rịa", null, [], "state", "commune"), default)).Value;
        var press = (await organisations.RegisterAsync(new("Báo Bà Rịa – Vũng Tàu", null, [], "press", "province"), default)).Value;

        var everyone = await organisations.ExpandAsync("Các Sở, Ban, ngành, UBND huyện, thị xã, thành phố và các cơ quan liên quan", new(2026, 3, 1), default);
        var departments = await organisations.ExpandAsync("Các Sở, ngành", new(2026, 3, 1), default);

        var ids = everyone.Members.Select(m => m.Id).ToList();
        Assert.Contains(tourism, ids);
        Assert.Contains(city, ids);
        Assert.DoesNotContain(press, ids);
        Assert.True(everyone.IsOpen);
        Assert.DoesNotContain(city, departments.Members.Select(m => m.Id));
        Assert.False(departments.IsOpen);
    }

    [Fact]
    public async Task A_reporter_may_not_register_a_body()
    {
        using var scene = province.As(new Somebody("Trần Minh"));
        var outcome = await scene.Get<IOrganisations>().RegisterAsync(new("Sở Mới", null, [], "state", "province"), default);
        Assert.Equal("kernel.refusal.not_allowed", outcome.Refusal?.Key);
    }
}
