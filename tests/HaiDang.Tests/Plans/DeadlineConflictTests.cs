using HaiDang.Kernel;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;

namespace HaiDang.Tests.Plans;

/// <summary>S3 wants the consolidated report before 15/11, S1 lets departments report until before 15/12.</summary>
public sealed class DeadlineConflictTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Officer = new("Nguyễn Thị Miên", null, Permissions.Urge, Permissions.SeeAllTasks);

    [Fact]
    public async Task Reports_due_after_the_one_they_feed_are_noticed_and_an_interim_date_is_proposed_confirmed_and_used()
    {
        province.Clock.Now = new(2024, 5, 1, 2, 0, 0, TimeSpan.Zero);
        var framework = await ImportAsync("s3-dong-nai-160-kh-ubnd-2023.txt");
        var yearly = await ImportAsync("s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt");
        using var scene = province.As(Officer);
        var conflict = Assert.Single(await scene.Get<DeadlineConflicts>().FindAsync(default), c => c.UnitPlan.Id == yearly && c.Year == 2024);
        Assert.Equal((framework, new DateOnly(2024, 12, 14), new DateOnly(2024, 11, 14), new DateOnly(2024, 10, 31)),
            (conflict.ReportPlan.Id, conflict.UnitDay, conflict.ReportDay, conflict.Proposed));
        Assert.Equal(new DateOnly(2024, 12, 14), await UnitDayAsync(yearly));
        Assert.Contains(await scene.Get<IPlans>().ClashesAsync(default), c => c.Plan == yearly);

        var confirm = scene.Get<ConfirmInterim>();
        Assert.Equal("plans.interim.no_day", (await confirm.RunAsync(yearly, 2024, null, null, default))?.Key);
        Assert.Equal("plans.interim.too_late", (await confirm.RunAsync(yearly, 2024, new(2024, 11, 15), null, default))?.Key);
        Assert.Equal("plans.interim.past", (await confirm.RunAsync(yearly, 2024, new(2024, 5, 1), null, default))?.Key);
        Assert.Equal("plans.interim.no_conflict", (await confirm.RunAsync(framework, 2024, new(2024, 10, 31), null, default))?.Key);
        using var stranger = province.As(new Somebody("Lê Thu Hà"));
        Assert.Equal(Refusal.NotAllowed, await stranger.Get<ConfirmInterim>().RunAsync(yearly, 2024, new(2024, 10, 31), null, default));

        // Two officers at once: one date stands, the other officer is told.
        using var other = province.As(Officer);
        var answers = await Task.WhenAll(confirm.RunAsync(yearly, 2024, new(2024, 10, 31), null, default),
            other.Get<ConfirmInterim>().RunAsync(yearly, 2024, new(2024, 10, 31), null, default));
        Assert.Equal(Refusal.ChangedMeanwhile, Assert.Single(answers, a => a is not null));

        Assert.Equal(new DateOnly(2024, 10, 31), await UnitDayAsync(yearly));
        Assert.DoesNotContain(await scene.Get<IPlans>().ClashesAsync(default), c => c.Plan == yearly && c.Year == 2024);
    }

    private async Task<DateOnly> UnitDayAsync(PlanId plan)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<HaiDang.Insight.Counting.ReportDeadlines>().OfUnitsAsync(plan, 2024, default))!.LastDay;
    }

    private async Task<PlanId> ImportAsync(string name)
    {
        using var scene = province.AsSystem();
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "..", "shared", "plans", name));
        return (await scene.Get<IPlans>().ImportAsync(bytes, name, default)).Value;
    }
}
