using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using HaiDang.Documents.Writing;
using HaiDang.Insight;
using HaiDang.Insight.Reporting;
using HaiDang.Insight.UnitReporting;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Adjusting;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Insight;

public sealed class UnitReportTests(Province province) : IClassFixture<Province>
{
    // Its clause III.5 asks for reports "trước ngày 15 tháng 12".
    private const string Asking = "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt";
    private const int Year = 2024;

    [Fact]
    public async Task The_form_is_filled_in_from_what_the_body_reported_and_proved()
    {
        var (task, her) = await BodyAsync();
        await Office.ReportAsync(province, task, 100, "https://bienbac.example/tin");

        var content = await ProposedAsync(task);

        var line = content.Lines.Single(l => l.Task == task.Id.Value);
        Assert.Equal((100, "Đã làm", "Trang tin"), (line.Percent, line.Text, line.Evidence.Single()));
        Assert.Contains("đã hoàn thành 01", content.Results, StringComparison.Ordinal);
        Assert.All(content.Lines, l => Assert.Equal(task.Lead.Value, her.Office!.Value));
    }

    [Fact]
    public async Task A_report_is_sent_returned_sent_again_and_accepted_and_every_version_is_kept()
    {
        var (task, her) = await BodyAsync();
        await SendAsync(her, task, "Bản thứ nhất");
        Assert.Null(await AnswerAsync(task, "Thiếu số liệu quý IV"));
        await SendAsync(her, task, "Bản thứ hai");
        Assert.Null(await AnswerAsync(task, null));

        var report = await ReportAsync(task);

        Assert.Equal(UnitReportState.Accepted, report.State);
        Assert.Equal(["Bản thứ nhất", "Bản thứ hai"], report.Submissions.OrderBy(s => s.Number).Select(s => s.Content.Results));
        Assert.Equal([false, true], report.Submissions.OrderBy(s => s.Number).Select(s => s.IsAccepted));
        Assert.Equal("Thiếu số liệu quý IV", report.Submissions.Single(s => s.Number == 1).Reason);
    }

    [Fact]
    public async Task What_was_sent_stays_as_it_was_sent()
    {
        var (task, her) = await BodyAsync();
        await SendAsync(her, task, "Đã gửi");
        await Office.ReportAsync(province, task, 100, "https://bienbac.example/tin");

        Assert.Equal(0, (await ReportAsync(task)).Latest!.Content.Lines.Single(l => l.Task == task.Id.Value).Percent);
        Assert.Equal(100, (await ProposedAsync(task)).Lines.Single(l => l.Task == task.Id.Value).Percent);
    }

    [Fact]
    public async Task What_was_sent_under_version_1_keeps_its_wording_when_the_plan_is_adjusted()
    {
        var (task, her) = await BodyAsync();
        await SendAsync(her, task, "Đã gửi");
        await RewordAsync(task, "Việc này gọi khác đi");

        var sent = (await ReportAsync(task)).Latest!.Content;
        Assert.Equal((1, task.Title), (sent.TextVersion, sent.Lines.Single(l => l.Task == task.Id.Value).Title));
        var now = await ProposedAsync(task);
        Assert.Equal((2, "Việc này gọi khác đi"), (now.TextVersion, now.Lines.Single(l => l.Task == task.Id.Value).Title));
    }

    [Fact]
    public async Task Two_of_a_body_at_once_lose_nothing_and_the_second_is_told()
    {
        var (task, her) = await BodyAsync();
        Assert.Null(await WriteAsync(her, task, "Của Hà", null));
        var seen = (await ReportAsync(task)).Version;
        var colleague = new Somebody("Đỗ Minh Khoa", task.Lead.Value, HaiDang.Insight.Permissions.WriteUnitReport);
        Assert.Null(await WriteAsync(colleague, task, "Của Khoa", seen));

        Assert.Equal(Refusal.ChangedMeanwhile, await WriteAsync(her, task, "Của Hà, lần hai", seen));

        var report = await ReportAsync(task);
        Assert.Equal(("Của Khoa", "Đỗ Minh Khoa"), (report.Content.Results, report.EditedByName));
        var difference = Assert.Single(UnitReportContent.Differences(report.Content, report.Content with { Results = "Của Hà, lần hai" }));
        Assert.Equal(("Results", "Của Khoa", "Của Hà, lần hai"), (difference.Part, difference.Before, difference.After));
        Assert.Null(await WriteAsync(her, task, "Của Hà, lần hai", report.Version));
    }

    [Fact]
    public async Task What_is_sent_is_closed_until_it_is_returned()
    {
        var (task, her) = await BodyAsync();
        await SendAsync(her, task, "Đã gửi");
        Assert.Equal("insight.unit.refusal.closed", (await WriteAsync(her, task, "Sửa", (await ReportAsync(task)).Version))?.Key);
    }

    [Fact]
    public async Task Nobody_writes_for_another_body_and_only_the_focal_officer_answers()
    {
        var (task, her) = await BodyAsync();
        var stranger = new Somebody("Lý Trọng Cẩn", Guid.NewGuid(), HaiDang.Insight.Permissions.WriteUnitReport);
        Assert.Equal("insight.unit.refusal.other_body", (await WriteAsync(stranger, task, "Viết hộ", null))?.Key);
        await SendAsync(her, task, "Đã gửi");
        using var scene = province.As(her);
        var report = await ReportAsync(task);
        Assert.Equal(Refusal.NotAllowed, await scene.Get<AnswerUnitReport>().AcceptAsync(report.Id, report.Version, default));
    }

    [Fact]
    public async Task A_return_says_why()
    {
        var (task, her) = await BodyAsync();
        await SendAsync(her, task, "Đã gửi");
        Assert.Equal("insight.unit.refusal.no_reason", (await AnswerAsync(task, " "))?.Key);
    }

