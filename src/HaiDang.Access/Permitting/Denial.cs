using HaiDang.Access.Contracts;
using HaiDang.Access.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Access.Permitting;

/// <summary>What the "you may not" page tells: which roles may, and who hands roles out. Gathered beforehand, because an error page waits for nothing.</summary>
internal sealed record Denial(IReadOnlyList<string> Roles, IReadOnlyList<PersonSummary> Admins)
{
    private const int Enough = 5;

    public static Denial? Of(HttpContext http) => http.Items[typeof(Denial)] as Denial;

    /// <summary>Answers somebody signed in who may not: on to her own password first, or the error page at the address asked for.</summary>
    public static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> denied)
    {
        var http = denied.HttpContext;
        if (http.User.HasClaim(c => c.Type == PersonClaims.MustChangePassword))
        {
            http.Response.Redirect(OwnPassword.Page);
            return;
        }

        var grants = http.RequestServices.GetRequiredService<GrantBook>();
        var people = await http.RequestServices.GetRequiredService<IPeople>().AllAsync(http.RequestAborted);
        http.Items[typeof(Denial)] = new Denial(
            MayRequirement.MissingIn(http) is { } permission ? [.. Contracts.Roles.All.Where(r => grants.Holds(r, permission))] : [],
            [.. people.Where(p => p.IsActive && p.Roles.Contains(Contracts.Roles.Admin)).Take(Enough)]);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
