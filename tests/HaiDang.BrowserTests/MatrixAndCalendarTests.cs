using System.Text;
using System.Text.RegularExpressions;

namespace HaiDang.BrowserTests;

/// <summary>Who does what, and by when, at a glance.</summary>
public sealed partial class MatrixAndCalendarTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_matrix_shows_leads_helpers_and_heads_and_prints_across_an_A3_sheet()
    {
        await using var officer = await site.VisitAsync(Screen.Desktop, "mien@bienbac.example");
        await officer.OpenAsync("/tasks/matrix");
        Assert.NotEqual(0, await officer.Page.Locator(".matrix a.mark.lead").CountAsync());
        Assert.NotEqual(0, await officer.Page.Locator(".matrix a.mark:not(.lead)").CountAsync());
        Assert.Contains("Người đứng đầu: ", await officer.TextAsync(), StringComparison.Ordinal);
        var bytes = await officer.Page.PdfAsync(new() { PreferCSSPageSize = true });
        if (Environment.GetEnvironmentVariable("HAIDANG_SHOTS") is { Length: > 0 } album) { await File.WriteAllBytesAsync(Path.Combine(album, "matrix.pdf"), bytes); }
        var pdf = Encoding.Latin1.GetString(bytes);
        var sheet = MediaBox().Match(pdf);
        Assert.Equal(("1191", "841"), (sheet.Groups[1].Value, sheet.Groups[2].Value));
        await officer.Page.Locator(".matrix a.mark").First.ClickAsync();
        Assert.Contains("/tasks/", officer.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_the_matrix_is_a_list()
    {
        await using var officer = await site.VisitAsync(Screen.Phone, "phong@bienbac.example");
        await officer.OpenAsync("/tasks/matrix");
        Assert.False(await officer.Page.Locator(".matrix").IsVisibleAsync());
        Assert.Contains("người chịu trách nhiệm", await officer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task The_calendar_shows_what_is_due_and_the_holidays(Screen screen)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/tasks/calendar?month=2026-09");
        Assert.Contains("Quốc khánh", await officer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("IV.1.3", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.FollowAsync("10/2026");
        await officer.FollowAsync("11/2026");
        Assert.Contains("Báo cáo gửi", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.OpenAsync("/tasks/calendar?month=2026-02");
        Assert.Contains("Tết Âm lịch", await officer.TextAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/MediaBox \[0 0 (\d+)[\d.]* (\d+)")]
    private static partial Regex MediaBox();
}
