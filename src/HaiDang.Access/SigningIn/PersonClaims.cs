using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HaiDang.Access.SigningIn;

/// <summary>What the cookie says about a person: id, name, office, roles. Renewed when the security stamp is checked.</summary>
internal sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person>(people, options)
{
    public const string FullName = "haidang:name";
    public const string MustChangePassword = "haidang:must-change-password";
    public const string Office = "haidang:office";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(FullName, user.Name));
        if (user.Office is { } office) { identity.AddClaim(new(Office, office.ToString())); }
        if (user.MustChangePassword) { identity.AddClaim(new(MustChangePassword, "true")); }
        identity.AddClaims(user.Roles.Select(role => new Claim(identity.RoleClaimType, role)));
        return identity;
    }
}
