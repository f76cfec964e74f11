using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Registering;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations.Succeeding;

/// <summary>An heir as a person names it.</summary>
internal sealed record GivenHeir(string Name, IReadOnlyList<string> Fields);

/// <summary>A change as a person gives it.</summary>
internal sealed record GivenChange(SuccessionKind Kind, DateOnly? On, string Basis, string? NewName, IReadOnlyList<GivenHeir> Heirs, bool RegisterHeirs = false);

/// <summary>
/// Records that a body merges, splits, is renamed, hands functions over or is abolished. On the day itself other modules pass
/// open work to the heirs; what is done keeps the old name.
/// </summary>
internal sealed class RecordSuccession(OrganisationsDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    private const int LongestBasis = 500;

    /// <summary>The id of an heir that is not in the register yet.</summary>
    public static readonly BodyId Unregistered = new(Guid.Empty);

    /// <summary>
    /// The change as it would be recorded; nothing is saved. Heirs must be in the register, unless the person wants the missing
    /// ones registered: those have no id yet.
    /// </summary>
    public async Task<Outcome<Succession>> ProposeAsync(BodyId id, GivenChange change, CancellationToken ct)
    {
        if (!who.May(Permissions.Register)) { return Refusal.NotAllowed; }
        if (await db.Bodies.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) is not { } body) { return Refusal.NotFound; }
        if (change.On is not { } on) { return new Refusal("organisations.change.no_day") { Field = "On" }; }
        if (body.ActiveTo is { } last) { return new Refusal("organisations.change.ended", body.Name, OfficeClock.Show(last)); }
        if (body.ActiveFrom >= on) { return new Refusal("organisations.change.before_it_began", OfficeClock.Show(body.ActiveFrom.Value)) { Field = "On" }; }
        if (change.Basis.Trim() is not { Length: > 0 and <= LongestBasis } basis) { return new Refusal("organisations.change.no_basis", LongestBasis) { Field = "Basis" }; }

        var succession = new Succession
        {
            Kind = change.Kind, From = id, FromName = body.Name, On = on, Basis = basis, RecordedBy = who.Name, RecordedAt = clock.Now,
        };
        return await NameHeirsAsync(succession, change, ct) is { } refusal ? refusal : succession;
    }

    public async Task<Outcome<Succession>> RunAsync(BodyId id, GivenChange change, CancellationToken ct)
    {
        var proposed = await ProposeAsync(id, change, ct);
        if (proposed.Refusal is not null) { return proposed; }

        foreach (var heir in proposed.Value!.Heirs.Where(h => h.Body == Unregistered))
        {
            if ((await organisations.RegisterAsync(NewBody.Named(heir.Name), ct)).Refusal is { } refused) { return refused; }
        }

        var succession = proposed.Value.Heirs.All(h => h.Body != Unregistered) ? proposed.Value : (await ProposeAsync(id, change, ct)).Value!;
        var body = await db.Bodies.SingleAsync(b => b.Id == id, ct);
        if (succession.EndsTheBody)
        {
            body.EndBefore(succession.On);
            await LeaveGroupsAsync(succession, ct);
        }

        if (succession.Kind is SuccessionKind.Rename && succession.On <= clock.Today) { body.Rename(succession.Heirs[0].Name); }
        // Two people recording changes of one body must notice each other.
        db.Entry(body).Property(b => b.Name).IsModified = true;
        db.Add(succession);
        await db.IndexAsync(body, ct);
        db.Announce(succession.Fact(), OfficeClock.BeginOf(succession.On));
        return await db.SaveOrRefuseAsync(ct) is { } late ? late : succession;
    }

    // Groups stay whole: where the body was a member, the one it merged into is.
    private async Task LeaveGroupsAsync(Succession succession, CancellationToken ct)
    {
        foreach (var group in await db.Groups.Where(g => g.Members.Any(m => m.Body == succession.From && m.To == null)).ToListAsync(ct))
        {
            var membership = group.Members.Single(m => m.Body == succession.From && m.To == null);
            var last = succession.On.AddDays(-1);
            _ = group.End(membership.Key, membership.From > last ? membership.From.Value : last);
            if (succession.Kind is SuccessionKind.Merge) { _ = group.Admit(succession.Heirs[0].Body, succession.On); }
        }
    }

    private async Task<Refusal?> NameHeirsAsync(Succession succession, GivenChange change, CancellationToken ct)
    {
        if (succession.Kind is SuccessionKind.Abolish) { return null; }
        if (succession.Kind is SuccessionKind.Rename)
        {
            if (change.NewName?.Trim() is not { Length: > 0 } name) { return new Refusal("organisations.change.no_new_name") { Field = "NewName" }; }
            if (await organisations.RecogniseAsync(name, ct) is { } other && other.Id != succession.From)
            {
                return new Refusal("organisations.register.known", other.Name) { Field = "NewName" };
            }

            succession.Heirs.Add(new(succession.From, name, []));
            return null;
        }

        foreach (var given in change.Heirs)
        {
            var known = await organisations.RecogniseAsync(given.Name, ct);
            if (known is null && !change.RegisterHeirs) { return new Refusal("organisations.change.unknown_heir", given.Name) { Field = "Heirs" }; }

            var heir = new Inheritor(known?.Id ?? Unregistered, known?.Name ?? given.Name.Trim(), [.. given.Fields]);
            if (heir.Body == succession.From) { return new Refusal("organisations.change.own_heir") { Field = "Heirs" }; }
            if (succession.Heirs.Any(h => h.Name == heir.Name)) { return new Refusal("organisations.change.heir_twice", heir.Name) { Field = "Heirs" }; }

            succession.Heirs.Add(heir);
        }

        if (Check(succession) is { } refusal) { return refusal; }
        // What it does not hand over stays its own.
        if (succession.Kind is SuccessionKind.Transfer) { succession.Heirs.Add(new(succession.From, succession.FromName, [])); }
        return null;
    }

    // Which heir takes what must be plain, or every task would have to be asked about.
    private static Refusal? Check(Succession succession)
    {
        var rest = succession.Heirs.Count(h => h.Fields.Count == 0);
        return (succession.Kind, succession.Heirs.Count, rest) switch
        {
            (SuccessionKind.Merge, not 1, _) => new Refusal("organisations.change.one_heir") { Field = "Heirs" },
            (SuccessionKind.Split, < 2, _) => new Refusal("organisations.change.two_heirs") { Field = "Heirs" },
            (SuccessionKind.Split, _, > 1) => new Refusal("organisations.change.fields") { Field = "Heirs" },
            (SuccessionKind.Transfer, 0, _) => new Refusal("organisations.change.some_heir") { Field = "Heirs" },
            (SuccessionKind.Transfer, _, > 0) => new Refusal("organisations.change.transfer_fields") { Field = "Heirs" },
            _ => null,
        };
    }
}
