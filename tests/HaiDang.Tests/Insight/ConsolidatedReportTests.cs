using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using HaiDang.Documents.Writing;
using HaiDang.Insight.Contracts;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Reporting;
using HaiDang.Insight.Targeting;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Contracts;

namespace HaiDang.Tests.Insight;

/// <summary>The consolidated report: made from accepted unit reports, naming whose are missing, with annexes that open.</summary>
public sealed class ConsolidatedReportTests(Province province) : IClassFixture<Province>
{
    private const string Asking = "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt";

    [Fact]
    public async Task Accepted_reports_are_quoted_and_all_others_are_named_with_what_is_missing()
    {
        var (plan, bodies) = await PlanAsync();
        await SendAsync(plan, bodies[0], "Đón bốn đoàn báo chí.", "accept");
        await SendAsync(plan, bodies[1], "Chưa đủ số liệu.", "Bổ sung số liệu.");
        var report = await Office.BuildAsync(province, plan, 2024);
        var text = await TextAsync(report.File);

        Assert.Contains("Đón bốn đoàn báo chí.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa đủ số liệu.", text, StringComparison.Ordinal);
        Assert.Contains($"{bodies[1].LeadName} (gửi ngày 10/12/2024, đã trả lại để bổ sung)", text, StringComparison.Ordinal);
        Assert.Contains($"{bodies[2].LeadName} (chưa gửi)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_and_not_read_yet_is_missing_too()
    {
        var (plan, bodies) = await PlanAsync();
        await SendAsync(plan, bodies[0], "Chờ xem.", null);
        var text = await TextAsync((await Office.BuildAsync(province, plan, 2024)).File);
        Assert.DoesNotContain("Chờ xem.", text, StringComparison.Ordinal);
        Assert.Contains($"{bodies[0].LeadName} (đã gửi ngày 10/12/2024, chưa được xem)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_annexes_open_with_vietnamese_headings_real_numbers_and_real_days()
    {
        var (plan, bodies) = await PlanAsync();
        await SendAsync(plan, bodies[0], "Đã làm.", "accept");
        var report = await Office.BuildAsync(province, plan, 2024);

        using var book = SpreadsheetDocument.Open(new MemoryStream(await BytesAsync(report.Workbook!.Value)), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book));
        Assert.Equal(["1. Cơ quan", "2. Nhiệm vụ", "3. Báo cáo đơn vị", "4. Tin bài", "5. Chỉ tiêu báo chí", "6. Sổ theo dõi"],
            book.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value));

        var sum = Rows(book, 0);
        Assert.Equal("Cơ quan chủ trì", sum[3][1]);
        Assert.Equal("Tổng cộng", sum[^1][1]);
        Assert.Equal(report.Figures.Tasks.Count, int.Parse(sum[^1][2], CultureInfo.InvariantCulture));
        Assert.Equal(report.Figures.Tasks.Count, sum[4..^1].Sum(r => int.Parse(r[2], CultureInfo.InvariantCulture)));

        // A day is a number that Excel shows as dd/mm/yyyy.
        var units = Rows(book, 2);
        var sent = units.Single(r => r.Count > 1 && r[1] == bodies[0].LeadName);
        Assert.Equal(new DateTime(2024, 12, 10), DateTime.FromOADate(double.Parse(sent[2], CultureInfo.InvariantCulture)));
        var style = (int)Cells(book, 2).Single(c => c.CellReference == $"C{units.IndexOf(sent) + 1}").StyleIndex!.Value;
        var styles = book.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        var format = ((CellFormat)styles.CellFormats!.ElementAt(style)).NumberFormatId!.Value;
        Assert.Equal("dd/mm/yyyy", styles.NumberingFormats!.Cast<NumberingFormat>().Single(n => n.NumberFormatId! == format).FormatCode!.Value);
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_stays_a_text()
    {
        var bytes = XlsxWriter.ToBytes([new("A", "T", [new("Cột")], [["=1+1"], ["+84 900"]])]);
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
        Assert.Contains("=1+1", Rows(book, 0)[4]);
    }

    [Fact]
    public async Task The_form_of_the_ministry_counts_by_channel_and_says_where_there_is_no_figure()
    {
        var (plan, _) = await PlanAsync();
        var figures = await Office.FiguresAsync(province, plan, 2024);
        using var scene = province.AsSystem();
        var bytes = DocxWriter.ToBytes(new MinistryDocument(figures, Office.Letterhead, scene.Get<HaiDang.Kernel.Words.Words>()).Write());

        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var text = word.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Empty(new OpenXmlValidator().Validate(word));
        Assert.Contains("Hệ thống thông tin tại cửa khẩu quốc tếChưa có số liệu", text, StringComparison.Ordinal);
        Assert.Contains("Phụ lục II", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pieces_and_minutes_have_goals_of_their_own_and_reruns_never_count()
    {
        var target = new TargetFigure(Guid.NewGuid(), "Báo", 2026, 1000, 601, "Báo cáo năm 2025",
            [new(1, 100, 50, 900, 900), new(2, 120, 40, 0, 0)]);
        Assert.Equal((1200, 722), (target.Goal(Measure.Items), target.Goal(Measure.Minutes)));
        Assert.Equal((220, 90), (target.Made(Measure.Items), target.Made(Measure.Minutes)));
        Assert.Equal(200, target.Pace(Measure.Items, 2));
        Assert.Equal((true, false), (target.IsOnPace(Measure.Items), target.IsOnPace(Measure.Minutes)));
        Assert.Equal(32, target.RiseSoFar(Measure.Items)!.Value, 6);
    }

    [Fact]
    public async Task Without_a_baseline_there_is_no_goal_and_the_report_says_so()
    {
        var bare = new TargetFigure(Guid.NewGuid(), "Báo Biển Bạc", 2026, null, null, null, [new(1, 100, 50, 0, 0)]);
        Assert.Null(bare.Goal(Measure.Items));
        Assert.Null(bare.IsOnPace(Measure.Items));

        var (plan, _) = await PlanAsync();
        var figures = await Office.FiguresAsync(province, plan, 2024) with { Targets = [bare with { Year = 2024 }] };
        var text = string.Join('\n', ReportDocument.Targets(figures).Select(b => b.ToString()));
        Assert.Contains("chưa có số liệu gốc năm 2023", text, StringComparison.Ordinal);
    }

    private async Task<(PlanId Plan, List<TaskSummary> Bodies)> PlanAsync()
    {
        province.Clock.Now = new(2024, 12, 10, 2, 0, 0, TimeSpan.Zero);
        var plan = await Office.ImportAsync(province, Asking);
        return (plan, [.. (await Office.TasksAsync(province, plan)).Where(t => t.LeadName != "Sở Thông tin và Truyền thông").DistinctBy(t => t.Lead)]);
    }

    /// <summary>Sends, and then accepts, returns with a reason, or leaves it.</summary>
    private async Task SendAsync(PlanId plan, TaskSummary body, string results, string? answer)
    {
        using (var scene = province.As(new Somebody("Lê Thu Hà", body.Lead.Value, HaiDang.Insight.Permissions.WriteUnitReport)))
        {
            Assert.Null(await scene.Get<IUnitReports>().SendAsync(plan, 2024, new(results, "", "", ""), default));
        }

        using var office = province.As(new Somebody("Vũ Thu Miên", null, HaiDang.Insight.Permissions.AnswerUnitReports));
        var desk = office.Get<IUnitReports>();
        if (answer == "accept") { Assert.Null(await desk.AcceptAsync(plan, body.Lead, 2024, default)); }
        else if (answer is not null) { Assert.Null(await desk.ReturnAsync(plan, body.Lead, 2024, answer, default)); }
    }

    private static List<Cell> Cells(SpreadsheetDocument book, int sheet)
    {
        var id = book.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(sheet).Id!.Value!;
        return [.. ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Cell>()];
    }

    private static List<List<string>> Rows(SpreadsheetDocument book, int sheet)
    {
        var rows = Cells(book, sheet).GroupBy(c => ((Row)c.Parent!).RowIndex!.Value).ToDictionary(g => g.Key, g => g.Select(c => c.InnerText).ToList());
        return [.. Enumerable.Range(1, (int)rows.Keys.Max()).Select(r => rows.GetValueOrDefault((uint)r, []))];
    }

    private async Task<string> TextAsync(FileId file)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(await BytesAsync(file)), isEditable: false);
        return string.Join('\n', word.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.InnerText));
    }

    private async Task<byte[]> BytesAsync(FileId file)
    {
        using var scene = province.AsSystem();
        var (_, bytes) = (await scene.Get<FileStore>().OpenAsync(file, default))!.Value;
        await using var _2 = bytes;
        using var memory = new MemoryStream();
        await bytes.CopyToAsync(memory);
        return memory.ToArray();
    }
}
