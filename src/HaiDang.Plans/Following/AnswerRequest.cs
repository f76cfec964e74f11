using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>
/// A body that was asked ("đề nghị") and cannot be ordered says what it takes on: all, part or nothing, until when, and by
/// which plan of its own.
/// </summary>
internal sealed class AnswerRequest(PlansDb db, IOrganisations organisations, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanTaskId id, Commitment commitment, string text, DateOnly? until, PlanId? ownPlan, CancellationToken ct)
    {
        if (!who.May(Permissions.Report)) { return Refusal.NotAllowed; }
        if (await db.TasksSeenBy(who).SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task) { return Refusal.NotFound; }
        if (who.Office is not { } office || task.Lead.Value != office) { return new Refusal("plans.reply.not_asked", task.LeadName); }
        if (ownPlan is { } plan && !await db.Plans.AnyAsync(p => p.Id == plan && p.BroughtInBy == office, ct)) { return new Refusal("plans.reply.not_own_plan") { Field = "OwnPlan" }; }

        var body = await organisations.FindAsync(new(office), ct);
        if (task.Reply(new(time.GetUtcNow(), who.Name, body?.Name ?? task.LeadName, commitment, text.Trim(), until, ownPlan)) is { } refusal) { return refusal; }
        return await db.SaveOrRefuseAsync(ct);
    }
}
