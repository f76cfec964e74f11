using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Obstacles;

/// <summary>
/// An obstacle's way: the focal body routes it, a leader decides, the body gets its answer and closes it. Whoever comes second
/// is told what happened instead.
/// </summary>
internal sealed class HandleObstacle(PlansDb db, ICurrentPerson who, OfficeClock clock)
{
    public Task<Refusal?> RouteAsync(ObstacleId id, string note, DateOnly? due, uint? version, CancellationToken ct) =>
        MoveAsync(id, version, Permissions.RouteObstacle, o => due is not { } day ? new Refusal("plans.obstacle.no_due") { Field = "Due" }
            : day < clock.Today ? new Refusal("plans.obstacle.due_past", OfficeClock.Show(clock.Today)) { Field = "Due" }
            : o.Route(day, Step(note)), ct);

    public Task<Refusal?> DecideAsync(ObstacleId id, ObstacleDecision decision, uint? version, CancellationToken ct) =>
        MoveAsync(id, version, Permissions.DecideObstacle, o => decision.On > clock.Today ? new Refusal("plans.obstacle.since_future", OfficeClock.Show(clock.Today)) { Field = "On" }
            : o.Decide(decision, Step("")), ct);

    public Task<Refusal?> AnswerAsync(ObstacleId id, string text, uint? version, CancellationToken ct) =>
        MoveAsync(id, version, Permissions.DecideObstacle, o => text.Trim().Length == 0 ? new Refusal("plans.obstacle.no_answer") { Field = "Text" } : o.Answer(Step(text)), ct);

    public Task<Refusal?> CloseAsync(ObstacleId id, string note, uint? version, CancellationToken ct) => MoveAsync(id, version, null, o => o.Close(Step(note)), ct);

    /// <summary>The body that raised it ends it, or the focal body for it.</summary>
    public static bool MayClose(ICurrentPerson who, Obstacle obstacle) =>
        who.May(Permissions.RouteObstacle) || (who.May(Permissions.Report) && who.Office == obstacle.Body.Value);

    private async Task<Refusal?> MoveAsync(ObstacleId id, uint? version, string? permission, Func<Obstacle, Refusal?> move, CancellationToken ct)
    {
        if (permission is not null && !who.May(permission)) { return Refusal.NotAllowed; }
        if (await db.ObstaclesSeenBy(who).SingleOrDefaultAsync(o => o.Id == id, ct) is not { } obstacle) { return Refusal.NotFound; }
        if (permission is null && !MayClose(who, obstacle)) { return Refusal.NotAllowed; }
        if (version is { } seen && obstacle.Version != seen) { return obstacle.Moved(); }
        if (move(obstacle) is { } refusal) { return refusal; }

        db.Announce(new ObstacleMoved(id, obstacle.Task, obstacle.Body, NameOf(obstacle.State)));
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return (await db.Obstacles.AsNoTracking().SingleAsync(o => o.Id == id, ct)).Moved();
        }
    }

    public static string NameOf(ObstacleState state) => state.ToString().ToLowerInvariant();

    private ObstacleStep Step(string text) => new(clock.Now, who.Name, default, text.Trim());
}
