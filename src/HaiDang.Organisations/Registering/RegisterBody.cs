using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Recognising;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations.Registering;

/// <summary>Registers a body, or corrects one. The same name is never registered twice.</summary>
internal sealed class RegisterBody(OrganisationsDb db, ICurrentPerson who)
{
    /// <summary>Registers a body unless it is known already; either way gives the one that is in the register.</summary>
    public async Task<Outcome<BodyId>> RunAsync(NewBody body, CancellationToken ct)
    {
        if (!who.May(Permissions.Register)) { return Refusal.NotAllowed; }

        if (await KnownAsync(body.Name, ct) is { } known) { return known.Id; }

        var added = await AddAsync(body, ct);
        if (added.Refusal is not { Key: "organisations.register.known" } && added.Refusal != Refusal.ChangedMeanwhile) { return added; }

        // Somebody registered it between our look and our save.
        db.ChangeTracker.Clear();
        return await KnownAsync(body.Name, ct) is { } other ? other.Id : added;
    }

    /// <summary>Registers a new body; one that is known already is refused.</summary>
    public async Task<Outcome<BodyId>> AddAsync(NewBody body, CancellationToken ct)
    {
        if (!who.May(Permissions.Register)) { return Refusal.NotAllowed; }
        if (await CheckAsync(body, null, ct) is { } refusal) { return refusal; }

        var registered = Body.Register(body);
        db.Add(registered);
        await db.IndexAsync(registered, ct);
        return await db.SaveOrRefuseAsync(ct) is { } late ? late : registered.Id;
    }

    public async Task<Refusal?> CorrectAsync(BodyId id, NewBody body, uint version, CancellationToken ct)
    {
        if (!who.May(Permissions.Register)) { return Refusal.NotAllowed; }
        if (await db.Bodies.SingleOrDefaultAsync(b => b.Id == id, ct) is not { } known) { return Refusal.NotFound; }
        if (await CheckAsync(body, id, ct) is { } refusal) { return refusal; }

        db.Entry(known).Property(b => b.Version).OriginalValue = version;
        // Also when only a short form changed: two people correcting one body must notice each other.
        db.Entry(known).Property(b => b.Name).IsModified = true;
        known.Describe(body);
        await db.IndexAsync(known, ct);
        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>The body that already answers to a name, other than <paramref name="but"/>; also one that was registered under the short form of that name.</summary>
    public Task<Body?> KnownAsync(string name, CancellationToken ct, BodyId? but = null)
    {
        var (key, initials) = (NameKey.Of(name), NameKey.Initials(name).ToList());
        return db.Bodies.AsNoTracking().Where(b => b.Id != but && b.Names.Any(n => n.Key == key || (n.IsGiven && n.Text == b.Name && initials.Contains(n.Key))))
            .OrderByDescending(b => b.Names.Any(n => n.Key == key && n.IsGiven)).ThenByDescending(b => b.Names.Any(n => n.Key == key)).FirstOrDefaultAsync(ct);
    }

    private async Task<Refusal?> CheckAsync(NewBody body, BodyId? self, CancellationToken ct)
    {
        if (NameKey.Of(body.Name).Length == 0) { return new Refusal("organisations.register.no_name") { Field = "Name" }; }
        if (!BodyKind.Kinds.Contains(body.Kind)) { return new Refusal("organisations.register.unknown_kind", body.Kind) { Field = "Kind" }; }
        if (!BodyKind.Levels.Contains(body.Level)) { return new Refusal("organisations.register.unknown_level", body.Level) { Field = "Level" }; }

        return await KnownAsync(body.Name, ct, self) is { } known ? new Refusal("organisations.register.known", known.Name) { Field = "Name" } : null;
    }
}
