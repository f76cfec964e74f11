using System.Text;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

public sealed class ReportProgressTests(Province province) : IClassFixture<Province>
{
    private static readonly GivenProgress Half = new(50, "Đã làm một nửa", null, null, null, null, null);

    [Fact]
    public async Task Done_needs_evidence()
    {
        var task = await TaskAsync();
        using var scene = province.As(Coordinator(task.Lead.Value));
        var report = scene.Get<ReportProgress>();

        var refused = await report.RunAsync(task.Id, Half with { Percent = 100 }, null, default);
        Assert.Equal("plans.report.done_needs_evidence", refused?.Key);

        Assert.Null(await report.RunAsync(task.Id, Half with { Percent = 100, Link = "https://bienbac.example/tin" }, null, default));
        Assert.Equal("done", (await scene.Get<IPlans>().FindTaskAsync(task.Id, default))?.Status);
    }

    [Fact]
    public async Task A_body_that_takes_no_part_may_not_report()
    {
        var task = await TaskAsync();
        using var scene = province.As(Coordinator(Guid.NewGuid()));
        var refused = await scene.Get<ReportProgress>().RunAsync(task.Id, Half, null, default);
        Assert.Equal("plans.report.not_your_task", refused?.Key);
    }

    [Fact]
    public async Task Of_two_people_reporting_at_once_the_second_is_told_and_nothing_is_lost()
    {
        var task = await TaskAsync();
        using var one = province.As(Coordinator(task.Lead.Value));
        using var two = province.As(Coordinator(task.Lead.Value));
        var seen = (await one.Get<PlansDb>().Tasks.AsNoTracking().SingleAsync(t => t.Id == task.Id)).Version;

        Assert.Null(await one.Get<ReportProgress>().RunAsync(task.Id, Half, seen, default));
        var refused = await two.Get<ReportProgress>().RunAsync(task.Id, Half with { Percent = 30 }, seen, default);

        Assert.Equal("kernel.refusal.changed_meanwhile", refused?.Key);
        Assert.Equal(50, (await one.Get<IPlans>().FindTaskAsync(task.Id, default))?.Percent);
    }

    [Fact]
    public async Task A_publication_told_twice_is_recorded_once()
    {
        var task = await TaskAsync();
        using var scene = province.AsSystem();
        var plans = scene.Get<IPlans>();
        Assert.Null(await plans.RecordPublicationAsync(task.Id, "item-1/vi", "Cảng mới", "/vi/dau-tu/cang-moi", default));
        using var again = province.AsSystem();
        Assert.Null(await again.Get<IPlans>().RecordPublicationAsync(task.Id, "item-1/vi", "Cảng mới", "/vi/dau-tu/cang-moi", default));

        var stored = await again.Get<PlansDb>().Tasks.AsNoTracking().SingleAsync(t => t.Id == task.Id);
        Assert.Single(stored.Updates, u => u.Evidence.Any(e => e.Proof == "item-1/vi"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("bienbac.example/tin")]
    public async Task A_link_that_is_no_web_address_is_refused(string link)
    {
        var task = await TaskAsync();
        using var scene = province.As(Coordinator(task.Lead.Value));
        Assert.Equal("plans.report.bad_link", (await scene.Get<ReportProgress>().RunAsync(task.Id, Half with { Link = link }, null, default))?.Key);
    }

    private static Somebody Coordinator(Guid office) => new("Lê Thu Hà", office, Permissions.Report);

    private async Task<TaskSummary> TaskAsync()
    {
        using var scene = province.AsSystem();
        var text = Repository.Plan("s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt");
        var plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "s1.txt", default)).Value;
        return (await scene.Get<IPlans>().TasksAsync(null, default)).First(t => t.Plan == plan);
    }
}
