namespace HaiDang.BrowserTests;

/// <summary>A plan lets bodies report after the report made from theirs: the officer is told, and confirms an interim date.</summary>
public sealed class InterimDateTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop, "46")]
    [InlineData(Screen.Phone, "47")]
    public async Task Contradicting_deadlines_are_told_and_an_interim_date_is_confirmed(Screen screen, string number)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        var plan = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "demo", "plan.txt"));
        plan = plan.Replace("2026", NextYear, StringComparison.Ordinal).Replace("Số: 45", "Số: " + number, StringComparison.Ordinal)
            .Replace("trước ngày 15 tháng 11 để", "trước ngày 15 tháng 12 để", StringComparison.Ordinal);
        await officer.OpenAsync("/plans/import");
        await officer.Page.FillAsync("[name=Text]", plan);
        await officer.PressAsync("Đọc kế hoạch");
        await officer.PressAsync("Xác nhận, tạo kế hoạch");
        var address = new Uri(officer.Page.Url).AbsolutePath;
        Assert.Contains($"Thời hạn báo cáo năm {NextYear} trái nhau", await officer.TextAsync(), StringComparison.Ordinal);

        await officer.OpenAsync("/today");
        Assert.Contains($"Đề xuất ngày chốt 31/10/{NextYear}", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.OpenAsync(address);
        await officer.Page.FillAsync("[name=Day]", $"{NextYear}-12-05");
        await officer.PressAsync("Xác nhận ngày chốt");
        Assert.Contains("không được sau hạn báo cáo tổng hợp", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.Page.FillAsync("[name=Day]", $"{NextYear}-10-30");
        await officer.PressAsync("Xác nhận ngày chốt");
        Assert.Contains($"Ngày chốt trung gian: 30/10/{NextYear}", await officer.TextAsync(), StringComparison.Ordinal);
    }

    // The demo runs on today's clock: next year's deadlines always lie ahead.
    private static string NextYear => (TimeProvider.System.GetUtcNow().Year + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
