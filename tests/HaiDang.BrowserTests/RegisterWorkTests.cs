namespace HaiDang.BrowserTests;

/// <summary>An officer works in a register: a view of her own, a map, figures, a file, several entries at once, something to watch.</summary>
public sealed class RegisterWorkTests(Site site) : IClassFixture<Site>
{
    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_visitor_plans_two_days_from_places_and_the_press_body_plans_a_months_issues(Screen screen)
    {
        await using (var visitor = await site.VisitAsync(screen))
        {
            await visitor.OpenAsync("/vi/dia-diem");
            Assert.Contains("Di tích (1)", await visitor.TextAsync(), StringComparison.Ordinal);
            await visitor.FollowAsync("Lập lịch trình");
            foreach (var place in new[] { "Bãi Vạn Hương", "Chợ cá Cửa Vạn", "Hải đăng Hòn Sương" }) { await visitor.Page.GetByLabel(place).CheckAsync(); }
            await visitor.PressAsync("Xếp lịch trình");
            var plan = await visitor.TextAsync();
            Assert.Contains("Cả chuyến: 3 điểm, 2 ngày", plan, StringComparison.Ordinal);
            Assert.True(plan.IndexOf("Bãi Vạn Hương", StringComparison.Ordinal) < plan.IndexOf("Hải đăng Hòn Sương", StringComparison.Ordinal));
            // The address keeps the plan, in the other language, too.
            await visitor.OpenAsync(new Uri(visitor.Page.Url).PathAndQuery.Replace("/vi/dia-diem", "/en/places", StringComparison.Ordinal));
            Assert.Contains("Day 2", await visitor.TextAsync(), StringComparison.Ordinal);
        }

        await using var press = await site.VisitAsync(screen, "phong@bienbac.example");
        await press.OpenAsync("/registers/columns");
        await press.FollowAsync(screen is Screen.Phone ? "Bien Bac Today" : "Truyền thông chính sách");
        var before = await press.Page.Locator("#issues tbody tr").CountAsync();
        await press.Page.FillAsync("[name=From]", "2027-01-01");
        await press.Page.FillAsync("[name=Until]", "2027-01-31");
        await press.PressAsync("Lập lịch");
        // Four Wednesdays, and every other of five Saturdays.
        Assert.Equal(before + (screen is Screen.Phone ? 3 : 4), await press.Page.Locator("#issues tbody tr").CountAsync());
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_day_in_the_registers(Screen screen)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/registers/notices?stage=listed");
        await officer.Page.Locator("summary", new() { HasText = "Cách xem của tôi" }).ClickAsync();
        await officer.Page.FillAsync("[name=ViewName]", $"Đang hiện {screen}");
        await officer.PressAsync("Giữ lại");
        await officer.FollowAsync($"Đang hiện {screen}");
        Assert.Contains("stage=listed", officer.Page.Url, StringComparison.Ordinal);

        await officer.OpenAsync("/registers/places");
        await officer.FollowAsync("Bản đồ");
        Assert.Equal(6, await officer.Page.Locator(".map-point").CountAsync());
        Assert.Equal(6, await officer.Page.Locator(".map-list li").CountAsync());
        Assert.Equal(6, await officer.Page.Locator(".map-layers li").CountAsync());
        await officer.OpenAsync("/registers/events/counts?by=channel");
        await officer.ThroughAsync(officer.Page.Locator("main .bars a").First);
        await officer.LookAsync();
        Assert.Contains("/registers/events?", officer.Page.Url, StringComparison.Ordinal);
        await officer.OpenAsync("/registers/events/print");
        // From the page of a meeting to what was promised there: the form knows which meeting.
        await officer.OpenAsync("/registers/events");
        await officer.FollowAsync("Gặp gỡ doanh nghiệp Nhật Bản");
        await officer.ThroughAsync(officer.Page.Locator("main a[href*='trip-promises/new']"));
        Assert.Equal("Gặp gỡ doanh nghiệp Nhật Bản", await officer.Page.Locator("[name=event]").InputValueAsync());

        await officer.OpenAsync("/registers/enquiries");
        await officer.FollowAsync("Nhập nước mắm");
        await officer.Page.Locator("summary", new() { HasText = "Thêm tệp" }).ClickAsync();
        await officer.Page.Locator("[name=File]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "nhãn hiệu.pdf", MimeType = "application/pdf", Buffer = [1, 2, 3] });
        await officer.PressAsync("Thêm tệp");
        Assert.Contains("Hãy chọn quyền sử dụng tệp.", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.Page.Locator("[name=File]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "nhãn hiệu.pdf", MimeType = "application/pdf", Buffer = [1, 2, 3] });
        await officer.Page.SelectOptionAsync("[name=Right]", "Unclear");
        await officer.Page.SelectOptionAsync("[name=Consent]", "NotNeeded");
        await officer.PressAsync("Thêm tệp");
        Assert.Contains("Chỉ dùng trong cơ quan", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.PressAsync(screen is Screen.Desktop ? "Theo dõi" : "Thôi theo dõi");
        await officer.OpenAsync("/watched");
        Assert.Equal(screen is Screen.Desktop, (await officer.TextAsync()).Contains("Nhập nước mắm", StringComparison.Ordinal));

        await officer.OpenAsync("/registers/notices?stage=received");
        Assert.Equal(screen is Screen.Desktop ? 1 : 0, await officer.Page.Locator("[name=id]").CountAsync());
        if (screen is Screen.Phone) { return; }

        await officer.Page.Locator("[name=id]").CheckAsync();
        await officer.Page.SelectOptionAsync("[name=To]", "refused");
        await officer.PressAsync("Chuyển các mục đã chọn");
        Assert.Contains("Hãy ghi lý do.", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.Page.Locator("[name=id]").CheckAsync();
        await officer.Page.SelectOptionAsync("[name=To]", "refused");
        await officer.Page.FillAsync("[name=ManyReason]", "Thiếu địa chỉ");
        await officer.PressAsync("Chuyển các mục đã chọn");
        Assert.Contains("Đã chuyển 1 mục", await officer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Round_years_are_listed_and_a_pasted_address_is_recognised_or_not(Screen screen)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/registers/anniversaries");
        await officer.FollowAsync("Năm tròn");
        Assert.Contains("90 ngày tới", await officer.TextAsync(), StringComparison.Ordinal);

        await using var visitor = await site.VisitAsync(screen);
        await visitor.OpenAsync("/vi/kenh-chinh-thuc");
        var link = await visitor.Page.Locator(".book-facts a").First.GetAttributeAsync("href");
        await visitor.Page.FillAsync("[name=link]", $" {link!.Replace("https://", "http://www.", StringComparison.Ordinal)}/?fbclid=1");
        await visitor.PressAsync("Kiểm tra");
        Assert.Contains("Đúng, đây là kênh chính thức", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.Page.FillAsync("[name=link]", link + "-that");
        await visitor.PressAsync("Kiểm tra");
        Assert.Contains("không có trong danh sách kênh chính thức", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.OpenAsync("/en/places");
    }
}
