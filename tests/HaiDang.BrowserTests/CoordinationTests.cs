using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>Who leads, who helps, and what nobody was named for.</summary>
public sealed class CoordinationTests(Site site) : IClassFixture<Site>
{
    private static readonly string S0 = Path.Combine(Repository.Root, "..", "shared", "plans", "s0-ba-ria-vung-tau-2023.txt");

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_coordinator_finds_its_part_apart_and_sends_it_and_the_lead_sees_it(Screen screen)
    {
        await using var helper = await site.VisitAsync(screen, "khue@bienbac.example");
        await helper.OpenAsync("/tasks");
        await helper.FollowAsync("Phối hợp");
        await helper.Page.Locator(".board article a", new() { HasTextString = "gắn mã truy xuất" }).First.ClickAsync();
        await helper.LookAsync();
        Assert.Equal(0, await helper.Page.Locator("[name=Percent]").CountAsync());
        await helper.PressAsync("Gửi phần việc");
        Assert.Contains("Hãy ghi việc đã làm", await helper.TextAsync(), StringComparison.Ordinal);
        await helper.Page.FillAsync("#contribution-note", $"Đã rà soát 40 cơ sở ({screen})");
        await helper.Page.FillAsync("#contribution-link", "https://bienbac.example/ra-soat");
        await helper.PressAsync("Gửi phần việc");
        var task = new Uri(helper.Page.Url).AbsolutePath;

        await using var focal = await site.VisitAsync(screen, "mien@bienbac.example");
        await focal.OpenAsync(task);
        Assert.Contains($"Đã rà soát 40 cơ sở ({screen})", await focal.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Sở Công Thương", await focal.Page.InnerTextAsync("#contributions"), StringComparison.Ordinal);
        await focal.Page.Locator("summary", new() { HasTextString = "Hỏi các cơ quan phối hợp" }).ClickAsync();
        await focal.Page.FillAsync("[name=Text]", "Xin số liệu mới nhất");
        await focal.PressAsync("Gửi câu hỏi");
        await helper.OpenAsync("/tasks?part=help");
        Assert.Contains("Đang được hỏi", await helper.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Six_scopes_show_and_clauses_without_a_lead_are_taken_or_named(Screen screen)
    {
        await using var focal = await site.VisitAsync(screen, "mien@bienbac.example");
        await focal.OpenAsync("/plans/import");
        await focal.Page.SetInputFilesAsync("[name=File]", S0);
        await focal.PressAsync("Đọc kế hoạch");
        await focal.Page.Locator("details.card > summary").First.ClickAsync();
        await focal.LookAsync();
        await focal.PressAsync("Xác nhận, tạo kế hoạch");
        var plan = new Uri(focal.Page.Url).AbsolutePath;
        Assert.Contains("Tài liệu, ấn phẩm về môi trường sống xanh, sạch, đẹp, nơi đáng sống", await focal.Page.InnerTextAsync("#c-IV\\.2\\.9"), StringComparison.Ordinal);

        await focal.FollowAsync("Phân công chủ trì");
        await focal.Page.FillAsync("[name=Lead]", "Sở Mây Gió");
        await focal.PressAsync("Giao cho cơ quan này");
        Assert.Contains("Sổ cơ quan chưa có", await focal.TextAsync(), StringComparison.Ordinal);
        foreach (var box in (await focal.Page.Locator("[name=Clause]").AllAsync()).Skip(1)) { await box.UncheckAsync(); }
        await focal.Page.FillAsync("[name=Lead]", "so tai chinh");
        await focal.PressAsync("Giao cho cơ quan này");
        await focal.PressAsync("Nhận các mục đã chọn");
        Assert.Contains("Mọi mục đều đã có cơ quan chủ trì", await focal.TextAsync(), StringComparison.Ordinal);
        await focal.OpenAsync(plan);
        await focal.OpenAsync("/tasks?part=open");
    }
}
