using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Data;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Instructing;

/// <summary>
/// A leader's instruction (ý kiến chỉ đạo) becomes a task of a body with a date. The signed plan stays as it is: the
/// instruction stands beside its clauses as "CĐ.1", "CĐ.2", with who gave it and when.
/// </summary>
internal sealed class Instruct(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    public const int LongestText = 4000;
    private const int LongestTitle = 300;
    private const int Attempts = 3;

    public async Task<Outcome<PlanTaskId>> RunAsync(PlanId id, string text, BodyId owner, DateOnly due, CancellationToken ct)
    {
        if (!who.May(Permissions.Instruct)) { return Refusal.NotAllowed; }
        text = text.Trim();
        if (text.Length == 0) { return new Refusal("plans.instruct.empty") { Field = "Text" }; }
        if (text.Length > LongestText) { return new Refusal("plans.report.note_too_long", LongestText) { Field = "Text" }; }
        if (await organisations.FindAsync(owner, ct) is not { IsActive: true } body) { return new Refusal("plans.instruct.no_owner") { Field = "Owner" }; }
        if (due < clock.Today) { return new Refusal("plans.instruct.past", OfficeClock.Show(clock.Today)) { Field = "Due" }; }

        for (var attempt = 1; ; attempt++)
        {
            if (await db.Plans.SeenBy(who).Include(p => p.Clauses).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }
            if (plan.State is PlanState.Draft) { return new Refusal("plans.instruct.draft"); }
            if (await SameAsync(plan, text, owner, due, ct) is { } same) { return same; }

            var task = Add(plan, text, body, due);
            await db.IndexAsync(plan, task, organisations, ct);
            db.Announce(new InstructionGiven(task.Id, id, owner, text, due, who.Name));
            try
            {
                await db.SaveChangesAsync(ct);
                return task.Id;
            }
            catch (DbUpdateException e) when (e.IsTwin && attempt < Attempts)
            {
                // Another instruction took the number in between: this one takes the next.
                db.ChangeTracker.Clear();
            }
        }
    }

    private PlanTask Add(Plan plan, string text, BodySummary owner, DateOnly due)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"CĐ.{plan.Clauses.Count(c => c.AddedAs is Addition.Instruction) + 1}");
        var clause = new Clause
        {
            Path = number,
            Number = number,
            Title = Excerpt.Of(text.Split('\n')[0].Trim(), LongestTitle),
            Text = text,
            Position = plan.Clauses.Select(c => c.Position).DefaultIfEmpty().Max() + 1,
            AddedAs = Addition.Instruction,
            AddedBy = who.Name,
            AddedAt = clock.Now,
            AddedKey = number,
        };
        var task = new PlanTask { Plan = plan.Id, Clause = clause.Id, Title = clause.Title, Lead = owner.Id, LeadName = owner.Name, Due = due };
        plan.Clauses.Add(clause);
        db.Add(clause);
        db.Add(task);
        return task;
    }

    // The button pressed twice, or the brief opened in two windows: the task that is there already is this one.
    private async Task<PlanTaskId?> SameAsync(Plan plan, string text, BodyId owner, DateOnly due, CancellationToken ct)
    {
        var clauses = plan.Clauses.Where(c => c.AddedAs is Addition.Instruction && c.Text == text && c.AddedBy == who.Name).Select(c => c.Id).ToList();
        return clauses.Count == 0 ? null
            : await db.Tasks.Where(t => clauses.Contains(t.Clause) && t.Lead == owner && t.Due == due).Select(t => (PlanTaskId?)t.Id).FirstOrDefaultAsync(ct);
    }
}
