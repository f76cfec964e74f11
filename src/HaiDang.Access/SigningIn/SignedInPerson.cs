using System.Security.Claims;
using HaiDang.Access.Tokens;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Access.SigningIn;

/// <summary>Which roles hold a permission: all modules' grants added up once.</summary>
internal sealed class GrantBook(IEnumerable<Grant> grants, IEnumerable<TokenPermission> open)
{
    private readonly ILookup<string, string> roles = grants.ToLookup(g => g.Permission, g => g.Role);
    private readonly HashSet<string> forTokens = [.. open.Select(p => p.Permission)];

    /// <summary>What a role may do, a token may do only where a module says so: the rest needs a person.</summary>
    public bool IsForTokens(string permission) => forTokens.Contains(permission);

    public bool May(Func<string, bool> holdsRole, string permission) => roles[permission].Any(holdsRole);

    public bool Holds(string role, string permission) => roles[permission].Contains(role);
}

/// <summary>The person of the current web request, read from the cookie; or the token of a body, which has no id.</summary>
internal sealed class SignedInPerson(IHttpContextAccessor http, GrantBook grants) : ISignedInPerson
{
    public PersonId? Id => Guid.TryParse(Claim(ClaimTypes.NameIdentifier), out var id) ? new PersonId(id) : null;

    public string Name => Claim(PersonClaims.FullName) ?? "";

    public Guid? Office => Guid.TryParse(Claim(PersonClaims.Office), out var office) ? office : null;

    public bool May(string permission) => User is { Identity.IsAuthenticated: true } user
        && (!user.HasClaim(c => c.Type == TokenClaims.Token) || grants.IsForTokens(permission)) && grants.May(user.IsInRole, permission);

    private ClaimsPrincipal? User => http.HttpContext?.User;

    private string? Claim(string type) => User?.FindFirstValue(type);
}
