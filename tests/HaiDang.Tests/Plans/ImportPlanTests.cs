using System.Text;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Plans.Importing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

public sealed class ImportPlanTests(Province province) : IClassFixture<Province>
{
    private static readonly byte[] S1 = Encoding.UTF8.GetBytes(Repository.Plan("s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt"));

    [Fact]
    public async Task A_signed_plan_becomes_clauses_and_one_task_per_lead_body()
    {
        using var scene = province.AsSystem();
        var id = (await scene.Get<IPlans>().ImportAsync(S1, "s1.txt", default)).Value;

        var db = scene.Get<PlansDb>();
        var plan = await db.Plans.Include(p => p.Clauses).SingleAsync(p => p.Id == id);
        Assert.Equal(("93/KH-UBND", PlanState.Issued), (plan.NumberAndSymbol, plan.State));
        Assert.Equal(new DateOnly(2024, 4, 10), plan.Header.Date);
        Assert.Contains(plan.Clauses, c => c is { Path: "II.1.1", Number: "1.1" });

        var tasks = await db.Tasks.Where(t => t.Plan == id).ToListAsync();
        var first = Assert.Single(tasks, t => t.Clause == plan.Clauses.Single(c => c.Path == "II.1.1").Id);
        Assert.Equal("Sở Thông tin và Truyền thông", first.LeadName);
        Assert.DoesNotContain(first.Coordinators, c => c.Body == first.Lead);
    }

    [Fact]
    public async Task Reading_the_same_plan_again_registers_no_body_twice()
    {
        using var scene = province.AsSystem();
        await scene.Get<IPlans>().ImportAsync(S1, "s1.txt", default);
        var before = (await scene.Get<IOrganisations>().AllAsync(default)).Count;
        using var again = province.AsSystem();
        await again.Get<IPlans>().ImportAsync(S1, "s1.txt", default);
        Assert.Equal(before, (await again.Get<IOrganisations>().AllAsync(default)).Count);
        Assert.True(before > 5);
    }

    [Fact]
    public async Task A_double_click_makes_one_plan()
    {
        using var reader = province.AsSystem();
        var reading = (await reader.Get<ReadPlan>().RunAsync(S1, "s1.txt", default)).Value;
        using var one = province.AsSystem();
        using var two = province.AsSystem();

        var both = await Task.WhenAll(
            one.Get<ConfirmReading>().RunAsync(reading, null, default),
            two.Get<ConfirmReading>().RunAsync(reading, null, default));

        Assert.All(both, b => Assert.Null(b.Refusal));
        Assert.Equal(both[0].Value, both[1].Value);
        Assert.Equal(1, await reader.Get<PlansDb>().Plans.CountAsync(p => p.Reading == reading));
    }

    [Fact]
    public async Task A_draft_without_number_and_day_is_kept_as_a_draft()
    {
        using var scene = province.AsSystem();
        var bytes = Encoding.UTF8.GetBytes(Repository.Plan("s2-binh-dinh-2024-draft.txt"));
        var id = (await scene.Get<IPlans>().ImportAsync(bytes, "s2.txt", default)).Value;
        var plan = (await scene.Get<IPlans>().PlansAsync(default)).Single(p => p.Id == id);
        Assert.True(plan.IsDraft);
        Assert.Equal("", plan.Number);
    }

    [Theory]
    [InlineData("", "plans.read.empty")]
    [InlineData("TUYỆT MẬT\n\nKẾ HOẠCH\nVề việc phòng thủ\n", "plans.read.classified")]
    public async Task What_must_not_be_read_is_refused_and_nothing_is_kept(string text, string key)
    {
        using var scene = province.AsSystem();
        var before = await scene.Get<PlansDb>().Readings.CountAsync();
        var outcome = await scene.Get<ReadPlan>().RunAsync(Encoding.UTF8.GetBytes(text), "a.txt", default);
        Assert.Equal(key, outcome.Refusal?.Key);
        Assert.Equal(before, await scene.Get<PlansDb>().Readings.CountAsync());
    }

    [Fact]
    public async Task Somebody_without_the_role_may_not_import()
    {
        using var scene = province.As(new Somebody("Phạm Dung"));
        var outcome = await scene.Get<ReadPlan>().RunAsync(S1, "s1.txt", default);
        Assert.Equal("kernel.refusal.not_allowed", outcome.Refusal?.Key);
    }
}
