using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Plans.Obstacles;

/// <summary>Who sees an obstacle: those who follow all tasks, the body that raised it, and the body that leads the task.</summary>
internal static class ObstaclesSeen
{
    public static IQueryable<Obstacle> ObstaclesSeenBy(this PlansDb db, ICurrentPerson who)
    {
        if (who.May(Permissions.SeeAllTasks)) { return db.Obstacles; }
        var own = new BodyId(who.Office ?? Guid.Empty);
        return db.Obstacles.Where(o => o.Body == own || db.Tasks.Any(t => t.Id == o.Task && t.Lead == own));
    }
}
