using System.Text;
using HaiDang.Access.Contracts;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Reporting;
using HaiDang.Kernel;
using HaiDang.Kernel.Jobs;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Insight;

/// <summary>Common steps of the report stories, on a province of one's own.</summary>
internal static class Office
{
    public static readonly Letterhead Letterhead = new("Ủy ban nhân dân tỉnh", "Sở Thông tin và Truyền thông", "BC-STTTT", "Bà Rịa - Vũng Tàu",
        ["Ủy ban nhân dân tỉnh"], ["Căn cứ Nghị định số 72/2015/NĐ-CP"], "", ["Giám đốc"], null, ["Như trên", "Lưu: VT"]);

    public static Somebody Officer { get; } = new("Vũ Thu Miên", null, HaiDang.Insight.Permissions.Read, HaiDang.Insight.Permissions.Build, HaiDang.Insight.Permissions.Watch);

    public static async Task<PlanId> ImportAsync(Province province, string file)
    {
        using var scene = province.AsSystem();
        var outcome = await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(Repository.Plan(file)), file, default);
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }

    public static async Task<IReadOnlyList<TaskSummary>> TasksAsync(Province province, PlanId plan)
    {
        using var scene = province.AsSystem();
        return [.. (await scene.Get<IPlans>().TasksAsync(null, default)).Where(t => t.Plan == plan)];
    }

    /// <summary>Somebody of the lead body reports.</summary>
    public static async Task ReportAsync(Province province, TaskSummary task, int percent, string? link = null)
    {
        using var scene = province.As(new Somebody("Lê Thu Hà", task.Lead.Value, "plans.report"));
        Assert.Null(await scene.Get<IPlans>().ReportAsync(task.Id, percent, "Đã làm", link is null ? null : "Trang tin", link, default));
    }

    public static async Task PublishAsync(Province province, string key, DateTimeOffset at, PlanTaskId? task, params string[] languages)
    {
        using var scene = province.AsSystem();
        var body = (await scene.Get<IOrganisations>().RegisterAsync(NewBody.Named("Sở Văn hóa và Thể thao"), default)).Value;
        Assert.Null(await scene.Get<INewsroom>().RegisterStreamAsync(new("bien", "Biển", "Sea", "bien", "sea", "Biển.", "The sea."), default));
        var author = new Hand(new PersonId(Guid.NewGuid()), "Hà Phong Nhã");
        var outcome = await scene.Get<INewsroom>().BringInAsync(new(key, "bien", task, body, at,
            [.. languages.Select(l => new ArchivedEdition(l, $"{key} {l}", "Dẫn.", [new Block(Block.Paragraph, "Thân bài.")], null, null, author))],
            new Hand(new PersonId(Guid.NewGuid()), "Tô Diệu Thùy"), null, [new Source("Báo cáo")]), default);
        Assert.Null(outcome.Refusal);
    }

    public static async Task<Figures> FiguresAsync(Province province, PlanId plan, int year)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<CountFigures>().RunAsync(plan, year, default))!;
    }

    /// <summary>Orders a report and lets the worker do it.</summary>
    public static async Task<YearlyReport> BuildAsync(Province province, PlanId plan, int year)
    {
        var order = new ReportOrder(Guid.CreateVersion7(), plan.Value, year, Letterhead);
        using var scene = province.As(Officer);
        var job = await scene.Get<StartReport>().RunAsync(order, default);
        Assert.Null(job.Refusal);
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();
        Assert.Equal(JobState.Done, (await scene.Get<JobQueue>().FindAsync(job.Value, default))?.State);
        var id = new ReportId(order.Report);
        return await scene.Get<HaiDang.Insight.InsightDb>().Reports.AsNoTracking().SingleAsync(r => r.Id == id);
    }
}