    [Fact]
    public async Task The_season_names_who_has_sent_who_is_late_and_who_is_missing()
    {
        var (task, her) = await BodyAsync();
        province.Clock.Now = new(2024, 12, 20, 2, 0, 0, TimeSpan.Zero);
        await SendAsync(her, task, "Gửi muộn");
        using var scene = province.AsSystem();
        var plan = await scene.Get<InsightDb>().Plans.SingleAsync(p => p.PlanId == task.Plan);
        var season = await scene.Get<ReportSeasons>().FindAsync(plan, Year, default);

        Assert.NotNull(season);
        Assert.Equal(new DateOnly(2024, 12, 14), season.Deadline.LastDay);
        var sent = Assert.Single(season.Bodies, b => b.WasSent);
        Assert.Equal((task.Lead, 6), (sent.Body, sent.DaysLate));
        Assert.NotEmpty(season.In(null));
        Assert.All(season.In(null), b => Assert.Equal(6, b.DaysLate));
        // The department that receives the reports owes itself none.
        Assert.DoesNotContain(season.Bodies, b => b.BodyName == "Sở Thông tin và Truyền thông");
    }

    [Fact]
    public async Task The_document_opens_and_follows_the_prescribed_layout()
    {
        var (task, her) = await BodyAsync();
        await SendAsync(her, task, "Kết quả chung của đơn vị.");
        using var scene = province.AsSystem();
        var plan = await scene.Get<InsightDb>().Plans.SingleAsync(p => p.PlanId == task.Plan);
        var report = await ReportAsync(task);
        var bytes = DocxWriter.ToBytes(UnitReportDocument.Of(plan.Figure(), Year, report.Latest!.Content,
            new("Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", task.LeadName, "Sở DL", "Bà Rịa - Vũng Tàu", "Sở Thông tin và Truyền thông"), new(2024, 12, 10)));

        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var text = word.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Empty(new OpenXmlValidator().Validate(word));
        Assert.Contains("Kết quả chung của đơn vị.", text, StringComparison.Ordinal);
        Assert.Contains("Kính gửi: Sở Thông tin và Truyền thông", text, StringComparison.Ordinal);
        Assert.Contains("PHƯƠNG HƯỚNG NĂM 2025", text, StringComparison.Ordinal);
    }

    /// <summary>A fresh plan, one task whose lead is not the receiver of the reports, and somebody of that body.</summary>
    private async Task<(TaskSummary Task, Somebody Her)> BodyAsync()
    {
        province.Clock.Now = new(2024, 12, 10, 2, 0, 0, TimeSpan.Zero);
        var plan = await Office.ImportAsync(province, Asking);
        var task = (await Office.TasksAsync(province, plan)).First(t => t.LeadName != "Sở Thông tin và Truyền thông");
        return (task, new("Lê Thu Hà", task.Lead.Value, HaiDang.Insight.Permissions.WriteUnitReport));
    }

    private async Task<UnitReportContent> ProposedAsync(TaskSummary task)
    {
        using var scene = province.AsSystem();
        return await scene.Get<ProposeUnitReport>().RunAsync(task.Plan, task.Lead, Year, default);
    }

    private async Task<Refusal?> WriteAsync(Somebody person, TaskSummary task, string results, uint? version)
    {
        using var scene = province.As(person);
        return await scene.Get<WriteUnitReport>().RunAsync(task.Plan, task.Lead, Year, (await ProposedAsync(task)) with { Results = results }, version, default);
    }

    private async Task SendAsync(Somebody person, TaskSummary task, string results)
    {
        Assert.Null(await WriteAsync(person, task, results, (await FindAsync(task))?.Version));
        var saved = await ReportAsync(task);
        using var scene = province.As(person);
        Assert.Null(await scene.Get<SubmitUnitReport>().RunAsync(saved.Id, saved.Version, default));
    }

    /// <summary>Accepts without a reason, returns with one.</summary>
    private async Task<Refusal?> AnswerAsync(TaskSummary task, string? reason)
    {
        var report = await ReportAsync(task);
        using var scene = province.As(new Somebody("Vũ Thu Miên", null, HaiDang.Insight.Permissions.AnswerUnitReports));
        return reason is null ? await scene.Get<AnswerUnitReport>().AcceptAsync(report.Id, report.Version, default)
            : await scene.Get<AnswerUnitReport>().ReturnAsync(report.Id, report.Version, reason, default);
    }

    private async Task<UnitReport?> FindAsync(TaskSummary task)
    {
        using var scene = province.AsSystem();
        return await scene.Get<InsightDb>().UnitReports.AsNoTracking().Include(r => r.Submissions)
            .SingleOrDefaultAsync(r => r.Plan == task.Plan && r.Body == task.Lead && r.Year == Year);
    }

    private async Task<UnitReport> ReportAsync(TaskSummary task) => (await FindAsync(task))!;

    private async Task RewordAsync(TaskSummary task, string title)
    {
        using var scene = province.AsSystem();
        var clause = await scene.Get<PlansDb>().Clauses.AsNoTracking().SingleAsync(c => c.Plan == task.Plan && c.Path == task.ClausePath);
        var adjustment = (await scene.Get<ProposeAdjustment>().RunAsync(task.Plan, "Đổi tên việc", null, default)).Value;
        Assert.Null(await scene.Get<WriteChange>().RunAsync(adjustment, new(ChangeKind.Reword, clause.Id, null, clause.Number, title, clause.Text, [], 1), null, default));
        Assert.Null(await scene.Get<SubmitAdjustment>().RunAsync(adjustment, default));
        Assert.Null(await scene.Get<ApproveAdjustment>().RunAsync(adjustment, "7/QĐ-UBND", new(2024, 11, 1), null, default));
    }
}
