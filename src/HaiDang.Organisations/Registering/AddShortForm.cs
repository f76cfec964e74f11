using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Recognising;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations.Registering;

/// <summary>Adds a short form that texts use for a body. It may lead to one body only.</summary>
internal sealed class AddShortForm(OrganisationsDb db, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(BodyId id, string shortForm, CancellationToken ct)
    {
        if (!who.May(Permissions.Register)) { return Refusal.NotAllowed; }
        if (await db.Bodies.SingleOrDefaultAsync(b => b.Id == id, ct) is not { } body) { return Refusal.NotFound; }

        var key = NameKey.Of(shortForm);
        var other = await db.Bodies.Where(b => b.Id != id && b.Names.Any(n => n.Key == key && n.IsGiven)).Select(b => b.Name).FirstOrDefaultAsync(ct);
        if (other is not null) { return new Refusal("organisations.short_form.taken", shortForm.Trim(), other) { Field = "ShortForm" }; }
        if (body.AlsoCall(shortForm) is { } refusal) { return refusal; }

        await db.IndexAsync(body, ct);
        return await db.SaveOrRefuseAsync(ct);
    }
}
