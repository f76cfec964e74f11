namespace HaiDang.BrowserTests;

/// <summary>The leader's page, and what stands around the reports: targets, rules, reviews, oversight.</summary>
public sealed class BriefTests(Site site) : IClassFixture<Site>
{
    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_leader_reads_one_page_and_an_instruction_typed_there_becomes_a_task(Screen screen)
    {
        var instruction = $"Kiểm tra biển chỉ dẫn song ngữ ({screen})";
        await using var leader = await site.VisitAsync(screen, "trieu@bienbac.example");
        await leader.OpenAsync("/today");
        await leader.FollowAsync("Mở một trang sáng");
        Assert.Contains("Cơ quan chậm", await leader.TextAsync(), StringComparison.Ordinal);
        await leader.Page.FillAsync("[name=Text]", instruction);
        await leader.PressAsync("Giao việc");
        Assert.Contains("Hãy chọn cơ quan thực hiện.", await leader.TextAsync(), StringComparison.Ordinal);
        await leader.Page.SelectOptionAsync("[name=Owner]", new[] { new Microsoft.Playwright.SelectOptionValue { Label = "Sở Xây dựng" } });
        await leader.Page.FillAsync("[name=Due]", Soon);
        await leader.PressAsync("Giao việc");
        await leader.FollowAsync(instruction);
        Assert.Contains("Sở Xây dựng", await leader.TextAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_press_body_writes_down_its_month_and_sees_its_pace(Screen screen)
    {
        await using var press = await site.VisitAsync(screen, "phong@bienbac.example");
        await press.OpenAsync("/reports/targets");
        await press.FollowAsync("Báo và Phát thanh, Truyền hình Biển Bạc");
        Assert.Contains("2.180 tin, bài mới", await press.TextAsync(), StringComparison.Ordinal);
        await press.FollowAsync("Tháng 10");
        await press.Page.FillAsync("[name=Items]", "-3");
        await press.Page.Locator("#month").GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await press.UntilAsync("document.body.innerText.includes('Hãy ghi một số nguyên')");
        await press.LookAsync();
        await press.Page.FillAsync("[name=Items]", "300");
        await press.ThroughAsync(press.Page.Locator("#month").GetByRole(Microsoft.Playwright.AriaRole.Button));
        await press.LookAsync();
        Assert.Contains("2.260", await press.Page.Locator(".tile-value").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_review_of_a_plan_is_made_with_its_trend(Screen screen)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/reports");
        await officer.FollowAsync("Sơ kết, tổng kết");
        await officer.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Lập hồ sơ" }).ClickAsync();
        await officer.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath.StartsWith("/reports/reviews/", StringComparison.Ordinal), new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        await officer.LookAsync();
        Assert.Contains("Tỷ lệ nhiệm vụ hoàn thành", await officer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Screen.Desktop, "ngan@bienbac.example", "/oversight", "Báo cáo đơn vị đã nhận")]
    [InlineData(Screen.Phone, "ngan@bienbac.example", "/oversight", "Báo cáo đơn vị đã nhận")]
    [InlineData(Screen.Desktop, "khue@bienbac.example", "/reports/rules?on=2026-06-30", "Nghị định 09/2017/NĐ-CP")]
    [InlineData(Screen.Phone, "khue@bienbac.example", "/reports/rules", "Nghị định 244/2026/NĐ-CP")]
    [InlineData(Screen.Desktop, "quyen@bienbac.example", "/today", "Trả lại")]
    [InlineData(Screen.Phone, "nhan@bienbac.example", "/today", "Hôm nay")]
    [InlineData(Screen.Phone, "quyen@bienbac.example", "/today/digests", "outbox")]
    public async Task The_page_says_what_it_is_for(Screen screen, string email, string path, string words)
    {
        await using var visitor = await site.VisitAsync(screen, email);
        await visitor.OpenAsync(path);
        Assert.Contains(words, await visitor.TextAsync(), StringComparison.Ordinal);
    }

    private static string Soon => TimeProvider.System.GetUtcNow().AddDays(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
