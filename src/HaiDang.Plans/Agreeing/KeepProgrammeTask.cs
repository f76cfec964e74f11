using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Agreeing;

/// <summary>A side of a joint programme enters and changes its own tasks; the other side sees them and keeps its own.</summary>
internal sealed class KeepProgrammeTask(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    private const int LongestTitle = 300;
    private const int Attempts = 3;

    /// <param name="together">The other side helps with it.</param>
    public async Task<Outcome<PlanTaskId>> AddAsync(PlanId id, string text, DateOnly? due, bool together, CancellationToken ct)
    {
        if (!who.May(Permissions.Report)) { return Refusal.NotAllowed; }
        if (await db.JointProgrammes.AsNoTracking().SingleOrDefaultAsync(p => p.Plan == id, ct) is not { } programme) { return Refusal.NotFound; }
        if (!programme.IsOf(who.Office)) { return new Refusal("plans.programme.not_side", programme.FirstName, programme.SecondName); }
        text = text.Trim();
        if (Unfit(text) is { } unfit) { return unfit; }

        for (var attempt = 1; ; attempt++)
        {
            var plan = await db.Plans.Include(p => p.Clauses).SingleAsync(p => p.Id == id, ct);
            var task = Add(plan, programme, text, due, together);
            await db.IndexAsync(plan, task, organisations, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return task.Id;
            }
            catch (DbUpdateException e) when (e.IsTwin && attempt < Attempts)
            {
                // The other side took the number in between.
                db.ChangeTracker.Clear();
            }
        }
    }

    public async Task<Refusal?> ChangeAsync(PlanTaskId id, string text, DateOnly? due, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.Report)) { return Refusal.NotAllowed; }
        if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == id && db.JointProgrammes.Any(p => p.Plan == t.Plan), ct) is not { } task) { return Refusal.NotFound; }
        if (task.Lead.Value != who.Office) { return new Refusal("plans.programme.not_yours", task.LeadName); }
        if (version is { } seen && task.Version != seen) { return Refusal.ChangedMeanwhile; }
        text = text.Trim();
        if (Unfit(text) is { } unfit) { return unfit; }

        var clause = await db.Clauses.SingleAsync(c => c.Id == task.Clause, ct);
        (clause.Title, clause.Text) = (Excerpt.Of(text.Split('\n')[0].Trim(), LongestTitle), text);
        (task.Title, task.Due) = (clause.Title, due);
        await db.IndexAsync(await db.Plans.SingleAsync(p => p.Id == task.Plan, ct), task, organisations, ct);
        return await db.SaveOrRefuseAsync(ct);
    }

    private PlanTask Add(Plan plan, JointProgramme programme, string text, DateOnly? due, bool together)
    {
        var own = programme.First.Value == who.Office ? (Body: programme.First, Name: programme.FirstName) : (Body: programme.Second, Name: programme.SecondName);
        var other = own.Body == programme.First ? (Body: programme.Second, Name: programme.SecondName) : (Body: programme.First, Name: programme.FirstName);
        var number = (plan.Clauses.Count + 1).ToString(CultureInfo.InvariantCulture);
        var clause = new Clause
        {
            Path = number,
            Number = number,
            Title = Excerpt.Of(text.Split('\n')[0].Trim(), LongestTitle),
            Text = text,
            Position = plan.Clauses.Count,
            AddedBy = who.Name,
            AddedAt = clock.Now,
            AddedKey = number,
        };
        var task = new PlanTask { Plan = plan.Id, Clause = clause.Id, Title = clause.Title, Lead = own.Body, LeadName = own.Name, Due = due };
        if (together) { task.Coordinators.Add(new(other.Body, other.Name, null)); }
        plan.Clauses.Add(clause);
        db.Add(clause);
        db.Add(task);
        return task;
    }

    private static Refusal? Unfit(string text) => text.Length == 0 ? new Refusal("plans.instruct.empty") { Field = "Text" }
        : text.Length > PlanTask.LongestNote ? new Refusal("plans.report.note_too_long", PlanTask.LongestNote) { Field = "Text" } : null;
}
