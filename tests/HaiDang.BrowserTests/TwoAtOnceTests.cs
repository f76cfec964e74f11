namespace HaiDang.BrowserTests;

/// <summary>Two people on one plan, one task, one report: nothing is lost, and the second sees the difference.</summary>
public sealed class TwoAtOnceTests(Site site) : IClassFixture<Site>
{
    private const string Officer = "mien@bienbac.example", Press = "phong@bienbac.example";

    [Fact]
    public async Task The_second_sees_what_the_first_changed_and_keeps_what_she_typed()
    {
        await OnOnePlanAsync();
        await OnOneTaskAsync();
        await OnOneReportAsync();
    }

    private async Task OnOnePlanAsync()
    {
        await using var first = await site.VisitAsync(Screen.Desktop, Officer);
        await using var second = await site.VisitAsync(Screen.Phone, Officer);
        await first.OpenAsync("/plans/import");
        await first.Page.FillAsync("[name=Text]", Draft);
        await first.PressAsync("Đọc kế hoạch");
        await first.PressAsync("Xác nhận, tạo kế hoạch");
        var plan = new Uri(first.Page.Url).AbsolutePath;
        await first.OpenAsync(plan + "/write");
        await second.OpenAsync(plan + "/write");
        await first.Page.FillAsync("[name=Title]", "Quảng bá muối biển Mỹ Sa");
        await first.Page.Locator("details.clause").Nth(1).EvaluateAsync("d => d.open = true");
        await first.Page.Locator("details.clause").Nth(1).Locator("textarea").FillAsync("Phim 5 phút, tiếng Anh.");
        await first.PressAsync("Lưu dự thảo");
        await second.Page.Locator("details.clause").Nth(1).EvaluateAsync("d => d.open = true");
        await second.Page.Locator("details.clause").Nth(1).Locator("textarea").FillAsync("Phim 3 phút, tiếng Nhật.");
        await second.PressAsync("Lưu dự thảo");

        var said = await second.TextAsync();
        Assert.Contains("Vũ Thu Miên đã lưu lúc", said, StringComparison.Ordinal);
        Assert.Contains("Bạn cũng viết chỗ này", said, StringComparison.Ordinal);
        Assert.Contains("5 phút", string.Join(' ', await second.Page.Locator("ins").AllInnerTextsAsync()), StringComparison.Ordinal);
        // Hers where she wrote; where only the other did, his.
        Assert.Equal("Phim 3 phút, tiếng Nhật.", await second.Page.Locator("details.clause").Nth(1).Locator("textarea").InputValueAsync());
        Assert.Equal("Quảng bá muối biển Mỹ Sa", await second.Page.InputValueAsync("[name=Title]"));
        await second.PressAsync("Lưu dự thảo");
        // Clauses fold on the plan's page.
        Assert.Contains("Phim 3 phút, tiếng Nhật.", await second.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);

        // One hands it up while the other still writes.
        await second.OpenAsync(plan + "/write");
        await first.OpenAsync(plan);
        await first.Page.ClickAsync("summary:has-text('Trình ký')");
        await first.Page.FillAsync("[name=Body] >> nth=0", "Sở Văn hóa, Thể thao và Du lịch");
        await first.Page.FillAsync("[name=SubmissionNumber]", "77/TTr-SVHTTDL");
        await first.Page.FillAsync("[name=SubmissionDate]", "02/11/2026");
        await first.PressAsync("Trình kế hoạch");
        await second.Page.FillAsync("[name=Title]", "Một tên khác");
        await second.PressAsync("Lưu dự thảo");
        Assert.Equal("Một tên khác", await second.Page.InputValueAsync("[name=Title]"));

        // Two leaders at one signature: the second reads who signed.
        await using var one = await site.VisitAsync(Screen.Desktop, "trieu@bienbac.example");
        await using var other = await site.VisitAsync(Screen.Phone, "trieu@bienbac.example");
        await one.OpenAsync(plan);
        await other.OpenAsync(plan);
        await one.PressAsync("Ký");
        await other.PressAsync("Ký");
        Assert.Contains("Đã có người làm trước", await other.TextAsync(), StringComparison.Ordinal);
    }

    private async Task OnOneTaskAsync()
    {
        await using var first = await site.VisitAsync(Screen.Desktop, Press);
        await using var second = await site.VisitAsync(Screen.Phone, Press);
        await first.OpenAsync("/tasks?state=not-started");
        await first.ThroughAsync(first.Page.Locator(".board article a").First);
        var task = new Uri(first.Page.Url).AbsolutePath;
        await second.OpenAsync(task);
        await first.Page.FillAsync("[name=Percent]", "35");
        await first.Page.FillAsync("[name=Note] >> nth=0", "Đã quay hai tập.");
        await first.PressAsync("Gửi báo cáo");
        await second.Page.FillAsync("[name=Percent]", "20");
        await second.Page.FillAsync("[name=Note] >> nth=0", "Đang quay tập một.");
        await second.PressAsync("Gửi báo cáo");
        Assert.Contains("0% → 35%: “Đã quay hai tập.”", await second.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(("20", "Đang quay tập một."), (await second.Page.InputValueAsync("[name=Percent]"), await second.Page.InputValueAsync("[name=Note] >> nth=0")));
        await second.PressAsync("Gửi báo cáo");
        Assert.Contains("Đang quay tập một.", await second.TextAsync(), StringComparison.Ordinal);
    }

    private async Task OnOneReportAsync()
    {
        await using var first = await site.VisitAsync(Screen.Desktop, Press);
        await using var second = await site.VisitAsync(Screen.Phone, Press);
        await first.OpenAsync("/reports/units");
        await first.FollowAsync("Báo và Phát thanh, Truyền hình Biển Bạc");
        var address = new Uri(first.Page.Url).AbsolutePath;
        await second.OpenAsync(address);
        await first.Page.FillAsync("[name=Proposals]", "Đặt hàng dài hạn.");
        await first.PressAsync("Lưu nháp");
        await second.Page.FillAsync("[name=Proposals]", "Đặt hàng theo quý.");
        await second.PressAsync("Lưu nháp");

        Assert.Contains("sau khi bạn mở trang", await second.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("dài hạn", await second.Page.Locator("del").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Đặt hàng theo quý.", await second.Page.InputValueAsync("[name=Proposals]"));
        await second.PressAsync("Lưu nháp");
        await second.OpenAsync(address);
        Assert.Equal("Đặt hàng theo quý.", await second.Page.InputValueAsync("[name=Proposals]"));
    }

    private const string Draft = """
        ỦY BAN NHÂN DÂN
        TỈNH BIỂN BẠC

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số:     /KH-UBND

        Biển Bạc, ngày     tháng     năm 2026

        KẾ HOẠCH

        Quảng bá nghề muối

        Căn cứ Kết luận số 57-KL/TW của Bộ Chính trị về công tác thông tin đối ngoại;

        I. NHIỆM VỤ

        1. Làm phim về nghề muối

        - Cơ quan chủ trì: Sở Công Thương.

        - Cơ quan phối hợp: Sở Ngoại vụ.

        2. In sách ảnh về nghề muối

        - Cơ quan chủ trì: Sở Ngoại vụ.
        """;
}
