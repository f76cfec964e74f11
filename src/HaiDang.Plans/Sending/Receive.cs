using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Sending;

/// <summary>Proof of receipt: a body opens a plan and acknowledges it; the records clerk marks what went by hand.</summary>
internal sealed class Receive(PlansDb db, FileStore files, ICurrentPerson who, OfficeClock clock)
{
    /// <summary>Somebody of a recipient looks at the plan: the first look is noted. Null for those who are no recipient.</summary>
    public async Task<Delivery?> OpenAsync(PlanId plan, CancellationToken ct)
    {
        if (await OwnAsync(plan, ct) is not { } delivery) { return null; }
        if (delivery.OpenedAt is null)
        {
            delivery.Open(who.Name, clock.Now);
            // Two colleagues at once: either look is the first.
            await db.SaveOrRefuseAsync(ct);
        }

        return delivery;
    }

    public async Task<Refusal?> AcknowledgeAsync(PlanId plan, CancellationToken ct)
    {
        if (await OwnAsync(plan, ct) is not { } delivery) { return new Refusal("plans.delivery.not_recipient"); }
        return delivery.Acknowledge(who.Name, clock.Now) ?? await db.SaveOrRefuseAsync(ct);
    }

    public async Task<Refusal?> MarkSentAsync(DeliveryId id, string how, GivenProof proof, CancellationToken ct)
    {
        if (!who.May(Permissions.Send)) { return Refusal.NotAllowed; }
        if (await db.Deliveries.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } delivery) { return Refusal.NotFound; }
        if (proof.Check() is { } unfit) { return unfit; }
        var kept = (await (proof with { Link = null }).KeepAsync(files, ct)).FirstOrDefault();
        return delivery.MarkSent(how.Trim(), kept?.File, kept?.Title, who.Name, clock.Now) ?? await db.SaveOrRefuseAsync(ct);
    }

    private async Task<Delivery?> OwnAsync(PlanId plan, CancellationToken ct)
    {
        if (who.Office is not { } office) { return null; }
        BodyId? body = new BodyId(office);
        return await db.Deliveries.SingleOrDefaultAsync(d => d.Plan == plan && d.Body == body, ct);
    }
}
