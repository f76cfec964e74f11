using System.Text;
using HaiDang.Kernel;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;

namespace HaiDang.Tests.Plans;

public sealed class PrintedOrderTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task Tasks_and_those_who_help_keep_the_order_in_which_they_are_printed()
    {
        var signed = SmallPlan.Of("""
            1. Làm phim về nghề muối

            - Cơ quan chủ trì: Sở Xây dựng, Sở Ngoại vụ, Sở Y tế, Sở Công Thương.

            - Cơ quan phối hợp: Báo Biển Bạc, Sở Tư pháp, Hội Nông dân tỉnh, Đài Phát thanh và Truyền hình tỉnh, Sở Nội vụ.
            """);
        using var scene = province.AsSystem();
        var plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(signed), "ke-hoach.txt", default)).Value;
        var (_, text) = (await scene.Get<PlansDb>().TextAsync(plan, null, new TheSystem(), default))!.Value;
        var tasks = text.Clauses.Single(c => c.Clause.Path == "I.1").Tasks;
        Assert.Equal(["Sở Xây dựng", "Sở Ngoại vụ", "Sở Y tế", "Sở Công Thương"], tasks.Select(t => t.LeadName));
        Assert.All(tasks, t => Assert.Equal(["Báo Biển Bạc", "Sở Tư pháp", "Hội Nông dân tỉnh", "Đài Phát thanh và Truyền hình tỉnh", "Sở Nội vụ"], t.Helpers));
    }
}
