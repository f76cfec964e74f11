using System.Text;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>"Các sở, ban, ngành" in a plan that comes into a register which knows few bodies or none.</summary>
public sealed class CatchAllTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task A_phrase_stands_for_bodies_that_the_plan_itself_names_later_and_is_never_lost()
    {
        // The register is empty: the lead is the only department there is.
        var alone = await FirstTaskAsync("""
            1. Làm phim về nghề muối

            - Cơ quan chủ trì: Sở Tài chính.

            - Cơ quan phối hợp: Các sở, ban, ngành.
            """);
        Assert.Equal(["Các sở, ban, ngành"], alone.HelpersAsPrinted);
        Assert.Null(Assert.Single(alone.Coordinators).Body);

        var among = await FirstTaskAsync("""
            1. Làm phim về nghề muối

            - Cơ quan chủ trì: Sở Tài chính.

            - Cơ quan phối hợp: Báo Biển Bạc, Các sở, ban, ngành.

            2. In sách ảnh

            - Cơ quan chủ trì: Sở Ngoại vụ.

            - Cơ quan phối hợp: Sở Tài chính.
            """);
        Assert.Equal(["Báo Biển Bạc", "Các sở, ban, ngành"], among.HelpersAsPrinted);
        Assert.Equal(["Báo Biển Bạc", "Sở Ngoại vụ"], among.Coordinators.OrderBy(c => c.Position).Select(c => c.Name));
    }

    private async Task<PlanTask> FirstTaskAsync(string clauses)
    {
        var plan = await ImportAsync(clauses);
        using var scene = province.AsSystem();
        var db = scene.Get<PlansDb>();
        var clause = await db.Clauses.SingleAsync(c => c.Plan == plan && c.Path == "I.1");
        return await db.Tasks.AsNoTracking().SingleAsync(t => t.Clause == clause.Id);
    }

    private async Task<PlanId> ImportAsync(string clauses)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(SmallPlan.Of(clauses)), "ke-hoach.txt", default)).Value;
    }
}
