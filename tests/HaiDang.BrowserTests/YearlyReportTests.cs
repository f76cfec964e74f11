using HaiDang.Documents.Extracting;
using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

public sealed class YearlyReportTests(Site site) : IClassFixture<Site>
{
    private const string Officer = "mien@bienbac.example";

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task The_focal_officer_builds_the_yearly_report_and_downloads_it(Screen screen)
    {
        await using var visitor = await site.VisitAsync(screen, Officer);
        await visitor.OpenAsync("/reports");
        await visitor.FollowAsync("Lập báo cáo năm");
        await visitor.Page.FillAsync("[name=Proposals]", "Đề nghị bố trí kinh phí ngay từ đầu năm.");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Lập báo cáo năm" }).ClickAsync();
        // The page of the job refreshes itself until it gives way to the report.
        await visitor.Page.WaitForURLAsync(url => new Uri(url).Segments is [_, "reports/", var last] && Guid.TryParse(last, out _), new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        await visitor.LookAsync();

        var text = await DownloadAsync(visitor);

        var tasks = await visitor.Page.Locator(".tile", new() { HasText = "Nhiệm vụ" }).Locator(".tile-value").InnerTextAsync();
        Assert.Contains($"{tasks} nhiệm vụ do", text, StringComparison.Ordinal);
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text, StringComparison.Ordinal);
        Assert.Contains("Kết quả thực hiện Kế hoạch số 45/KH-UBND ngày 05 tháng 02 năm 2026", text, StringComparison.Ordinal);
        Assert.Contains("Đề nghị bố trí kinh phí ngay từ đầu năm.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_shows_without_script()
    {
        await using var visitor = await site.VisitAsync(Screen.Desktop, Officer, scripts: false);
        await visitor.Page.GotoAsync("/reports");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Lập báo cáo năm" }).First.ClickAsync();
        // Either the job still runs and its answer asks the browser back, or it is already done.
        var answer = await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Lập báo cáo năm" }).ClickAsync(),
            response => response.Url.Contains("/reports/jobs/", StringComparison.Ordinal));
        Assert.True(answer.Status == 302 || answer.Headers.ContainsKey("refresh"));
        await visitor.Page.WaitForURLAsync(url => new Uri(url).Segments is [_, "reports/", var last] && Guid.TryParse(last, out _), new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task Every_figure_opens_the_list_it_was_counted_from(Screen screen)
    {
        await using var visitor = await site.VisitAsync(screen, Officer);
        await visitor.OpenAsync("/reports");
        foreach (var name in new[] { "Hoàn thành", "Quá hạn", "Bản đã phát hành" })
        {
            await visitor.OpenAsync("/reports");
            var tile = visitor.Page.Locator("a.tile", new() { HasText = name }).First;
            var figure = await tile.Locator(".tile-value").InnerTextAsync();
            await tile.ClickAsync();
            await visitor.Page.WaitForLoadStateAsync(LoadState.Load);
            await visitor.LookAsync();
            Assert.Equal(figure, $"{await visitor.Page.Locator("table.table tbody tr").CountAsync()}");
        }
    }

    [Fact]
    public async Task Who_may_not_read_reports_gets_neither_page_nor_file()
    {
        await using var visitor = await site.VisitAsync(Screen.Desktop, "phong@bienbac.example");
        await visitor.OpenAsync("/reports");
        Assert.DoesNotContain("Nhiệm vụ theo cơ quan chủ trì", await visitor.TextAsync(), StringComparison.Ordinal);
        var answer = await visitor.Page.APIRequest.GetAsync($"/reports/{Guid.NewGuid()}/file");
        Assert.Equal(403, answer.Status);
    }

    private static async Task<string> DownloadAsync(Visitor visitor)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Tải báo cáo" }).First.ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        await using var stream = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return TextExtractor.Extract(memory.ToArray(), download.SuggestedFilename).Text!;
    }
}
