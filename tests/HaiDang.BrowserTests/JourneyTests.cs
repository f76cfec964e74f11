using System.IO.Compression;
using HaiDang.Access.Contracts;
using HaiDang.Documents.Inspecting;
using HaiDang.Insight.Contracts;
using HaiDang.Organisations.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static HaiDang.BrowserTests.SourceProvince;

namespace HaiDang.BrowserTests;

/// <summary>Whole ways through the office's year, each in a province of its own where the five source plans live side by side.</summary>
public sealed class JourneyTests(Browsing browsing)
{
    private const string Officer = "mien@bienbac.example", Leader = "trieu@bienbac.example", Clerk = "nhan@bienbac.example", Unit = "lam@bienbac.example", Other = "quyen@bienbac.example";

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_plan_is_read_signed_numbered_issued_and_sent_and_only_its_public_part_is_public(Screen screen)
    {
        await using var site = await OpenAsync(browsing, S0, S2, S3, S4);
        await using var officer = await site.VisitAsync(screen, Officer);
        await officer.OpenAsync("/plans/import");
        await officer.Page.FillAsync("[name=Text]", BeforeSignature(S1));
        await officer.PressAsync("Đọc kế hoạch");
        await officer.SeesAsync("Số thứ tự nhảy từ 4.4 sang 6.", "Danh sách (1) đứt quãng: sau (1) là (9).", "Cụm từ này gồm 32 cơ quan");
        await officer.PressAsync("Xác nhận, tạo kế hoạch");
        var plan = officer.Here();
        var frozen = await officer.Page.InnerTextAsync("#groups");
        await officer.Page.ClickAsync("summary:has-text('Thêm căn cứ')");
        await officer.Page.FillAsync("#basis-new-kind", "Kết luận");
        await officer.Page.FillAsync("#basis-new-citation", "57-KL/TW");
        await officer.PressAsync("Lưu căn cứ");
        await officer.SeesAsync("Hãy ghi ngày của văn bản.");
        await officer.Page.FillAsync("#basis-new-date", "15/06/2023");
        await officer.Page.FillAsync("#basis-new-subject", "tiếp tục nâng cao chất lượng công tác thông tin đối ngoại");
        await officer.PressAsync("Lưu căn cứ");
        Assert.Contains("57-KL/TW", await officer.Page.InnerTextAsync("#bases"), StringComparison.Ordinal);
        await officer.Page.ClickAsync("summary:has-text('Trình ký')");
        // The submission stands in the preamble: nobody types it again.
        Assert.Equal("23/TTr-STTTT", await officer.Page.InputValueAsync("[name=SubmissionNumber]"));
        await officer.PressAsync("Trình kế hoạch");

        await using var clerk = await site.VisitAsync(screen, Clerk);
        await clerk.OpenAsync(plan);
        await clerk.PressAsync("Ban hành kế hoạch");
        Assert.Contains("Chưa có số văn bản", await clerk.Page.InnerTextAsync(".errors"), StringComparison.Ordinal);
        await using var leader = await site.VisitAsync(screen, Leader);
        await leader.OpenAsync("/brief");
        await leader.FollowAsync("Ký kế hoạch: Công tác thông tin đối ngoại");
        await leader.PressAsync("Ký");
        await clerk.OpenAsync("/today");
        await clerk.FollowAsync("Công tác thông tin đối ngoại");
        await clerk.Page.FillAsync("[name=Number]", "93");
        await clerk.Page.FillAsync("[name=Date]", "15/10/2024");
        await clerk.PressAsync("Cấp số");
        await clerk.PressAsync("Ban hành kế hoạch");
        var (_, printed) = await clerk.DownloadAsync("Tải bản in");
        Assert.Empty(Inspector.Inspect(printed).Breaches);

        // What a phrase stood for stays, whoever is registered later.
        await officer.OpenAsync("/bodies/new");
        await officer.Page.FillAsync("[name=Name]", "Sở Kinh tế biển");
        await officer.PressAsync("Lưu");
        await officer.OpenAsync(plan);
        Assert.Equal(frozen, await officer.Page.InnerTextAsync("#groups"));

        // Every recipient has it a moment later, in the background.
        await clerk.UntilAsync($"fetch('{plan}/deliveries').then(r => r.text()).then(t => t.includes('Sở Ngoại vụ'))");
        await clerk.OpenAsync(plan + "/deliveries");
        await clerk.SeesAsync("Sở Ngoại vụ", "VP Chính phủ", "Báo cáo (b/c)");
        await using var unit = await site.VisitAsync(screen, Unit);
        await unit.OpenAsync("/plans/deliveries");
        await unit.ThroughAsync(unit.Page.Locator("#own table a").First);
        await unit.PressAsync("Xác nhận đã nhận");

        await officer.FollowAsync("Phần công khai");
        await officer.Page.Locator(".clause:has(label:has-text('II.4.1')) input[type=checkbox]").CheckAsync();
        await officer.PressAsync("Cập nhật phần công khai");
        await using var visitor = await site.VisitAsync(screen);
        await visitor.UntilAsync($"fetch('{site.Address}/vi/ke-hoach').then(r => r.text()).then(t => t.includes('93/KH-UBND'))");
        await visitor.OpenAsync("/vi/ke-hoach");
        await visitor.ThroughAsync(visitor.Page.Locator(".public-plans h2 a").First);
        await visitor.LookAsync();
        await visitor.SeesAsync("sự kiện văn hóa, thể thao của tỉnh");
        Assert.DoesNotContain("dư luận báo chí", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_unit_derives_its_plan_meets_an_obstacle_and_reads_the_answer_in_version_2(Screen screen)
    {
        await using var site = await OpenAsync(browsing, S0, S1, S2, S3, S4);
        await using var unit = await site.VisitAsync(screen, Unit);
        var plan = await unit.OpenPlanAsync("93/KH-UBND");
        await unit.OpenAsync(plan + "/uptake");
        var missing = await unit.FigureAsync("Chưa có");
        await unit.PressAsync("Xây dựng kế hoạch riêng");
        await unit.SeesAsync("Thực hiện Kế hoạch số 93/KH-UBND");
        await using var other = await site.VisitAsync(screen, Other);
        await other.OpenAsync(plan + "/uptake");
        await other.Page.FillAsync("[name=FoldedTitle]", "Kế hoạch tài chính năm 2024");
        await other.PressAsync("Khai lồng ghép");
        Assert.Equal(missing - 2, await other.FigureAsync("Chưa có"));

        // What it reports now, it reports under version 1.
        await unit.OpenAsync("/reports/units");
        await unit.FollowAsync("Sở Ngoại vụ");
        var report = unit.Here();
        await unit.PressAsync("Kiểm tra và gửi");
        await unit.PressAsync("Gửi báo cáo");
        await unit.OpenAsync("/tasks");
        await unit.ThroughAsync(unit.Page.Locator(".board article a:has-text('Quản lý và hướng dẫn phóng viên')").First);
        await unit.Page.Locator("#obstacles summary").ClickAsync();
        await unit.Page.FillAsync("#What", "Chưa có kinh phí đón đoàn.");
        await unit.Page.FillAsync("#Asked", "Giảm số đoàn.");
        await unit.PressAsync("Gửi vướng mắc");
        var obstacle = unit.Here();

        await using var officer = await site.VisitAsync(screen, Officer);
        await officer.OpenAsync(obstacle);
        await officer.PressAsync("Trình lãnh đạo");
        await using var leader = await site.VisitAsync(screen, Leader);
        await leader.OpenAsync("/brief");
        await leader.FollowAsync("Vướng mắc: Chưa có kinh phí đón đoàn.");
        await leader.Page.FillAsync("[name=Decision]", "Đồng ý giảm còn hai đoàn.");
        await leader.PressAsync("Ghi quyết định");

        await officer.OpenAsync(obstacle);
        await officer.PressAsync("Gửi trả lời");
        await officer.FollowAsync("Đề xuất điều chỉnh kế hoạch");
        await officer.Page.FillAsync("[name=Reason]", "Kinh phí không đủ đón đoàn.");
        await officer.PressAsync("Soạn thay đổi");
        await officer.Page.SelectOptionAsync("[name=at]", new SelectOptionValue { Index = await IndexAsync(officer, "II.6.2") });
        await officer.PressAsync("Sửa hoặc bỏ mục này");
        var was = await officer.Page.InputValueAsync("[name=Title]");
        await officer.Page.FillAsync("[name=Title]", "Đón hai đoàn phóng viên nước ngoài đến tỉnh");
        await officer.PressAsync("Lưu thay đổi");
        await officer.PressAsync("Trình đề nghị");
        await leader.OpenAsync("/brief");
        await leader.FollowAsync("Điều chỉnh 93/KH-UBND");
        Assert.Contains("Đón hai đoàn", await leader.Page.Locator("ins").First.InnerTextAsync(), StringComparison.Ordinal);
        await leader.Page.FillAsync("[name=Number]", "512/QĐ-UBND");
        await leader.Page.FillAsync("[name=Date]", "15/10/2024");
        await leader.PressAsync("Phê duyệt điều chỉnh");

        await unit.OpenAsync(obstacle);
        await unit.SeesAsync("Đồng ý giảm còn hai đoàn.", "Kinh phí không đủ đón đoàn.");
        await unit.PressAsync("Kết thúc");
        await unit.OpenAsync(plan);
        await unit.SeesAsync("Đón hai đoàn phóng viên nước ngoài đến tỉnh");
        await unit.OpenAsync(plan + "?version=1");
        await unit.SeesAsync("Đang xem bản 1", was[..60]);
        await unit.OpenAsync(report);
        await unit.SeesAsync(was[..60], "Theo bản 1 của kế hoạch");
        Assert.DoesNotContain("Đón hai đoàn", await unit.ReadFileAsync("Tải .docx"), StringComparison.Ordinal);
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task In_the_season_of_reports_two_departments_merge_and_the_consolidated_report_says_what_is_missing(Screen screen)
    {
        await using var site = await OpenAsync(browsing, S0, S1, S2, S3, S4);
        await ProduceAsync(site);
        await using var officer = await site.VisitAsync(screen, Officer);
        await officer.OpenAsync("/today");
        await officer.SeesAsync("93/KH-UBND cho báo cáo đến 14/12/2024", "Đề xuất ngày chốt 31/10/2024");
        await officer.OpenPlanAsync("93/KH-UBND");
        await officer.PressAsync("Xác nhận ngày chốt");
        await officer.SeesAsync("Ngày chốt trung gian: 31/10/2024");

        await officer.OpenAsync("/reports");
        var before = await officer.FigureAsync("Nhiệm vụ");
        foreach (var body in new[] { "Sở Du lịch", "Sở Văn hóa và Thể thao" }) { await MergeAsync(officer, body, "Sở Văn hóa, Thể thao và Du lịch"); }
        await officer.UntilAsync("fetch('/tasks/matrix').then(r => r.text()).then(t => !t.includes('>Sở Du lịch<'))");
        await officer.OpenAsync("/reports");
        Assert.Equal(before, await officer.FigureAsync("Nhiệm vụ"));

        await using var unit = await site.VisitAsync(screen, Unit);
        var sent = await SendAsync(unit, "Sở Ngoại vụ");
        await using var merged = await site.VisitAsync(screen, "hanh@bienbac.example");
        var returned = await SendAsync(merged, "Sở Văn hóa, Thể thao và Du lịch");
        await officer.OpenAsync(sent);
        await officer.PressAsync("Nhận báo cáo");
        await officer.OpenAsync(returned);
        await officer.Page.FillAsync("[name=Reason]", "Bổ sung kết quả của Sở Du lịch trước khi hợp nhất.");
        await officer.PressAsync("Trả lại");

        await officer.OpenAsync("/reports");
        await officer.ThroughAsync(officer.Page.Locator("tr:has-text('93/KH-UBND') a:has-text('Lập báo cáo năm')"));
        await officer.LookAsync();
        await officer.BuildReportAsync("Lập báo cáo năm");
        var text = await officer.ReadFileAsync("Tải báo cáo");
        foreach (var said in new[]
        {
            "Sở Văn hóa, Thể thao và Du lịch (gửi ngày 15/10/2024, đã trả lại để bổ sung", "Đơn vị chưa có báo cáo được nhận: 01", "Chỉ tiêu tăng 20%", "1.234", "tăng 12,5%", "chưa có số liệu gốc năm 2023",
        })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        var (_, workbook) = await officer.DownloadAsync("Tải phụ lục");
        Assert.Contains("dd/mm/yyyy", await new StreamReader(new ZipArchive(new MemoryStream(workbook)).GetEntry("xl/styles.xml")!.Open()).ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static async Task<int> IndexAsync(Visitor officer, string path) =>
        (await officer.Page.Locator("[name=at] option").AllInnerTextsAsync()).ToList().FindIndex(t => t.StartsWith(path + " ", StringComparison.Ordinal));

    private static async Task MergeAsync(Visitor officer, string body, string heir)
    {
        await officer.OpenAsync("/bodies?q=" + Uri.EscapeDataString(body));
        await officer.ThroughAsync(officer.Page.GetByRole(AriaRole.Link, new() { Name = body, Exact = true }).First);
        await officer.FollowAsync("Ghi thay đổi tổ chức");
        await officer.Page.SelectOptionAsync("[name=Kind]", "Merge");
        await officer.Page.FillAsync("[name=On]", "2024-10-14");
        await officer.Page.FillAsync("[name=Basis]", "Nghị quyết 31/NQ-HĐND ngày 01/10/2024");
        await officer.Page.FillAsync("#heir-0", heir);
        await officer.PressAsync("Xem trước");
        await officer.PressAsync("Ghi thay đổi");
        await officer.SeesAsync("Đã kết thúc hoạt động từ hết ngày 13/10/2024");
    }

    private static async Task<string> SendAsync(Visitor unit, string body)
    {
        await unit.OpenAsync("/reports/units");
        await unit.FollowAsync(body);
        var report = unit.Here();
        await unit.PressAsync("Kiểm tra và gửi");
        await unit.PressAsync("Gửi báo cáo");
        await unit.SeesAsync("Lần gửi 1");
        return report;
    }

    // One press body counts since last year, the other does not; and the department that the merger makes has somebody to report for it.
    private static Task ProduceAsync(Site site) => site.DoAsync(async services =>
    {
        var (bodies, production) = (services.GetRequiredService<IOrganisations>(), services.GetRequiredService<IProduction>());
        var press = (await bodies.RecogniseAsync("Báo và Phát thanh, Truyền hình Biển Bạc", default))!.Id;
        Assert.Null(await production.SetBaselineAsync(press, 2024, 1234, 24_000, "Báo cáo năm 2023", default));
        for (var month = 1; month <= 9; month++) { Assert.Null(await production.RecordMonthAsync(press, 2024, month, 116, 2250, 0, 0, default)); }
        var heir = (await bodies.RecogniseAsync("Sở Văn hóa, Thể thao và Du lịch", default))!.Id;
        Assert.Null((await services.GetRequiredService<IPeople>().RegisterAsync(new("Đào Mỹ Hạnh", "hanh@bienbac.example", Site.Password, heir.Value, [Roles.UnitCoordinator]), default)).Refusal);
    });
}
