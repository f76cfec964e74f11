using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>From a signed plan to a reported task, on a real plan.</summary>
public sealed class PlanJourneyTests(Site site) : IClassFixture<Site>
{
    private static readonly string S1 = Path.Combine(Repository.Root, "..", "shared", "plans", "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt");

    private static readonly string S2 = Path.Combine(Repository.Root, "..", "shared", "plans", "s2-binh-dinh-2024-draft.txt");

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_signed_plan_is_read_corrected_confirmed_and_followed(Screen screen)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/plans/import");
        await officer.Page.SetInputFilesAsync("[name=File]", S1);
        await officer.PressAsync("Đọc kế hoạch");
        Assert.Equal("93", await officer.Page.InputValueAsync("[name=Number]"));
        Assert.Equal("10/04/2024", await officer.Page.InputValueAsync("[name=Date]"));

        // Number and date stand where their chips say.
        Assert.Equal("3", await officer.Page.Locator(".fields .stack:has([name=Number]) a.chip").GetAttributeAsync("data-line"));
        Assert.Equal("5", await officer.Page.Locator(".fields .stack:has([name=Date]) a.chip").GetAttributeAsync("data-line"));

        // A chip lights the very line it was read from.
        var chip = officer.Page.Locator(".finding:has-text('Sở Thông tin và Truyền thông') a.chip").First;
        await chip.ClickAsync();
        var line = officer.Page.Locator($"#L{await chip.GetAttributeAsync("data-line")}");
        Assert.Contains("Sở Thông tin và Truyền thông", await line.InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(line).ToBeInViewportAsync();

        // One finding dropped, one corrected, the rest confirmed.
        await officer.Page.Locator(".findings >> nth=0 >> input[type=checkbox]").First.UncheckAsync();
        await officer.Page.FillAsync("[name=Place]", "Bà Rịa");
        await officer.PressAsync("Xác nhận, tạo kế hoạch");
        Assert.Contains("93/KH-UBND", await officer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Sở Thông tin và Truyền thông", await officer.TextAsync(), StringComparison.Ordinal);

        await officer.OpenAsync("/plans");
        await officer.OpenAsync("/plans/bases");
        await officer.OpenAsync("/tasks");
    }

    [Theory]
    [InlineData(Screen.Desktop, "phong@bienbac.example")]
    [InlineData(Screen.Phone, "mien@bienbac.example")]
    public async Task A_coordinator_reports_progress_and_done_needs_evidence(Screen screen, string email)
    {
        await using var coordinator = await site.VisitAsync(screen, email);
        await coordinator.OpenAsync("/tasks?state=not-started");
        await coordinator.ThroughAsync(coordinator.Page.Locator(".board article a").First);
        await coordinator.LookAsync();

        await coordinator.Page.FillAsync("[name=Percent]", "100");
        await coordinator.Page.FillAsync("[name=Note]", "Đã in và phát hành đủ bốn thứ tiếng.");
        await coordinator.PressAsync("Gửi báo cáo");
        Assert.Contains("minh chứng", await coordinator.TextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Đã in và phát hành đủ bốn thứ tiếng.", await coordinator.Page.InputValueAsync("[name=Note]"));

        await coordinator.Page.SetInputFilesAsync("[name=File]", new FilePayload { Name = "bien-ban.txt", MimeType = "text/plain", Buffer = "Biên bản nghiệm thu"u8.ToArray() });
        await coordinator.PressAsync("Gửi báo cáo");
        Assert.Contains("bien-ban.txt", await coordinator.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Hoàn thành", await coordinator.TextAsync(), StringComparison.Ordinal);
        var file = await coordinator.Page.Context.APIRequest.GetAsync(site.Address + await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "bien-ban.txt" }).GetAttributeAsync("href"));
        Assert.Equal("Biên bản nghiệm thu", await file.TextAsync());
    }

    [Fact]
    public async Task A_draft_says_what_it_lacks()
    {
        await using var officer = await site.VisitAsync(Screen.Desktop, "mien@bienbac.example");
        await officer.OpenAsync("/plans/import");
        await officer.Page.FillAsync("[name=Text]", await File.ReadAllTextAsync(S2));
        await officer.PressAsync("Đọc kế hoạch");
        await officer.PressAsync("Xác nhận, tạo kế hoạch");
        Assert.Contains("Chưa có số văn bản", await officer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Chưa có ngày ban hành", await officer.TextAsync(), StringComparison.Ordinal);

        Assert.Contains("Chưa có chữ ký của lãnh đạo", await officer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("09/TTr-STTTT", await officer.Page.InnerTextAsync("#trail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_makes_one_plan()
    {
        await using var officer = await site.VisitAsync(Screen.Desktop, "mien@bienbac.example");
        await officer.OpenAsync("/plans");
        var before = await officer.Page.Locator("main tbody tr").CountAsync();
        await officer.OpenAsync("/plans/import");
        await officer.Page.SetInputFilesAsync("[name=File]", S1);
        await officer.PressAsync("Đọc kế hoạch");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).DblClickAsync();
        await officer.UntilAsync("!location.pathname.includes('/readings/') && document.readyState === 'complete'");
        await officer.OpenAsync("/plans");
        Assert.Equal(before + 1, await officer.Page.Locator("main tbody tr").CountAsync());
    }

    [Theory]
    [InlineData("rong.txt", "")]
    [InlineData("mat.txt", "MẬT\nKẾ HOẠCH\nThông tin đối ngoại")]
    [InlineData("anh.docx", "\u0001\u0002PNG")]
    public async Task What_cannot_be_read_is_refused_in_words(string name, string text)
    {
        await using var officer = await site.VisitAsync(Screen.Desktop, "mien@bienbac.example");
        await officer.OpenAsync("/plans/import");
        await officer.Page.SetInputFilesAsync("[name=File]", new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await officer.PressAsync("Đọc kế hoạch");
        Assert.EndsWith("/plans/import", officer.Page.Url, StringComparison.Ordinal);
        Assert.True(await officer.Page.Locator("[role=alert], .notice.error, .error-summary").CountAsync() > 0, await officer.TextAsync());
    }
}
