using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Searching;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Obstacles;

/// <summary>What a body says of an obstacle: what, since when, what it asks of whom, with a file when it has one.</summary>
internal sealed record GivenObstacle(string What, DateOnly? Since, string Asked, string? AskedOf, GivenProof Proof)
{
    public Refusal? Check(DateOnly today)
    {
        if (What.Length == 0) { return new Refusal("plans.obstacle.no_what") { Field = "What" }; }
        if (Since is not { } day) { return new Refusal("plans.obstacle.no_since") { Field = "Since" }; }
        if (day > today) { return new Refusal("plans.obstacle.since_future", OfficeClock.Show(today)) { Field = "Since" }; }
        if (Asked.Length == 0) { return new Refusal("plans.obstacle.no_asked") { Field = "Asked" }; }
        if (What.Length > Obstacle.LongestText) { return new Refusal("plans.report.note_too_long", Obstacle.LongestText) { Field = "What" }; }
        return Asked.Length > Obstacle.LongestText ? new Refusal("plans.report.note_too_long", Obstacle.LongestText) { Field = "Asked" } : Proof.Check();
    }
}

/// <summary>
/// "Nếu có khó khăn, vướng mắc, các đơn vị kịp thời báo cáo": the body that leads a task, or helps with it, raises an obstacle
/// from the task in one step; the plan's route says on whose desk it lands.
/// </summary>
internal sealed class RaiseObstacle(PlansDb db, FileStore files, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Outcome<ObstacleId>> RunAsync(PlanTaskId id, GivenObstacle given, CancellationToken ct)
    {
        if (!who.May(Permissions.Report)) { return Refusal.NotAllowed; }
        if (await db.TasksSeenBy(who).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task) { return Refusal.NotFound; }
        if (who.Office is not { } office || !task.Concerns(new(office))) { return new Refusal("plans.obstacle.not_yours", task.LeadName); }
        if (given.Check(clock.Today) is { } unfit) { return unfit; }

        var body = new BodyId(office);
        // Pressed twice: the obstacle is known already.
        if (await db.Obstacles.AsNoTracking().FirstOrDefaultAsync(o => o.Task == id && o.Body == body && o.What == given.What && o.State != ObstacleState.Closed, ct) is { } known)
        {
            return known.Id;
        }

        var route = await db.ObstacleRoutes.AsNoTracking().SingleOrDefaultAsync(r => r.Plan == task.Plan, ct) ?? new() { Plan = task.Plan };
        var file = (await (given.Proof with { Link = null }).KeepAsync(files, ct)).FirstOrDefault();
        var obstacle = new Obstacle
        {
            Plan = task.Plan,
            Clause = task.Clause,
            Task = id,
            Body = body,
            BodyName = (await organisations.FindAsync(body, ct))?.Name ?? "",
            RaisedBy = who.Id,
            RaisedByName = who.Name,
            RaisedAt = clock.Now,
            What = given.What,
            Since = given.Since!.Value,
            Asked = given.Asked,
            AskedOf = given.AskedOf,
            File = file?.File,
            FileName = file?.Title,
            Due = WorkingDays.After(clock.Today, route.AnswerWithin),
        };
        obstacle.Raise(route.First, new(clock.Now, who.Name, ObstacleState.Raised, ""));
        db.Add(obstacle);
        await db.IndexAsync("obstacle", obstacle.Id.Value, Excerpt.Of(obstacle.What, 200), $"/obstacles/{obstacle.Id.Value}", obstacle.BodyName, obstacle.Asked, office, ct);
        db.Announce(new ObstacleMoved(obstacle.Id, id, body, "raised"));
        return await db.SaveOrRefuseAsync(ct) is { } refusal ? refusal : obstacle.Id;
    }
}
