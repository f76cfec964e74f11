using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>The life of a plan: draft, submission, signature, number, issue, and adjustment afterwards.</summary>
public sealed class PlanLifeTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_draft_is_submitted_signed_numbered_and_issued_each_by_its_role(Screen screen)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        var plan = await DraftAsync(officer, $"Quảng bá muối biển, bản {screen}");
        await officer.Page.ClickAsync("summary:has-text('Trình ký')");
        await officer.Page.FillAsync("[name=Body] >> nth=0", "Sở Văn hóa, Thể thao và Du lịch");
        await officer.PressAsync("Trình kế hoạch");
        Assert.Contains("Hãy ghi số tờ trình", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.Page.FillAsync("[name=SubmissionNumber]", "18/TTr-SVHTTDL");
        await officer.Page.FillAsync("[name=SubmissionDate]", "31/11/2026");
        await officer.PressAsync("Trình kế hoạch");
        Assert.Contains("31/11/2026", await officer.Page.InnerTextAsync(".errors"), StringComparison.Ordinal);
        await officer.Page.FillAsync("[name=SubmissionDate]", "02/11/2026");
        await officer.Page.SetInputFilesAsync("details[open] [name=File]", new FilePayload { Name = "to-trinh.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray() });
        await officer.PressAsync("Trình kế hoạch");
        await officer.Page.ClickAsync("summary:has-text('Ghi ý kiến')");
        await officer.Page.FillAsync("#appraiser", "Sở Tài chính");
        await officer.Page.FillAsync("[name=Opinion]", "Thống nhất với dự thảo.");
        await officer.PressAsync("Ghi ý kiến");

        await using var clerk = await site.VisitAsync(screen, "nhan@bienbac.example");
        await clerk.OpenAsync(plan);
        await clerk.PressAsync("Ban hành kế hoạch");
        Assert.Contains("Chưa có số văn bản", await clerk.Page.InnerTextAsync(".errors"), StringComparison.Ordinal);

        await using var leader = await site.VisitAsync(screen, "trieu@bienbac.example");
        await leader.OpenAsync(plan);
        Assert.Equal(0, await leader.Page.Locator("[name=Number]").CountAsync());
        await leader.PressAsync("Ký");
        await clerk.OpenAsync(plan);
        await clerk.Page.FillAsync("[name=Number]", screen is Screen.Phone ? "901" : "902");
        await clerk.Page.FillAsync("[name=Date]", "20/11/2026");
        await clerk.PressAsync("Cấp số");
        await clerk.PressAsync("Ban hành kế hoạch");
        Assert.Contains("Còn 1 mục chưa phân công", await clerk.TextAsync(), StringComparison.Ordinal);

        await officer.OpenAsync(plan + "/unassigned");
        await officer.Page.FillAsync("[name=Lead]", "Sở Công Thương");
        await officer.PressAsync("Giao cho cơ quan này");
        await clerk.OpenAsync(plan);
        await clerk.PressAsync("Ban hành kế hoạch");
        var trail = await clerk.Page.InnerTextAsync("#trail");
        foreach (var said in new[] { "Trình · số 18/TTr-SVHTTDL", "to-trinh.pdf", "Thống nhất với dự thảo.", "Tạ Hải Triều", "/KH-UBND", "Ban hành" }) { Assert.Contains(said, trail, StringComparison.Ordinal); }
        Assert.Equal(0, await clerk.Page.Locator("form[method=post] [name=Number]").CountAsync());
    }

    [Theory]
    [InlineData(Screen.Desktop, "1")]
    [InlineData(Screen.Phone, "2")]
    public async Task An_adjustment_is_proposed_approved_and_both_versions_stay_readable(Screen screen, string decision)
    {
        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/plans");
        await officer.ThroughAsync(officer.Page.Locator("tr:has-text('45/KH-UBND') a").First);
        var plan = new Uri(officer.Page.Url).AbsolutePath;
        await officer.Page.Locator("details:has-text('Đề nghị điều chỉnh mục này') summary").Nth(screen is Screen.Phone ? 10 : 8).ClickAsync();
        await officer.ThroughAsync(officer.Page.Locator("details[open] a:has-text('Đề nghị điều chỉnh mục này')").First);
        await officer.LookAsync();
        await officer.PressAsync("Soạn thay đổi");
        Assert.Contains("Hãy ghi lý do", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.Page.FillAsync("[name=Reason]", $"Giá thuê gian hàng tăng ({screen})");
        await officer.PressAsync("Soạn thay đổi");
        var was = await officer.Page.InputValueAsync("[name=Text]");
        await officer.Page.FillAsync("[name=Text]", was + "\nChuyển một hội chợ sang hình thức trực tuyến.");
        await officer.PressAsync("Lưu thay đổi");
        Assert.Contains("Chuyển một hội chợ", await officer.Page.InnerTextAsync("ins"), StringComparison.Ordinal);
        await officer.PressAsync("Trình đề nghị");
        var adjustment = new Uri(officer.Page.Url).AbsolutePath;

        await using var leader = await site.VisitAsync(screen, "trieu@bienbac.example");
        await leader.OpenAsync(adjustment);
        await leader.PressAsync("Phê duyệt điều chỉnh");
        Assert.Contains("Hãy ghi số của quyết định", await leader.TextAsync(), StringComparison.Ordinal);
        await leader.Page.FillAsync("[name=Number]", $"51{decision}/QĐ-UBND");
        await leader.Page.FillAsync("[name=Date]", "20/11/2026");
        await leader.PressAsync("Phê duyệt điều chỉnh");
        Assert.Contains("Đã phê duyệt", await leader.TextAsync(), StringComparison.Ordinal);
        var file = await leader.Page.Context.APIRequest.GetAsync(site.Address + await leader.Page.GetByRole(AriaRole.Link, new() { Name = "theo dõi thay đổi" }).GetAttributeAsync("href"));
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(await file.BodyAsync(), 0, 2));

        await officer.OpenAsync(plan);
        Assert.Contains("Chuyển một hội chợ", await officer.Page.ContentAsync(), StringComparison.Ordinal);
        await officer.OpenAsync(plan + "?version=1");
        Assert.Contains("Đang xem bản 1", await officer.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Chuyển một hội chợ", await officer.Page.InnerTextAsync("article.clause >> nth=0"), StringComparison.Ordinal);
        Assert.Equal(0, await officer.Page.Locator("article.clause:has-text('Chuyển một hội chợ')").CountAsync());
    }

    private static async Task<string> DraftAsync(Visitor officer, string title)
    {
        await officer.OpenAsync("/plans/import");
        await officer.Page.FillAsync("[name=Text]", $"""
            ỦY BAN NHÂN DÂN
            TỈNH BIỂN BẠC

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số:     /KH-UBND

            Biển Bạc, ngày     tháng     năm 2026

            KẾ HOẠCH

            {title}

            I. NHIỆM VỤ

            1. Giới thiệu muối biển ở nước ngoài

            - Cơ quan chủ trì: Sở Công Thương.

            2. In sách ảnh về nghề muối
            """);
        await officer.PressAsync("Đọc kế hoạch");
        await officer.PressAsync("Xác nhận, tạo kế hoạch");
        return new Uri(officer.Page.Url).AbsolutePath;
    }
}
