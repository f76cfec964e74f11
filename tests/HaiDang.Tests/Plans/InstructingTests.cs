using System.Text;
using HaiDang.Kernel;
using HaiDang.Documents.Writing;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Plans.Issuing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>What a leader says on a plan becomes a task with owner and date; the signed text stays as it is.</summary>
public sealed class InstructingTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Leader = new("Tạ Hải Triều", null, Permissions.Instruct, Permissions.SeeAllTasks);
    private static readonly DateOnly Due = new(2026, 4, 20);

    [Fact]
    public async Task An_instruction_becomes_a_task_with_owner_date_and_source()
    {
        var plan = await PlanAsync();
        var owner = await BodyAsync("Sở Cảng");
        using var scene = province.As(Leader);
        var id = (await scene.Get<IPlans>().InstructAsync(plan, "  Mời ba hãng tin đến đảo trước mùa muối.\nKinh phí lấy từ nguồn xã hội hóa.", owner, Due, default)).Value;

        var task = (await scene.Get<IPlans>().FindTaskAsync(id, default))!;
        Assert.Equal(("CĐ.1", "Mời ba hãng tin đến đảo trước mùa muối.", "Sở Cảng", (DateOnly?)Due), (task.ClausePath, task.Title, task.LeadName, task.Due));
        Assert.Equal(("Tạ Hải Triều", (DateTimeOffset?)province.Clock.Now), (task.InstructedBy, task.InstructedAt));
        var matrix = await TaskMatrix.OfAsync(plan, scene.Get<PlansDb>(), new(2026, 3, 10), default);
        Assert.Equal("CĐ.1", matrix.Columns[^1].Path);
        Assert.Contains(await scene.Get<IPlans>().TasksAsync(owner, default), t => t.Id == id);
    }

    [Fact]
    public async Task The_printed_plan_stays_as_it_was_signed()
    {
        var plan = await PlanAsync();
        var before = await PrintedAsync(plan);
        using var scene = province.As(Leader);
        Assert.Null((await scene.Get<IPlans>().InstructAsync(plan, "Mời thêm báo nước ngoài.", await BodyAsync("Sở Cảng"), Due, default)).Refusal);
        Assert.Equal(before, await PrintedAsync(plan));
    }

    [Fact]
    public async Task Two_leaders_at_once_give_two_instructions_and_the_same_one_twice_is_one_task()
    {
        var plan = await PlanAsync();
        var owner = await BodyAsync("Sở Cảng");
        using var one = province.As(Leader);
        using var two = province.As(Leader);
        var both = await Task.WhenAll(one.Get<IPlans>().InstructAsync(plan, "Việc thứ nhất", owner, Due, default),
            two.Get<IPlans>().InstructAsync(plan, "Việc thứ hai", owner, Due, default));
        Assert.All(both, o => Assert.Null(o.Refusal));
        using var again = province.As(Leader);
        Assert.Equal(both[0].Value, (await again.Get<IPlans>().InstructAsync(plan, "Việc thứ nhất ", owner, Due, default)).Value);

        var added = await again.Get<PlansDb>().Clauses.Where(c => c.Plan == plan && c.AddedAs == Addition.Instruction).Select(c => c.Path).ToListAsync();
        Assert.Equal(["CĐ.1", "CĐ.2"], added.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_a_leader_instructs_with_an_owner_a_day_to_come_and_words_on_an_issued_plan()
    {
        var plan = await PlanAsync();
        var owner = await BodyAsync("Sở Cảng");
        using var officer = province.As(new Somebody("Nguyễn Thị Miên", null, Permissions.Import, Permissions.SeeAllTasks));
        Assert.Equal("kernel.refusal.not_allowed", (await officer.Get<IPlans>().InstructAsync(plan, "Làm", owner, Due, default)).Refusal?.Key);
        using var scene = province.As(Leader);
        Assert.Equal("plans.instruct.empty", (await scene.Get<IPlans>().InstructAsync(plan, " \n", owner, Due, default)).Refusal?.Key);
        Assert.Equal("plans.instruct.no_owner", (await scene.Get<IPlans>().InstructAsync(plan, "Làm", new(Guid.NewGuid()), Due, default)).Refusal?.Key);
        Assert.Equal("plans.instruct.past", (await scene.Get<IPlans>().InstructAsync(plan, "Làm", owner, new(2026, 3, 9), default)).Refusal?.Key);
        Assert.Equal("kernel.refusal.not_found", (await scene.Get<IPlans>().InstructAsync(new(Guid.NewGuid()), "Làm", owner, Due, default)).Refusal?.Key);
        var draft = await PlanAsync(text => text.Replace("Số: 7/KH-UBND", "Số:    /KH-UBND", StringComparison.Ordinal));
        Assert.Equal("plans.instruct.draft", (await scene.Get<IPlans>().InstructAsync(draft, "Làm", owner, Due, default)).Refusal?.Key);
    }

    private async Task<PlanId> PlanAsync(Func<string, string>? change = null)
    {
        using var scene = province.AsSystem();
        var text = SmallPlan.With("Sở Muối", "Sở Tài chính");
        return (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(change?.Invoke(text) ?? text), "nho.txt", default)).Value;
    }

    private async Task<BodyId> BodyAsync(string name)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IOrganisations>().RegisterAsync(new(name, null, [], "state", "province"), default)).Value;
    }

    private async Task<string> PrintedAsync(PlanId id)
    {
        using var scene = province.AsSystem();
        var (plan, text) = (await scene.Get<PlansDb>().TextAsync(id, null, new TheSystem(), default))!.Value;
        return System.Text.Json.JsonSerializer.Serialize(PrintedPlan.Of(plan, text).Blocks.Select(b => b.ToString()));
    }
}
