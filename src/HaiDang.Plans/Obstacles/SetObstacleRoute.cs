using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Obstacles;

/// <summary>The focal body says on whose desk obstacles of a plan come first, and how soon they are to be answered.</summary>
internal sealed class SetObstacleRoute(PlansDb db, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Refusal?> RunAsync(PlanId plan, ObstacleDesk first, int answerWithin, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.RouteObstacle)) { return Refusal.NotAllowed; }
        if (!await db.Plans.SeenBy(who).AnyAsync(p => p.Id == plan, ct)) { return Refusal.NotFound; }
        if (answerWithin is < 1 or > ObstacleRoute.MostDays) { return new Refusal("plans.obstacle.days_range", ObstacleRoute.MostDays) { Field = "AnswerWithin" }; }

        var route = await db.ObstacleRoutes.SingleOrDefaultAsync(r => r.Plan == plan, ct);
        if (route?.Version != version) { return Refusal.ChangedMeanwhile; }
        if (route is null) { db.Add(route = new() { Plan = plan }); }
        (route.First, route.AnswerWithin, route.SetBy, route.SetAt) = (first, answerWithin, who.Name, clock.Now);
        return await db.SaveOrRefuseAsync(ct);
    }
}
