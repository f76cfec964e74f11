using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Agreeing;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>Two bodies keep one programme with its own number and period; each changes its own tasks only.</summary>
public sealed class JointProgrammeTests(Province province) : IClassFixture<Province>
{
    private static readonly GivenProgramme Given = new("3", "CTPH", new(2026, 2, 1), "Tuyên truyền biển, đảo", 2026, 2030, "Lê Thu Hà, Vũ Biên");

    [Fact]
    public async Task Both_sides_open_one_programme_and_each_edits_only_its_tasks()
    {
        var (office, border, plan) = await ProgrammeAsync("Sở Sóng", "Biên phòng Sóng");
        var own = await AddAsync(office, plan, "In sách ảnh biển, đảo");
        var other = await AddAsync(border, plan, "Chiếu phim ở đồn");
        using var scene = province.As(border);
        var keep = scene.Get<KeepProgrammeTask>();
        Assert.Equal("plans.programme.not_yours", (await keep.ChangeAsync(own, "Khác", null, null, default))?.Key);
        Assert.Null(await keep.ChangeAsync(other, "Chiếu phim ở ba đồn", new(2026, 9, 1), null, default));
        Assert.Equal("plans.programme.not_side", (await StrangerAsync(plan)).Refusal?.Key);

        var tasks = await scene.Get<PlansDb>().Tasks.AsNoTracking().Where(t => t.Plan == plan).ToListAsync();
        Assert.Equal([("Sở Sóng", "In sách ảnh biển, đảo"), ("Biên phòng Sóng", "Chiếu phim ở ba đồn")], tasks.OrderBy(t => t.Id.Value).Select(t => (t.LeadName, t.Title)));
        // The programme is a plan like others: on the board, in its period.
        var summary = Assert.Single(await scene.Get<IPlans>().PlansAsync(default), p => p.Id == plan);
        Assert.Equal(("3/CTPH", (int?)2026, (int?)2030, false), (summary.Number.Replace("-", "/", StringComparison.Ordinal), summary.PeriodFrom, summary.PeriodTo, summary.IsDraft));
    }

    [Fact]
    public async Task Both_sides_adding_at_once_lose_nothing_and_one_programme_is_entered_once()
    {
        var (office, border, plan) = await ProgrammeAsync("Sở Gió", "Biên phòng Gió");
        await Task.WhenAll(AddAsync(office, plan, "Việc của sở"), AddAsync(border, plan, "Việc của bộ đội"));
        using var scene = province.As(border);
        Assert.Equal(["1", "2"], (await scene.Get<PlansDb>().Clauses.Where(c => c.Plan == plan).Select(c => c.Path).ToListAsync()).Order(StringComparer.Ordinal));
        // The other side enters the paper it has, too.
        Assert.Equal("plans.programme.known", (await scene.Get<EnterProgramme>().RunAsync(Given, new(office.Office!.Value), default)).Refusal?.Key);
        Assert.Equal("plans.programme.no_partner", (await scene.Get<EnterProgramme>().RunAsync(Given with { Number = "4" }, new(border.Office!.Value), default)).Refusal?.Key);
        Assert.Equal("plans.programme.no_period", (await scene.Get<EnterProgramme>().RunAsync(Given with { To = 2020 }, new(office.Office!.Value), default)).Refusal?.Key);
    }

    private async Task<(Somebody Office, Somebody Border, PlanId Plan)> ProgrammeAsync(string first, string second)
    {
        var (one, two) = (await BodyAsync(first), await BodyAsync(second));
        var (office, border) = (new Somebody("Lê Thu Hà", one.Value, Permissions.Report), new Somebody("Vũ Biên", two.Value, Permissions.Report));
        using var scene = province.As(office);
        var outcome = await scene.Get<EnterProgramme>().RunAsync(Given, two, default);
        Assert.Null(outcome.Refusal);
        return (office, border, outcome.Value);
    }

    private async Task<PlanTaskId> AddAsync(Somebody who, PlanId plan, string text)
    {
        using var scene = province.As(who);
        var outcome = await scene.Get<KeepProgrammeTask>().AddAsync(plan, text, null, false, default);
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }

    private async Task<HaiDang.Kernel.Outcome<PlanTaskId>> StrangerAsync(PlanId plan)
    {
        using var scene = province.As(new Somebody("Người lạ", Guid.NewGuid(), Permissions.Report));
        return await scene.Get<KeepProgrammeTask>().AddAsync(plan, "Việc", null, false, default);
    }

    private async Task<BodyId> BodyAsync(string name)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IOrganisations>().RegisterAsync(new(name, null, [], "state", "province"), default)).Value;
    }
}
