using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using HaiDang.Kernel.Visiting;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Reporting;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Insight;

public sealed class YearlyReportTests(Province province) : IClassFixture<Province>
{
    private const string Signed = "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt";

    [Fact]
    public async Task The_document_opens_and_says_what_was_counted()
    {
        var plan = await Office.ImportAsync(province, Signed);
        var tasks = await Office.TasksAsync(province, plan);
        await Office.ReportAsync(province, tasks[0], 100, "https://bienbac.example/tin");

        var report = await Office.BuildAsync(province, plan, 2024);
        using var word = WordprocessingDocument.Open(new MemoryStream(await BytesAsync(report)), isEditable: false);
        var lines = word.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(p => p.InnerText).ToList();

        Assert.Empty(new OpenXmlValidator().Validate(word));
        Assert.NotNull(word.MainDocumentPart.StyleDefinitionsPart);
        Assert.Equal(2, word.MainDocumentPart.HeaderParts.Count());
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", lines);
        Assert.Contains(lines, l => l.StartsWith("Kết quả thực hiện Kế hoạch số 93/KH-UBND ngày 10 tháng 4 năm 2024", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains($"Nhiệm vụ: {report.Figures.Tasks.Count:00} nhiệm vụ do {report.Figures.Bodies.Count:00} cơ quan", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("Đã hoàn thành 01 nhiệm vụ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("09 giờ 00 phút, ngày 10 tháng 3 năm 2026", StringComparison.Ordinal));
        Assert.NotEmpty(report.Figures.MissingUnits);
        Assert.All(report.Figures.MissingUnits, unit => Assert.Contains(lines, l => l.StartsWith($"- {unit.Name} (chưa gửi", StringComparison.Ordinal)));
        Assert.Contains("III. TIN, BÀI THEO CHUYÊN MỤC VÀ NGÔN NGỮ", lines);
    }

    [Fact]
    public async Task Where_there_is_no_figure_it_says_so()
    {
        var plan = await Office.ImportAsync(province, Signed);
        var figures = await Office.FiguresAsync(province, plan, 2024);
        using var scene = province.AsSystem();
        var document = new ReportDocument(figures with { Tasks = [], Streams = [], Languages = [] }, Office.Letterhead,
            scene.Get<HaiDang.Kernel.Words.Words>()).Write();
        var text = string.Join('\n', document.Blocks.Select(b => b.ToString()));
        Assert.Equal(6, text.Split("Chưa có số liệu").Length - 1);
    }

    [Fact]
    public async Task Visits_of_the_year_stand_in_the_report_by_language()
    {
        using var scene = province.AsSystem();
        var plan = await Office.ImportAsync(province, Signed);
        await scene.Get<VisitBook>().BringInAsync([new(new(2022, 12, 31), "/vi/", VisitKind.Page, "", 7), new(new(2023, 1, 1), "/vi/", VisitKind.Page, "", 12_000), new(new(2023, 12, 31), "/en/visit", VisitKind.Page, "", 345), new(new(2023, 5, 5), "/en/visit", VisitKind.Site, "baobien.example", 99)], default);
        var figures = await Office.FiguresAsync(province, plan, 2023);
        Assert.Equal([new("vi", 12_000), new("en", 345)], figures.Visits!);
        var text = string.Join('\n', new ReportDocument(figures, Office.Letterhead, scene.Get<HaiDang.Kernel.Words.Words>()).Write().Blocks.Select(b => b.ToString()));
        Assert.Contains("được mở 12.345 lượt trong năm (tiếng Việt 12.000; tiếng Anh 345)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_report_stays_as_it_was_made()
    {
        var plan = await Office.ImportAsync(province, Signed);
        var tasks = await Office.TasksAsync(province, plan);
        var report = await Office.BuildAsync(province, plan, 2024);
        var bytes = await BytesAsync(report);

        await Office.ReportAsync(province, tasks[0], 100, "https://bienbac.example/tin");

        using var scene = province.AsSystem();
        var later = await scene.Get<HaiDang.Insight.InsightDb>().Reports.AsNoTracking().SingleAsync(r => r.Id == report.Id);
        Assert.Equal(0, later.Figures.Done);
        Assert.Equal(Frozen.Write(report.Figures), Frozen.Write(later.Figures));
        Assert.Equal(bytes, await BytesAsync(later));
        Assert.Equal(1, (await Office.FiguresAsync(province, plan, 2024)).Done);
    }

    [Fact]
    public async Task One_order_sent_twice_makes_one_report()
    {
        var plan = await Office.ImportAsync(province, Signed);
        var order = new ReportOrder(Guid.CreateVersion7(), plan.Value, 2024, Office.Letterhead);
        using var scene = province.As(Office.Officer);
        Assert.Null((await scene.Get<StartReport>().RunAsync(order, default)).Refusal);
        Assert.Null((await scene.Get<StartReport>().RunAsync(order, default)).Refusal);
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();
        Assert.Equal(1, await scene.Get<HaiDang.Insight.InsightDb>().Reports.CountAsync(r => r.Plan == plan));
    }

    [Fact]
    public async Task A_report_whose_process_died_after_its_files_were_kept_names_those_it_keeps_again()
    {
        var plan = await Office.ImportAsync(province, Signed);
        var order = new ReportOrder(Guid.CreateVersion7(), plan.Value, 2024, Office.Letterhead);
        using var scene = province.As(Office.Officer);
        foreach (var part in new[] { "report", "annexes" }) { await scene.Get<FileStore>().KeepAgainAsync(FileId.Of(order.Report, part), "half"u8.ToArray(), part, "text/plain", default); }
        var before = await scene.Get<KernelDb>().Files.CountAsync();
        Assert.Null((await scene.Get<StartReport>().RunAsync(order, default)).Refusal);
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();

        var id = new ReportId(order.Report);
        var report = await scene.Get<HaiDang.Insight.InsightDb>().Reports.AsNoTracking().SingleAsync(r => r.Id == id);
        Assert.Equal((FileId.Of(order.Report, "report"), FileId.Of(order.Report, "annexes")), (report.File, report.Workbook));
        Assert.Equal(before, await scene.Get<KernelDb>().Files.CountAsync());
        Assert.Equal("PK"u8.ToArray(), (await BytesAsync(report))[..2]);
    }

    [Fact]
    public async Task The_number_of_a_Party_plan_stands_before_its_symbol_with_a_hyphen()
    {
        var plan = await Office.ImportAsync(province, "s4-thanh-uy-vung-tau-138-kh-tu.txt");
        using var scene = province.AsSystem();
        Assert.Equal("138-KH/TU", (await scene.Get<HaiDang.Insight.InsightDb>().Plans.SingleAsync(p => p.PlanId == plan)).Number);
    }

    [Fact]
    public async Task A_draft_has_nothing_to_report()
    {
        var draft = await Office.ImportAsync(province, "s2-binh-dinh-2024-draft.txt");
        using var scene = province.As(Office.Officer);
        Assert.Equal("insight.build.draft", (await StartAsync(scene, draft.Value, 2024)).Refusal?.Key);
    }

    [Fact]
    public async Task A_year_that_the_plan_does_not_cover_is_refused()
    {
        var plan = await Office.ImportAsync(province, Signed);
        using var scene = province.As(Office.Officer);
        Assert.Equal("insight.build.year", (await StartAsync(scene, plan.Value, 2031)).Refusal?.Key);
    }

    [Fact]
    public async Task Only_who_keeps_the_report_may_build_it()
    {
        var plan = await Office.ImportAsync(province, Signed);
        using var scene = province.As(new Somebody("Ngô Lệ Quyên", null, HaiDang.Insight.Permissions.Read));
        Assert.Equal(Refusal.NotAllowed, (await StartAsync(scene, plan.Value, 2024)).Refusal);
    }

    [Fact]
    public async Task A_report_names_the_body_that_issues_it()
    {
        var plan = await Office.ImportAsync(province, Signed);
        using var scene = province.As(Office.Officer);
        var order = new ReportOrder(Guid.CreateVersion7(), plan.Value, 2024, Office.Letterhead with { IssuingBody = " " });
        Assert.Equal("insight.build.no_issuer", (await scene.Get<StartReport>().RunAsync(order, default)).Refusal?.Key);
    }

    private static Task<Outcome<Guid>> StartAsync(Scene scene, Guid plan, int year) =>
        scene.Get<StartReport>().RunAsync(new(Guid.CreateVersion7(), plan, year, Office.Letterhead), default);

    private async Task<byte[]> BytesAsync(YearlyReport report)
    {
        using var scene = province.AsSystem();
        var (file, bytes) = (await scene.Get<FileStore>().OpenAsync(report.File, default))!.Value;
        await using var _ = bytes;
        using var memory = new MemoryStream();
        await bytes.CopyToAsync(memory);
        Assert.Equal(report.FileName, file.Name);
        return memory.ToArray();
    }
}
