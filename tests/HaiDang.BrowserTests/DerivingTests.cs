namespace HaiDang.BrowserTests;

/// <summary>Plans under plans, over the years, and the round for the year to come.</summary>
public sealed class DerivingTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop, "khue@bienbac.example", "sa@bienbac.example")]
    [InlineData(Screen.Phone, "vy@bienbac.example", "quyen@bienbac.example")]
    public async Task A_body_builds_its_own_plan_another_folds_in_and_the_rest_are_missing(Screen screen, string builder, string folder)
    {
        await using var unit = await site.VisitAsync(screen, builder);
        var plan = await PlanAsync(unit);
        await unit.OpenAsync(plan + "/uptake");
        var missing = await MissingAsync(unit);
        await unit.PressAsync("Xây dựng kế hoạch riêng");
        var own = new Uri(unit.Page.Url).AbsolutePath;
        Assert.Contains("Thực hiện Kế hoạch số 45/KH-UBND", await unit.TextAsync(), StringComparison.Ordinal);
        Assert.True(await unit.Page.Locator("article.clause p:has-text('Thực hiện') a[href*='#c-IV']").CountAsync() > 0);
        await unit.FollowAsync("Soạn dự thảo");
        await unit.Page.SelectOptionAsync("[name=Under]", "II");
        await unit.Page.FillAsync("[name=NewTitle]", "Họp giao ban hằng tháng");
        await unit.PressAsync("Lưu dự thảo");
        Assert.Contains("Họp giao ban hằng tháng", await unit.TextAsync(), StringComparison.Ordinal);
        await unit.OpenAsync(own + "/tree");
        Assert.Contains("45/KH-UBND", await unit.TextAsync(), StringComparison.Ordinal);

        await using var other = await site.VisitAsync(screen, folder);
        await other.OpenAsync(plan + "/uptake");
        await other.PressAsync("Khai lồng ghép");
        Assert.Contains("Hãy chọn kế hoạch lồng ghép", await other.TextAsync(), StringComparison.Ordinal);
        await other.Page.FillAsync("[name=FoldedTitle]", "Kế hoạch khuyến nông năm 2026");
        await other.PressAsync("Khai lồng ghép");
        Assert.Contains("Kế hoạch khuyến nông năm 2026", await other.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(missing - 2, await MissingAsync(other));

        await using var focal = await site.VisitAsync(screen, "mien@bienbac.example");
        await focal.OpenAsync(plan + "/uptake");
        await focal.OpenAsync(plan + "/tree");
        Assert.Contains("Lồng ghép", await focal.TextAsync(), StringComparison.Ordinal);
        await focal.OpenAsync(plan);
        await focal.OpenAsync("/plans/overlaps");

        // Twenty-seven stand in the text; the two that are only asked for ("đề nghị") count in no figure.
        await focal.OpenAsync("/plans");
        Assert.EndsWith("/25", (await focal.Page.InnerTextAsync($"tr:has(a[href='{plan}']) td:nth-of-type(4)")).Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Screen.Desktop, 2027)]
    [InlineData(Screen.Phone, 2028)]
    public async Task A_round_is_opened_answered_and_consolidated(Screen screen, int year)
    {
        await using var focal = await site.VisitAsync(screen, "mien@bienbac.example");
        await focal.OpenAsync("/plans/rounds");
        await focal.Page.FillAsync("[name=Year]", $"{year}");
        await focal.Page.FillAsync("[name=Guidance]", "Mỗi cơ quan đề xuất tối đa ba nhiệm vụ, có kết quả đo được.");
        await focal.PressAsync("Mở vòng");
        Assert.Contains("Hãy ghi hạn gửi đề xuất", await focal.TextAsync(), StringComparison.Ordinal);
        await focal.Page.FillAsync("[name=Due]", "31/11/2036");
        await focal.PressAsync("Mở vòng");
        await focal.SeesAsync("“31/11/2036” chưa đọc được là một ngày");
        await focal.Page.FillAsync("[name=Due]", "15/12/2036");
        await focal.PressAsync("Mở vòng");
        Assert.Contains("cơ quan chưa gửi", await focal.TextAsync(), StringComparison.Ordinal);

        await using var unit = await site.VisitAsync(screen, "khue@bienbac.example");
        await unit.OpenAsync($"/plans/rounds/{year}");
        await unit.Page.FillAsync("#title-", "Gian hàng muối biển tại Osaka");
        await unit.Page.FillAsync("#amount-", "hai trăm triệu");
        await unit.PressAsync("Gửi đề xuất");
        Assert.Contains("bằng chữ số", await unit.TextAsync(), StringComparison.Ordinal);
        await unit.Page.FillAsync("#amount-", "200.000.000");
        await unit.PressAsync("Gửi đề xuất");
        Assert.Contains("200.000.000 đồng", await unit.TextAsync(), StringComparison.Ordinal);

        await focal.OpenAsync($"/plans/rounds/{year}");
        await focal.ThroughAsync(focal.Page.Locator("article:has-text('Osaka') button:has-text('Đưa vào kế hoạch')"));
        await focal.PressAsync("Tổng hợp thành dự thảo");
        Assert.Contains("Gian hàng muối biển tại Osaka", await focal.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Dự thảo", await focal.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task The_source_plans_stand_side_by_side_over_the_years_and_citations_are_judged(Screen screen)
    {
        await using var focal = await site.VisitAsync(screen, "mien@bienbac.example");
        foreach (var file in new[] { "s0-ba-ria-vung-tau-2023.txt", "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt", "s3-dong-nai-160-kh-ubnd-2023.txt", "s4-thanh-uy-vung-tau-138-kh-tu.txt" })
        {
            await focal.OpenAsync("/plans/import");
            await focal.Page.FillAsync("[name=Text]", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "..", "shared", "plans", file)));
            await focal.PressAsync("Đọc kế hoạch");
            await focal.PressAsync("Xác nhận, tạo kế hoạch");
        }

        var party = new Uri(focal.Page.Url).AbsolutePath;
        await focal.Page.Locator("#links summary").ClickAsync();
        await focal.LookAsync();
        await focal.PressAsync("Đúng, đây là văn bản cấp trên");
        Assert.Contains("Chỉ thị 28-CT/TU", await focal.Page.InnerTextAsync("#links"), StringComparison.Ordinal);
        await focal.OpenAsync(party + "/tree");
        Assert.Contains("Chỉ thị số 28-CT/TU", await focal.TextAsync(), StringComparison.Ordinal);
        await focal.OpenAsync("/plans");
        var kinds = await focal.Page.InnerTextAsync("table");
        foreach (var kind in new[] { "Kế hoạch năm", "Kế hoạch giai đoạn", "Giai đoạn và định hướng", "Kế hoạch của Đảng" }) { Assert.Contains(kind, kinds, StringComparison.Ordinal); }
        Assert.True(await focal.Page.Locator(".plan-timeline .plan-bar").CountAsync() >= 5);
    }

    private static async Task<string> PlanAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/plans");
        await visitor.ThroughAsync(visitor.Page.Locator("tr:has-text('45/KH-UBND') a").First);
        return new Uri(visitor.Page.Url).AbsolutePath;
    }

    private static async Task<int> MissingAsync(Visitor visitor) =>
        int.Parse((await visitor.Page.Locator(".tile:has-text('Chưa có')").Last.InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()).First(l => l.All(char.IsAsciiDigit)),
            System.Globalization.CultureInfo.InvariantCulture);
}
