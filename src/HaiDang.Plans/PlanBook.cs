using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Assigning;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Plans.Importing;
using HaiDang.Plans.Instructing;
using HaiDang.Plans.Obstacles;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans;

/// <summary>Plans and tasks as other modules see them.</summary>
internal sealed class PlanBook(PlansDb db, ReadPlan read, ConfirmReading confirm, ReportProgress report, DeadlineConflicts conflicts, Instruct instruct,
    ICurrentPerson who, OfficeClock clock) : IPlans
{
    public async Task<IReadOnlyList<PlanSummary>> PlansAsync(CancellationToken ct) =>
        [.. (await db.Plans.SeenBy(who).AsNoTracking().OrderByDescending(p => p.EnteredAt).ToListAsync(ct)).Select(p => p.Summary())];

    public async Task<PlanOutline?> FindOutlineAsync(PlanId plan, int year, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == plan, ct) is not { } found) { return null; }
        return new([.. found.Bases.Select(b => new PlanBasis(b.Kind, b.Citation, b.Date, b.Issuer, b.Subject))],
            [.. (await DeadlinesAsync([plan], year, ct))[plan]], [.. (await UnassignedAsync([plan], ct))[plan]]);
    }

    public async Task<ILookup<PlanId, PlanDeadline>> DeadlinesAsync(IReadOnlyCollection<PlanId> plans, int year, CancellationToken ct)
    {
        var set = await db.Plans.AsNoTracking().Where(p => plans.Contains(p.Id)).Select(p => new { p.Id, p.Deadlines }).ToListAsync(ct);
        var interim = await db.InterimDates.AsNoTracking().Where(d => plans.Contains(d.Plan) && d.Year == year).ToDictionaryAsync(d => d.Plan, d => d.Day, ct);
        return set.SelectMany(p => p.Deadlines.Select(d => (p.Id, Deadline: new PlanDeadline(d.ClausePath, d.Text, d.Recurs == "Yearly", d.By, d.To, d.LastDay(year), d.GoesUp,
            d is { Recurs: "Yearly", To: not null, GoesUp: false } && interim.TryGetValue(p.Id, out var day) ? day : null)))).ToLookup(d => d.Id, d => d.Deadline);
    }

    public async Task<ILookup<PlanId, UnassignedClause>> UnassignedAsync(IReadOnlyCollection<PlanId> plans, CancellationToken ct) =>
        (await db.WithoutLeadAsync(plans, ct)).ToLookup(c => c.Plan, c => new UnassignedClause(c.Id, c.Path, c.Title, $"/plans/{c.Plan.Value}#{ConfirmReading.Anchor(c.Path)}"));

    public async Task<IReadOnlyList<TaskSummary>> TasksAsync(BodyId? lead, CancellationToken ct) =>
        await Summaries(db.TasksSeenBy(who).Where(t => lead == null || t.Lead == lead)).ToListAsync(ct);

    public async Task<IReadOnlyList<HelpedTask>> HelpedTasksAsync(PlanId plan, BodyId body, CancellationToken ct) =>
        [.. from task in await db.Tasks.AsNoTracking().Where(t => t.Plan == plan && t.Coordinators.Any(c => c.Body == body)).ToListAsync(ct)
            join clause in await db.Clauses.AsNoTracking().Where(c => c.Plan == plan).ToListAsync(ct) on task.Clause equals clause.Id
            orderby clause.Position, task.Position
            select new HelpedTask(task.Id, clause.Path, task.Title, task.LeadName, [.. task.Contributions.Where(c => c.Body == body).OrderBy(c => c.At)
                .Select(c => new HelpGiven(c.At, c.Note, [.. c.Evidence.Select(e => e.Title)]))])];

    public Task<int> CountAwaitingHeirAsync(CancellationToken ct) => db.TasksSeenBy(who).CountAsync(t => t.AwaitsHeir != null, ct);

    public async Task<IReadOnlyList<DeadlineClash>> ClashesAsync(CancellationToken ct) =>
        [.. (await conflicts.FindAsync(ct)).Where(c => c.Confirmed is null).Select(c => new DeadlineClash(c.UnitPlan.Id, c.UnitPlan.Header.NumberAndSymbol, c.Year,
            c.UnitDay, c.ReportPlan.Header.NumberAndSymbol, c.ReportDay, c.Proposed))];

    public Task<TaskSummary?> FindTaskAsync(PlanTaskId id, CancellationToken ct) =>
        Summaries(db.Tasks.Where(t => t.Id == id)).SingleOrDefaultAsync(ct);

    public async Task<Outcome<PlanId>> ImportAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken ct)
    {
        var reading = await read.RunAsync(bytes, fileName, ct);
        return reading.Refusal is { } refusal ? refusal : await confirm.RunAsync(reading.Value, null, ct);
    }

    public Task<Refusal?> ReportAsync(PlanTaskId task, int percent, string note, string? linkTitle, string? link, CancellationToken ct) =>
        report.RunAsync(task, new(percent, note, linkTitle, link, null, null, null), null, ct);

    public async Task<Refusal?> RecordPublicationAsync(PlanTaskId task, string proof, string title, string url, CancellationToken ct)
    {
        if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == task, ct) is not { } found) { return Refusal.NotFound; }
        if (found.Updates.Any(u => u.Evidence.Any(e => e.Proof == proof))) { return null; }

        var update = new ProgressUpdate { At = clock.Now, Person = who.Id, PersonName = who.Name, Percent = found.Percent, Note = "" };
        update.Evidence.Add(new(title, url, null, proof));
        _ = found.Report(update);
        await db.SaveChangesAsync(ct);
        return null;
    }

    public Task<Outcome<PlanTaskId>> InstructAsync(PlanId plan, string text, BodyId owner, DateOnly due, CancellationToken ct) =>
        instruct.RunAsync(plan, text, owner, due, ct);

    public async Task<IReadOnlyList<ObstacleSummary>> ObstaclesAsync(CancellationToken ct)
    {
        var open = await (from o in db.ObstaclesSeenBy(who).AsNoTracking()
                          join c in db.Clauses.IgnoreQueryFilters() on o.Clause equals c.Id
                          where o.State != ObstacleState.Closed
                          orderby o.RaisedAt
                          select new { Obstacle = o, c.Path }).ToListAsync(ct);
        return [.. open.Select(r => new ObstacleSummary(r.Obstacle.Id, r.Obstacle.Plan, r.Obstacle.Task, r.Path, r.Obstacle.Body, r.Obstacle.BodyName,
            r.Obstacle.What, r.Obstacle.Asked, HandleObstacle.NameOf(r.Obstacle.State), r.Obstacle.Desk.ToString().ToLowerInvariant(),
            r.Obstacle.DaysOpen(clock.Today), r.Obstacle.Due, r.Obstacle.IsLate(clock.Today), $"/obstacles/{r.Obstacle.Id.Value}"))];
    }

    public async Task<WaitingDeliveries> WaitingDeliveriesAsync(CancellationToken ct)
    {
        BodyId? own = who.Office is { } office ? new(office) : null;
        var unacknowledged = own is null ? 0 : await db.Deliveries.CountAsync(d => d.Body == own && d.AcknowledgedAt == null, ct);
        if (!who.May(Permissions.SeeAllTasks)) { return new(0, 0, unacknowledged); }
        var waiting = await db.Deliveries.AsNoTracking().Where(d => d.OpenedAt == null && d.SentAt == null).ToListAsync(ct);
        return new(waiting.Count(d => d.IsOverdue(clock.Today)), waiting.Count(d => d is { Body: null, Purpose: not DeliveryPurpose.File }), unacknowledged);
    }

    public async Task<IReadOnlyList<PlanMatter>> MattersAsync(CancellationToken ct)
    {
        var (signs, numbers, decides) = (who.May(Permissions.Sign), who.May(Permissions.Issue), who.May(Permissions.Decide));
        var plans = await db.Plans.SeenBy(who).AsNoTracking().Where(p => (signs && p.State == PlanState.Submitted)
            || (numbers && (p.State == PlanState.Signed || p.State == PlanState.Numbered))).OrderBy(p => p.EnteredAt).ToListAsync(ct);
        var adjustments = await (from a in db.Adjustments.AsNoTracking()
                                 join p in db.Plans on a.Plan equals p.Id
                                 where decides && a.State == AdjustmentState.Submitted
                                 orderby a.SubmittedAt
                                 select new PlanMatter("adjustment", DocumentNumber.Print(p.Header.Number, p.Header.Symbol) + ": " + a.Reason, a.ProposedByName,
                                     $"/plans/{p.Id.Value}/adjustments/{a.Id.Value}")).ToListAsync(ct);
        return [.. adjustments, .. plans.Select(p => new PlanMatter(p.State is PlanState.Submitted ? "sign" : "number", p.Header.Title, p.Header.Issuer, $"/plans/{p.Id.Value}"))];
    }

    private IQueryable<TaskSummary> Summaries(IQueryable<PlanTask> tasks) =>
        from task in tasks.AsNoTracking()
        join plan in db.Plans on task.Plan equals plan.Id
        join clause in db.Clauses on task.Clause equals clause.Id
        orderby plan.EnteredAt descending, clause.Position, task.Position
        select new TaskSummary(task.Id, plan.Id, DocumentNumber.Print(plan.Header.Number, plan.Header.Symbol),
            clause.Path, task.Title, task.Lead, task.LeadName, task.Scope,
            task.State == TaskState.Done ? "done" : task.State == TaskState.InProgress ? "in-progress" : "not-started", task.Percent, task.Due,
            clause.AddedAs == Addition.Instruction ? clause.AddedBy : null, clause.AddedAs == Addition.Instruction ? clause.AddedAt : null);
}
