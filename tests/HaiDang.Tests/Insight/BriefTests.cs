using HaiDang.Insight.Briefing;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Today;
using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Insight;

public sealed class BriefTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Leader = new("Tạ Hải Triều", null, "insight.read", "insight.watch", "plans.instruct", "plans.see-all-tasks");

    [Fact]
    public async Task The_brief_counts_what_the_report_counts()
    {
        var plan = await PlanAsync();
        await Office.ReportAsync(province, (await Office.TasksAsync(province, plan))[0], 100, "https://bienbac.example/tin");
        var figures = await Office.FiguresAsync(province, plan, 2025);
        var brief = await BriefAsync(Leader);
        var ofPlan = brief.Tally.Where(t => t.Plan == plan && !t.IsRequest).ToList();
        Assert.Equal(figures.Tasks.Count, ofPlan.Sum(t => t.Tasks));
        Assert.Equal((1, figures.Done), (figures.Done, ofPlan.Sum(t => t.Done)));
        Assert.Equal(figures.Late, ofPlan.Late());
        Assert.Equal(figures.Bodies.Select(b => (b.Id, b.Tasks, b.Done, b.InProgress, b.NotStarted, b.Late)).Order(),
            ofPlan.Bodies().Select(b => (b.Id, b.Tasks, b.Done, b.InProgress, b.NotStarted, b.Late)).Order());
    }

    [Fact]
    public async Task An_instruction_becomes_a_task_with_owner_and_day_and_stays_on_the_page_until_it_is_done()
    {
        var plan = await PlanAsync();
        var owner = (await Office.TasksAsync(province, plan))[0];
        using (var scene = province.As(Leader))
        {
            Assert.Null((await scene.Get<IPlans>().InstructAsync(plan, "Kiểm tra biển chỉ dẫn tại bến tàu", owner.Lead, new(2025, 3, 14), default)).Refusal);
        }

        var brief = await BriefAsync(Leader);
        var task = Assert.Single(brief.Instructions, t => t.PlanId == plan);
        Assert.Equal((owner.Lead, new DateOnly(2025, 3, 14)), (task.LeadId, task.Due!.Value));
        Assert.Contains(brief.Week, d => d.Day == new DateOnly(2025, 3, 14) && d.Who == owner.LeadName);
    }

    [Fact]
    public async Task Bodies_that_are_late_stand_on_the_brief_with_how_much_and_how_long()
    {
        var plan = await PlanAsync();
        var owner = (await Office.TasksAsync(province, plan))[0];
        using (var scene = province.As(Leader)) { await scene.Get<IPlans>().InstructAsync(plan, "Việc gấp", owner.Lead, new(2025, 3, 12), default); }
        province.Clock.Now = new(2025, 3, 17, 2, 0, 0, TimeSpan.Zero);
        var late = Assert.Single((await BriefAsync(Leader)).Late, b => b.Body == owner.Lead.Value);
        Assert.True(late is { Tasks: >= 1, OldestDays: >= 5 });
    }

    [Fact]
    public void Who_watches_over_the_work_reads_everything_and_changes_nothing()
    {
        var grants = province.Services.GetServices<Grant>().Where(g => g.Role == "oversight").Select(g => g.Permission).Where(p => p.StartsWith("insight.", StringComparison.Ordinal));
        Assert.Equal([HaiDang.Insight.Permissions.Read, HaiDang.Insight.Permissions.SeeTargets], grants.Order());
    }

    [Fact]
    public async Task The_leader_is_told_of_plans_to_sign_and_the_clerk_of_those_to_number()
    {
        var draft = await Office.ImportAsync(province, "s2-binh-dinh-2024-draft.txt");
        using (var submitting = province.AsSystem())
        {
            var db = submitting.Get<HaiDang.Plans.PlansDb>();
            var plan = await db.Plans.SingleAsync(p => p.Id == draft);
            Assert.Null(plan.Submit(new() { Kind = HaiDang.Plans.TrailKind.Submitted, At = province.Clock.Now, ByName = "Vũ Thu Miên", Body = "Sở Thông tin", Number = "9/TTr-STTTT", Date = new(2024, 2, 6) }));
            await db.SaveChangesAsync();
        }

        using (var leader = province.As(new Somebody("Tạ Hải Triều", null, "insight.read", "plans.sign", "plans.see-all-tasks")))
        {
            Assert.Contains((await leader.Get<WhatNeedsMe>().RunAsync(default)).Matters, m => m.Kind == "sign" && m.Url == $"/plans/{draft.Value}");
            Assert.Null(await leader.Get<HaiDang.Plans.Submitting.SignPlan>().RunAsync(draft, "Tạ Hải Triều", null, default));
        }

        using var scene = province.As(new Somebody("Đoàn Thanh Nhàn", null, "insight.read", "plans.issue"));
        Assert.Contains((await scene.Get<WhatNeedsMe>().RunAsync(default)).Matters, m => m.Kind == "number" && m.Url == $"/plans/{draft.Value}");
    }

    private async Task<PlanId> PlanAsync()
    {
        province.Clock.Now = new(2025, 3, 11, 2, 0, 0, TimeSpan.Zero);
        return await Office.ImportAsync(province, "s3-dong-nai-160-kh-ubnd-2023.txt");
    }

    private async Task<Brief> BriefAsync(ICurrentPerson person)
    {
        using var scene = province.As(person);
        return await scene.Get<WriteBrief>().RunAsync(default);
    }
}
