using HaiDang.Access.SigningIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HaiDang.Access.Permitting;

/// <summary>A page that only some may open says so: <c>[Authorize(Policy = Permissions.Import)]</c>. A policy is named like its permission.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        await base.GetPolicyAsync(policyName)
        ?? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new MayRequirement(policyName)).Build();
}

/// <summary>Some role of the person holds the permission.</summary>
internal sealed record MayRequirement(string Permission) : IAuthorizationRequirement
{
    /// <summary>The permission that was missing, for the page that says so.</summary>
    public static string? MissingIn(HttpContext http) => http.Items[typeof(MayRequirement)] as string;
}

internal sealed class MayHandler(GrantBook grants) : AuthorizationHandler<MayRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        if (grants.May(context.User.IsInRole, requirement.Permission)) { context.Succeed(requirement); }
        else if (context.Resource is HttpContext http) { http.Items[typeof(MayRequirement)] = requirement.Permission; }
        return Task.CompletedTask;
    }
}

/// <summary>Whoever came in with a password that somebody else made up goes nowhere until she has chosen her own.</summary>
internal sealed class OwnPassword : AuthorizationHandler<OwnPassword>, IAuthorizationRequirement
{
    public const string Page = "/account/password";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnPassword requirement)
    {
        var isOnTheWay = context.Resource is HttpContext http && http.Request.Path.Equals(Page, StringComparison.OrdinalIgnoreCase);
        if (isOnTheWay || !context.User.HasClaim(c => c.Type == PersonClaims.MustChangePassword)) { context.Succeed(requirement); }
        return Task.CompletedTask;
    }
}
