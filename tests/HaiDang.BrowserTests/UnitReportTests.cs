using HaiDang.Documents.Extracting;
using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>The season of reports: a body sends, the officer returns, the body sends again, the officer accepts.</summary>
public sealed class UnitReportTests(Site site) : IClassFixture<Site>
{
    private const string Officer = "mien@bienbac.example";

    [Theory]
    [InlineData(Screen.Desktop, "khue@bienbac.example", "Sở Công Thương")]
    [InlineData(Screen.Phone, "sinh@bienbac.example", "Ủy ban nhân dân đặc khu Hòn Sương")]
    public async Task A_report_is_sent_returned_sent_again_and_accepted(Screen screen, string email, string body)
    {
        await using var her = await site.VisitAsync(screen, email);
        await her.OpenAsync("/reports/units");
        await her.FollowAsync(body);
        var address = new Uri(her.Page.Url).AbsolutePath;
        Assert.Contains("Năm 2026, đơn vị được giao chủ trì", await her.Page.InputValueAsync("[name=Results]"), StringComparison.Ordinal);
        await her.Page.FillAsync("[name=Difficulties]", "Thiếu người dịch.");
        await her.PressAsync("Kiểm tra và gửi");
        Assert.Contains("Kiểm tra trước khi gửi", await her.TextAsync(), StringComparison.Ordinal);
        await her.PressAsync("Gửi báo cáo");
        Assert.Contains("Lần gửi 1", await her.TextAsync(), StringComparison.Ordinal);

        await using var officer = await site.VisitAsync(screen, Officer);
        await officer.OpenAsync(address);
        await officer.PressAsync("Trả lại");
        Assert.Contains("Hãy ghi lý do trả lại.", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.Page.FillAsync("[name=Reason]", "Bổ sung số gian hàng.");
        await officer.PressAsync("Trả lại");

        await her.OpenAsync(address);
        Assert.Contains("Bổ sung số gian hàng.", await her.TextAsync(), StringComparison.Ordinal);
        await her.Page.FillAsync("[name=Difficulties]", "Thiếu người dịch; có 24 gian hàng.");
        await her.PressAsync("Kiểm tra và gửi");
        await her.PressAsync("Gửi báo cáo");
        await her.FollowAsync("Các lần gửi (2)");
        Assert.Contains("có 24 gian hàng", await her.Page.Locator("ins").First.InnerTextAsync(), StringComparison.Ordinal);

        await officer.OpenAsync(address);
        await officer.PressAsync("Nhận báo cáo");
        Assert.Contains("Báo cáo được đưa vào báo cáo tổng hợp", await officer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Thiếu người dịch; có 24 gian hàng.", await DownloadAsync(officer), StringComparison.Ordinal);
        await officer.OpenAsync("/reports/units");
        Assert.Contains(body, await officer.Page.Locator(".board-column").Last.InnerTextAsync(), StringComparison.Ordinal);

        var report = await ConsolidateAsync(officer);
        Assert.Contains($"{body}: Thiếu người dịch; có 24 gian hàng.", report, StringComparison.Ordinal);
        Assert.Contains("Sở Tài chính (gửi ngày", report, StringComparison.Ordinal);
        Assert.Contains("Sở Nội vụ (chưa gửi", report, StringComparison.Ordinal);
        Assert.Contains("Chỉ tiêu tăng 20%", report, StringComparison.Ordinal);
        var workbook = await officer.Page.RunAndWaitForDownloadAsync(() => officer.Page.GetByRole(AriaRole.Link, new() { Name = "Tải phụ lục" }).ClickAsync());
        Assert.EndsWith(".xlsx", workbook.SuggestedFilename, StringComparison.Ordinal);
    }

    private static async Task<string> ConsolidateAsync(Visitor officer)
    {
        await officer.OpenAsync("/reports");
        await officer.FollowAsync("Lập báo cáo năm");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Lập báo cáo năm" }).ClickAsync();
        await officer.Page.WaitForURLAsync(url => new Uri(url).Segments is [_, "reports/", var last] && Guid.TryParse(last, out _), new() { WaitUntil = WaitUntilState.Commit });
        await officer.LookAsync();
        return await DownloadAsync(officer, "Tải báo cáo");
    }

    private static async Task<string> DownloadAsync(Visitor visitor, string link = "Tải .docx")
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return TextExtractor.Extract(memory.ToArray(), download.SuggestedFilename).Text!;
    }
}
