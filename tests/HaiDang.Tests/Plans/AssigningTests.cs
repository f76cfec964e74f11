using System.Text;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Assigning;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Importing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

public sealed class AssigningTests(Province province) : IClassFixture<Province>
{
    private static readonly byte[] S0 = Encoding.UTF8.GetBytes(Repository.Plan("s0-ba-ria-vung-tau-2023.txt"));

    [Fact]
    public async Task A_clause_with_six_lead_lines_gives_each_lead_its_own_scope()
    {
        using var scene = province.AsSystem();
        var plan = (await scene.Get<IPlans>().ImportAsync(S0, "s0.txt", default)).Value;
        var tasks = (await scene.Get<IPlans>().TasksAsync(null, default)).Where(t => t.Plan == plan && t.ClausePath == "IV.2.9").ToList();

        Assert.Equal(6, tasks.Select(t => t.Scope).Distinct().Count());
        Assert.All(tasks, t => Assert.False(string.IsNullOrEmpty(t.Scope)));
        Assert.Contains(tasks, t => t.LeadName == "Sở Tài nguyên và Môi trường" && t.Scope == "Tài liệu, ấn phẩm về môi trường sống xanh, sạch, đẹp, nơi đáng sống");
        Assert.Equal(2, tasks.Count(t => t.Scope == "Tài liệu, ấn phẩm giới thiệu, quảng bá về văn hóa, du lịch"));
    }

    [Fact]
    public async Task The_focal_body_takes_a_clause_that_names_no_lead_and_a_second_click_changes_nothing()
    {
        var (plan, focal) = await SmallAsync("Các sở, ban, ngành");
        using var one = province.As(focal);
        using var two = province.As(focal);
        var clause = Assert.Single(await WaitingAsync(plan));

        var both = await Task.WhenAll(
            one.Get<AssignLead>().RunAsync(plan, new HashSet<ClauseId> { clause.Id }, new(focal.Office!.Value), default),
            two.Get<AssignLead>().RunAsync(plan, new HashSet<ClauseId> { clause.Id }, new(focal.Office!.Value), default));

        Assert.Contains(both, b => b is null);
        Assert.Empty(await WaitingAsync(plan));
        using var scene = province.AsSystem();
        var task = await scene.Get<PlansDb>().Tasks.SingleAsync(t => t.Clause == clause.Id);
        Assert.Equal(("Vũ Thu Miên", "Sở Văn hóa, Thể thao và Du lịch", province.Clock.Now), (task.AssignedBy, task.LeadName, task.AssignedAt));
    }

    [Fact]
    public async Task Naming_a_lead_needs_the_role_a_known_body_and_a_clause_without_one()
    {
        var (plan, focal) = await SmallAsync("Sở Ngoại vụ");
        var clause = Assert.Single(await WaitingAsync(plan));
        using var stranger = province.As(new Somebody("Phạm Dung", focal.Office));
        Assert.Equal("kernel.refusal.not_allowed", (await stranger.Get<AssignLead>().RunAsync(plan, new HashSet<ClauseId> { clause.Id }, new(focal.Office!.Value), default))?.Key);
        using var scene = province.As(focal);
        Assert.Equal("plans.assign.no_body", (await scene.Get<AssignLead>().RunAsync(plan, new HashSet<ClauseId> { clause.Id }, new(Guid.NewGuid()), default))?.Key);
        Assert.Equal("plans.assign.no_clause", (await scene.Get<AssignLead>().RunAsync(plan, new HashSet<ClauseId>(), new(focal.Office!.Value), default))?.Key);
    }

    [Fact]
    public async Task A_phrase_becomes_its_members_minus_the_lead_and_those_left_out_and_stays_so()
    {
        using var scene = province.AsSystem();
        var organisations = scene.Get<IOrganisations>();
        var trade = await BodyAsync(organisations, "Sở Công Thương");
        var finance = await BodyAsync(organisations, "Sở Tài chính");
        var health = await BodyAsync(organisations, "Sở Y tế");
        const string phrase = "Các sở, ban, ngành và các cơ quan liên quan";
        var reading = (await scene.Get<ReadPlan>().RunAsync(Encoding.UTF8.GetBytes(SmallPlan.With("Sở Công Thương", phrase)), "nho.txt", default)).Value;
        var plan = (await scene.Get<ConfirmReading>().RunAsync(reading, null, new HashSet<LeftOut> { new(phrase, health) }, default)).Value;

        var late = await BodyAsync(organisations, "Sở Dân tộc");

        using var later = province.AsSystem();
        var db = later.Get<PlansDb>();
        var task = await db.Tasks.SingleAsync(t => t.Plan == plan);
        var bodies = task.Coordinators.Select(c => c.Body).ToList();
        Assert.Contains(finance, bodies);
        Assert.DoesNotContain(trade, bodies);
        Assert.DoesNotContain(health, bodies);
        Assert.DoesNotContain(late, bodies);
        Assert.Contains(null, bodies);
        var frozen = Assert.Single((await db.Plans.AsNoTracking().SingleAsync(p => p.Id == plan)).Expansions);
        Assert.Equal(new DateOnly(2026, 2, 5), frozen.On);
        Assert.Contains(frozen.Members, m => m.Body == finance && m.Name == "Sở Tài chính");
        Assert.Contains(frozen.LeftOut, m => m.Body == health);
        Assert.DoesNotContain(frozen.Members, m => m.Body == late);
        Assert.True(frozen.IsOpen);
    }

    private static async Task<BodyId> BodyAsync(IOrganisations organisations, string name) =>
        (await organisations.RegisterAsync(new(name, null, [], "state", "province"), default)).Value;

    private async Task<IReadOnlyList<Clause>> WaitingAsync(PlanId id)
    {
        using var scene = province.AsSystem();
        var plan = await scene.Get<PlansDb>().Plans.AsNoTracking().Include(p => p.Clauses).SingleAsync(p => p.Id == id);
        return [.. await scene.Get<PlansDb>().UnassignedAsync(plan, await scene.Get<PlansDb>().Tasks.AsNoTracking().Where(t => t.Plan == id).ToListAsync(), default)];
    }

    private async Task<(PlanId Plan, Somebody Focal)> SmallAsync(string helpers)
    {
        using var scene = province.AsSystem();
        var culture = await BodyAsync(scene.Get<IOrganisations>(), "Sở Văn hóa, Thể thao và Du lịch");
        var plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(SmallPlan.With("Sở Công Thương", helpers)), "nho.txt", default)).Value;
        return (plan, new("Vũ Thu Miên", culture.Value, Permissions.Import));
    }
}
