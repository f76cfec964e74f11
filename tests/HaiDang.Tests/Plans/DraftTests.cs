using System.Text;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;

namespace HaiDang.Tests.Plans;

public sealed class DraftTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task A_draft_is_seen_by_the_body_that_brought_it_in_and_by_those_who_issue_plans()
    {
        var (author, stranger) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var writing = province.As(new Somebody("Vũ Thu Miên", author, Permissions.Import, "organisations.register"));
        var draft = SmallPlan.With("Sở Tài chính", "Sở Ngoại vụ").Replace("Số: 7/KH-UBND", "Số:     /KH-UBND", StringComparison.Ordinal);
        var imported = await writing.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(draft), "du-thao.txt", default);
        Assert.Null(imported.Refusal);
        var id = imported.Value;

        Assert.True(await SeesAsync(new("Vũ Thu Miên", author)));
        Assert.True(await SeesAsync(new("Lý Văn Nhân", stranger, Permissions.Issue)));
        Assert.False(await SeesAsync(new("Trần Văn Phong", stranger, Permissions.Report)));
        Assert.False(await SeesAsync(new("Người không thuộc cơ quan nào")));

        async Task<bool> SeesAsync(Somebody person)
        {
            using var scene = province.As(person);
            var plans = (await scene.Get<IPlans>().PlansAsync(default)).Any(p => p.Id == id);
            var tasks = (await scene.Get<IPlans>().TasksAsync(null, default)).Any(t => t.Plan == id);
            Assert.Equal(plans, tasks);
            return plans;
        }
    }
}
