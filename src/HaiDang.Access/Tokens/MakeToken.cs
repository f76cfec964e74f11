using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Access.Tokens;

/// <summary>A token as somebody asked for it.</summary>
internal sealed record WantedToken(string? Name, Guid? Body, bool MayWrite, DateOnly? LastDay);

/// <summary>Makes a token for a body: an administrator for any, an officer for her own and with no more than her own roles.</summary>
internal sealed class MakeToken(AccessDb db, IOrganisations organisations, IPeople people, ICurrentPerson who, OfficeClock clock)
{
    /// <summary>The secret, which is shown once.</summary>
    public async Task<Outcome<string>> RunAsync(WantedToken wanted, CancellationToken ct)
    {
        var isAdmin = who.May(Permissions.ManageTokens);
        if (!isAdmin && !(who.May(Permissions.ManageOwnTokens) && who.Office is not null)) { return Refusal.NotAllowed; }

        var body = isAdmin ? wanted.Body : who.Office;
        var name = wanted.Name?.Trim() ?? "";
        if (name.Length is 0 or > BodyToken.LongestName) { return new Refusal("access.token.refusal.name", BodyToken.LongestName) { Field = "Name" }; }
        if (body is not { } office || await organisations.FindAsync(new(office), ct) is not { IsActive: true }) { return new Refusal("access.token.refusal.body") { Field = "Body" }; }
        if (wanted.LastDay is not { } day || day < clock.Today || day > BodyToken.FurthestFrom(clock.Today))
        {
            return new Refusal("access.token.refusal.day", OfficeClock.Show(BodyToken.FurthestFrom(clock.Today))) { Field = "LastDay" };
        }

        var secret = Secret.Make(ApiAuthentication.Prefix);
        db.Add(new BodyToken
        {
            Name = name.Normalize(), Body = office, Roles = wanted.MayWrite ? [.. await RolesAsync(isAdmin, ct)] : [], LastDay = day,
            Hash = Secret.Hash(secret), MadeAt = clock.Now, MadeBy = who.Id,
        });
        await db.SaveChangesAsync(ct);
        return secret;
    }

    // Nobody hands on more than she has; an administrator entrusts people with any role.
    private async Task<IReadOnlyList<string>> RolesAsync(bool isAdmin, CancellationToken ct) => isAdmin ? Roles.All
        : who.Id is { } me && await people.FindAsync(me, ct) is { } person ? person.Roles : [];
}
