using HaiDang.Insight.Today;
using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Insight;

public sealed class WhatNeedsMeTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task A_body_is_told_of_its_own_tasks_until_it_has_spoken_of_them()
    {
        var task = await TaskOfThisYearAsync();
        var hers = new Somebody("Lê Thu Hà", task.Lead.Value, "plans.report");
        var before = await MorningAsync(hers);
        Assert.Contains(before.Tasks, t => t.Id == task.Id.Value && t.IsSilent);
        Assert.All(before.Tasks, t => Assert.Equal(task.LeadName, t.LeadName));

        await Office.ReportAsync(province, task, 30);

        Assert.DoesNotContain((await MorningAsync(hers)).Tasks, t => t.Id == task.Id.Value && t.IsSilent);
    }

    [Fact]
    public async Task The_officer_is_told_of_the_report_until_it_is_made()
    {
        var task = await TaskOfThisYearAsync();
        Assert.Contains((await MorningAsync(Office.Officer)).Reports, r => r.Plan.PlanId == task.Plan && r.IsMine);

        await Office.BuildAsync(province, task.Plan, province.Clock.Now.Year);

        Assert.DoesNotContain((await MorningAsync(Office.Officer)).Reports, r => r.Plan.PlanId == task.Plan);
    }

    [Fact]
    public async Task Who_has_nothing_waiting_is_told_nothing()
    {
        await TaskOfThisYearAsync();
        Assert.Equal(0, (await MorningAsync(new Somebody("Lý Trọng Cẩn", Guid.NewGuid()))).Waiting);
    }

    [Theory]
    [InlineData(HaiDang.Insight.Permissions.ApproveItems)]
    [InlineData(HaiDang.Insight.Permissions.SeeAllItems)]
    public void A_permission_asked_for_by_name_is_one_that_some_role_holds(string permission) =>
        Assert.Contains(province.Services.GetServices<Grant>(), g => g.Permission == permission);

    // Đồng Nai's plan of 2023 runs to 2025.
    private async Task<TaskSummary> TaskOfThisYearAsync()
    {
        province.Clock.Now = new(2025, 3, 11, 2, 0, 0, TimeSpan.Zero);
        var plan = await Office.ImportAsync(province, "s3-dong-nai-160-kh-ubnd-2023.txt");
        return (await Office.TasksAsync(province, plan))[0];
    }

    private async Task<Morning> MorningAsync(ICurrentPerson person)
    {
        using var scene = province.As(person);
        return await scene.Get<WhatNeedsMe>().RunAsync(default);
    }
}
