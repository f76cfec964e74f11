using HaiDang.Kernel;
using HaiDang.Kernel.Searching;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Recognising;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations.Registering;

/// <summary>Registers a body, or corrects one. The same name is never registered twice.</summary>
internal sealed class RegisterBody(OrganisationsDb db, ICurrentPerson who)
{
    public async Task<Outcome<BodyId>> RunAsync(NewBody body, CancellationToken ct)
    {
        if (!who.May(Permissions.Register)) { return Refusal.NotAllowed; }
        if (Check(body) is { } refusal) { return refusal; }

        var key = NameKey.Of(body.Name);
        if (await db.Bodies.Where(b => b.Names.Any(n => n.Key == key)).Select(b => (BodyId?)b.Id).FirstOrDefaultAsync(ct) is { } known)
        {
            return known;
        }

        var registered = Body.Register(body);
        db.Add(registered);
        await IndexAsync(registered, ct);
        await db.SaveChangesAsync(ct);
        return registered.Id;
    }

    public async Task<Refusal?> CorrectAsync(BodyId id, NewBody body, uint version, CancellationToken ct)
    {
        if (!who.May(Permissions.Register)) { return Refusal.NotAllowed; }
        if (Check(body) is { } refusal) { return refusal; }
        if (await db.Bodies.SingleOrDefaultAsync(b => b.Id == id, ct) is not { } known) { return Refusal.NotFound; }

        db.Entry(known).Property(b => b.Version).OriginalValue = version;
        known.Describe(body);
        await IndexAsync(known, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
    }

    private Task IndexAsync(Body body, CancellationToken ct) => db.IndexAsync("body", body.Id.Value, body.Name, $"/bodies/{body.Id.Value}",
        body.NameEn ?? "", string.Join(' ', body.Names.Select(n => n.Text)), ct: ct);

    private static Refusal? Check(NewBody body) =>
        string.IsNullOrWhiteSpace(body.Name) ? new Refusal("organisations.register.no_name") { Field = "Name" }
        : !BodyKind.Kinds.Contains(body.Kind) ? new Refusal("organisations.register.unknown_kind", body.Kind) { Field = "Kind" }
        : !BodyKind.Levels.Contains(body.Level) ? new Refusal("organisations.register.unknown_level", body.Level) { Field = "Level" }
        : null;
}
