using HaiDang.Documents.Writing;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Reporting;
using HaiDang.Kernel.Words;
using HaiDang.Plans.Contracts;
using Npgsql;

namespace HaiDang.Tests.Insight;

public sealed class FiguresTests(Province province) : IClassFixture<Province>
{
    private const string Signed = "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt";
    private const string Draft = "s2-binh-dinh-2024-draft.txt";

    [Fact]
    public async Task Figures_equal_the_database()
    {
        var plan = await Office.ImportAsync(province, Signed);
        var tasks = await Office.TasksAsync(province, plan);
        await Office.ReportAsync(province, tasks[0], 100, "https://bienbac.example/tin");
        await Office.ReportAsync(province, tasks[1], 40);
        await Office.PublishAsync(province, $"cang {plan.Value}", new(2024, 12, 31, 16, 30, 0, TimeSpan.Zero), tasks[2].Id, "vi", "en");
        // Half past midnight of the next year on a Vietnamese clock.
        await Office.PublishAsync(province, $"dao {plan.Value}", new(2024, 12, 31, 17, 30, 0, TimeSpan.Zero), null, "vi");

        var figures = await Office.FiguresAsync(province, plan, 2024);

        Assert.Equal(await CountAsync("plans.task where plan = $1", plan), figures.Tasks.Count);
        Assert.Equal(await CountAsync("plans.task where plan = $1 and state = 'Done'", plan), figures.Done);
        Assert.Equal(await CountAsync("plans.task where plan = $1 and state = 'InProgress'", plan), figures.InProgress);
        Assert.Equal((1, 1, figures.Tasks.Count - 2), (figures.Done, figures.InProgress, figures.NotStarted));
        Assert.Equal(figures.Tasks.Count, figures.Bodies.Sum(b => b.Tasks));
        Assert.Equal((1, 2, 2), (figures.Items, figures.Releases, figures.ReleasesForPlan));
        Assert.Equal((1, 1), (figures.ReleasesIn("vi"), figures.ReleasesIn("en")));
    }

    [Fact]
    public async Task A_task_that_serves_two_plans_is_told_in_both_reports_and_counted_in_one()
    {
        var (one, other) = (await Office.ImportAsync(province, Signed), await Office.ImportAsync(province, "s3-dong-nai-160-kh-ubnd-2023.txt"));
        var (kept, joined) = ((await Office.TasksAsync(province, one))[0], (await Office.TasksAsync(province, other))[0]);
        var before = (await Office.FiguresAsync(province, other, 2024)).Tasks.Count;
        using (var scene = province.AsSystem()) { Assert.Null(await scene.Get<HaiDang.Plans.Deriving.SettleOverlap>().JoinAsync(kept.Id, joined.Id, default)); }
        await Office.ReportAsync(province, kept, 30);

        var (own, shared) = (await Office.FiguresAsync(province, one, 2024), await Office.FiguresAsync(province, other, 2024));
        Assert.Equal(30, Assert.Single(own.Tasks, t => t.Id == kept.Id.Value).Percent);
        Assert.Equal(before - 1, shared.Tasks.Count);
        Assert.DoesNotContain(shared.Tasks, t => t.Id == kept.Id.Value);
        Assert.Equal((joined.ClausePath, kept.PlanNumber, 30), (Assert.Single(shared.Shared!).Clause, shared.Shared![0].PlanNumber, shared.Shared[0].Task.Percent));
        Assert.Empty(own.Shared!);
        using var words = province.AsSystem();
        var document = new ReportDocument(shared, Office.Letterhead, words.Get<Words>()).Write();
        Assert.Contains(document.Blocks.OfType<Paragraph>(), p => p.Text.StartsWith("Nhiệm vụ chung với kế hoạch khác", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_named_and_never_counted()
    {
        var signed = await Office.ImportAsync(province, Signed);
        var draft = await Office.ImportAsync(province, Draft);
        var ofDraft = await Office.TasksAsync(province, draft);
        Assert.NotEmpty(ofDraft);

        using var scene = province.AsSystem();
        var book = scene.Get<YearBook>();
        var counted = await book.TasksAsync(2024, default);

        Assert.Empty(counted.Select(t => t.Id).Intersect(ofDraft.Select(t => t.Id.Value)));
        Assert.Contains(draft, (await book.PlansAsync(2024, default)).Where(p => !p.IsIssued).Select(p => p.PlanId));
        Assert.NotEmpty((await Office.FiguresAsync(province, signed, 2024)).Drafts);
    }

    [Fact]
    public async Task A_body_has_reported_when_its_own_people_did()
    {
        var plan = await Office.ImportAsync(province, Signed);
        var tasks = await Office.TasksAsync(province, plan);
        await Office.ReportAsync(province, tasks[0], 10);
        using (var scene = province.AsSystem())
        {
            // The newsroom records a publication by itself: that is evidence, not a report by the body.
            Assert.Null(await scene.Get<IPlans>().RecordPublicationAsync(tasks.First(t => t.Lead != tasks[0].Lead).Id, "bai/vi", "Bài", "/vi/bien/bai", default));
        }

        var figures = await Office.FiguresAsync(province, plan, 2024);

        Assert.Equal(figures.Bodies.Count - 1, figures.Silent.Count);
        Assert.DoesNotContain(figures.Silent, b => b.Id == tasks[0].Lead.Value);
    }

    [Fact]
    public async Task Before_15_11_means_by_the_end_of_14_11()
    {
        var says = await Office.ImportAsync(province, "s3-dong-nai-160-kh-ubnd-2023.txt");
        var saysNot = await Office.ImportAsync(province, Signed);
        province.Clock.Now = new(2026, 11, 10, 2, 0, 0, TimeSpan.Zero);
        using var scene = province.AsSystem();
        var deadlines = scene.Get<ReportDeadlines>();

        var read = await deadlines.ConsolidatedAsync(says, 2026, default);
        Assert.True(read.IsFromPlan);
        Assert.Equal((new DateOnly(2026, 11, 14), 4), (read.LastDay, read.DaysLeft));

        var ruled = await deadlines.ConsolidatedAsync(saysNot, 2026, default);
        Assert.False(ruled.IsFromPlan);
        Assert.Equal(new DateOnly(2026, 11, 14), ruled.LastDay);
    }

    private async Task<int> CountAsync(string what, PlanId plan)
    {
        await using var source = NpgsqlDataSource.Create(province.ConnectionString);
        await using var command = source.CreateCommand($"select count(*)::int from {what}");
        command.Parameters.AddWithValue(plan.Value);
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
