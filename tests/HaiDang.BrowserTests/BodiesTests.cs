namespace HaiDang.BrowserTests;

public sealed class BodiesTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task The_register_finds_a_body_by_whatever_people_type(Screen screen)
    {
        await using var visitor = await site.VisitAsync(screen, "mien@bienbac.example");
        await visitor.OpenAsync("/bodies");
        foreach (var typed in new[] { "so vhttdl", "van hoa the thao", "SVHTTDL" })
        {
            await visitor.OpenAsync("/bodies?q=" + Uri.EscapeDataString(typed));
            Assert.Contains("Sở Văn hóa, Thể thao và Du lịch", await visitor.TextAsync(), StringComparison.Ordinal);
        }

        await visitor.OpenAsync("/bodies?kind=press");
        Assert.DoesNotContain("Sở Tài chính", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.OpenAsync("/bodies?q=khongco");
        Assert.Contains("Không có cơ quan nào khớp", await visitor.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task An_officer_adds_a_body_once_and_gives_it_a_short_form(Screen screen)
    {
        await using var visitor = await site.VisitAsync(screen, "mien@bienbac.example");
        await visitor.OpenAsync("/bodies/new");
        await visitor.Page.FillAsync("[name=Name]", "so tai chinh");
        await visitor.PressAsync("Lưu");
        await visitor.Page.Locator(".notice a").ClickAsync();
        await visitor.LookAsync();
        Assert.Contains("Department of Finance", await visitor.TextAsync(), StringComparison.Ordinal);

        await visitor.OpenAsync("/bodies/new");
        await visitor.Page.FillAsync("[name=Name]", $"Ban Dân tộc miền {(screen is Screen.Phone ? "biển" : "núi")}");
        await visitor.PressAsync("Lưu");
        await visitor.Page.FillAsync("[name=ShortForm]", "Sở TC");
        await visitor.PressAsync("Thêm cách viết");
        Assert.Contains("đang dẫn về Sở Tài chính", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.Page.FillAsync("[name=ShortForm]", $"BDT {screen}");
        await visitor.PressAsync("Thêm cách viết");
        Assert.Contains($"BDT {screen}", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.FollowAsync("Sửa thông tin cơ quan");
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_membership_is_ended_and_never_deleted(Screen screen)
    {
        await using var visitor = await site.VisitAsync(screen, "mien@bienbac.example");
        await visitor.OpenAsync("/bodies/groups");
        await visitor.FollowAsync("Các sở, ban, ngành, Ủy ban nhân dân các xã, phường, đặc khu");
        await visitor.OpenAsync("/bodies/groups");
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Các sở, ban, ngành", Exact = true }).ClickAsync();
        await visitor.LookAsync();
        var body = screen is Screen.Phone ? "Báo và Phát thanh, Truyền hình Biển Bạc" : "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh";
        await visitor.Page.SelectOptionAsync("[name=Body]", new Microsoft.Playwright.SelectOptionValue { Label = body });
        await visitor.PressAsync("Thêm vào nhóm");
        await visitor.Page.Locator("summary", new() { HasTextString = body }).ClickAsync();
        await visitor.LookAsync();
        await visitor.PressAsync("Lưu ngày cuối: " + body);
        Assert.Contains("Đến hết", await visitor.TextAsync(), StringComparison.OrdinalIgnoreCase);
        await visitor.OpenAsync(new Uri(visitor.Page.Url).AbsolutePath + "?on=2020-01-01");
        Assert.Contains("Không có thành viên nào vào ngày này", await visitor.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_the_role_reads_the_register_and_changes_nothing()
    {
        await using var visitor = await site.VisitAsync(Screen.Desktop, "khue@bienbac.example");
        await visitor.OpenAsync("/bodies");
        Assert.DoesNotContain("Thêm cơ quan", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.FollowAsync("Sở Công Thương");
        Assert.DoesNotContain("Thêm cách viết", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.OpenAsync("/bodies/new", status: 403);
        Assert.Equal(0, await visitor.Page.Locator("[name=Name]").CountAsync());
    }
}
