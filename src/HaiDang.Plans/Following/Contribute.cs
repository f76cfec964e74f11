using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>A coordinating body reports its part in a task that another body leads.</summary>
internal sealed class Contribute(PlansDb db, FileStore files, IOrganisations organisations, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanTaskId id, string note, GivenProof proof, CancellationToken ct)
    {
        if (!who.May(Permissions.Report)) { return Refusal.NotAllowed; }
        if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task) { return Refusal.NotFound; }
        if (who.Office is not { } office || !task.IsHelpedBy(new(office))) { return new Refusal("plans.contribute.not_coordinator", task.LeadName); }
        if (proof.Check() is { } unfit) { return unfit; }

        var body = new BodyId(office);
        var contribution = new Contribution
        {
            At = time.GetUtcNow(),
            Person = who.Id,
            PersonName = who.Name,
            Body = body,
            BodyName = (await organisations.FindAsync(body, ct))?.Name ?? "",
            Note = note.Trim(),
        };
        contribution.Evidence.AddRange(await proof.KeepAsync(files, ct));
        return task.Contribute(contribution) ?? await db.SaveOrRefuseAsync(ct);
    }
}
