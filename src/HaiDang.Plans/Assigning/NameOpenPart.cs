using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Assigning;

/// <summary>
/// A person names the bodies that "các cơ quan liên quan" means for one task. Names must lead to bodies in the register:
/// an unknown one is asked about, never guessed.
/// </summary>
internal sealed class NameOpenPart(PlansDb db, IOrganisations organisations, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(PlanTaskId id, Guid part, IReadOnlyList<string> names, CancellationToken ct)
    {
        if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task) { return Refusal.NotFound; }
        if (!MayFor(who, task)) { return Refusal.NotAllowed; }

        var bodies = new List<(BodyId, string)>();
        foreach (var name in names)
        {
            if (await organisations.RecogniseAsync(name, ct) is not { } body) { return new Refusal("plans.open_part.unknown", name) { Field = "Names" }; }
            bodies.Add((body.Id, body.Name));
        }

        return task.NameOpenPart(part, bodies, who.Name) ?? await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>The focal body, and the body that leads the task.</summary>
    public static bool MayFor(ICurrentPerson who, PlanTask task) =>
        who.May(Permissions.Import) || (who.May(Permissions.Report) && task.Lead.Value == who.Office);
}
