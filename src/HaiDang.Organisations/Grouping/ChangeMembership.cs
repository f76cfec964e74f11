using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations.Grouping;

/// <summary>Admits a body to a group from a day, or ends its membership on a day.</summary>
internal sealed class ChangeMembership(OrganisationsDb db, ICurrentPerson who)
{
    public async Task<Refusal?> AdmitAsync(BodyGroupId id, BodyId body, DateOnly? from, CancellationToken ct)
    {
        if (!who.May(Permissions.Register)) { return Refusal.NotAllowed; }
        if (await db.Groups.SingleOrDefaultAsync(g => g.Id == id, ct) is not { } group) { return Refusal.NotFound; }
        if (!await db.Bodies.AnyAsync(b => b.Id == body, ct)) { return new Refusal("organisations.group.no_body") { Field = "Body" }; }

        return group.Admit(body, from) ?? await db.SaveOrRefuseAsync(ct);
    }

    public async Task<Refusal?> EndAsync(BodyGroupId id, Guid membership, DateOnly last, CancellationToken ct)
    {
        if (!who.May(Permissions.Register)) { return Refusal.NotAllowed; }
        if (await db.Groups.SingleOrDefaultAsync(g => g.Id == id, ct) is not { } group) { return Refusal.NotFound; }

        return group.End(membership, last) ?? await db.SaveOrRefuseAsync(ct);
    }
}
