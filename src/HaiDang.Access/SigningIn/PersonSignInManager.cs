using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HaiDang.Access.SigningIn;

/// <summary>Only active people sign in, whichever way they prove who they are.</summary>
internal sealed class PersonSignInManager(UserManager<Person> people, IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Person> claims, IOptions<IdentityOptions> options, ILogger<SignInManager<Person>> log,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<Person> confirmation)
    : SignInManager<Person>(people, http, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Person user) => user.IsActive && await base.CanSignInAsync(user);

    // Every way in ends here; a passkey would otherwise pass without asking whether the account is closed or resting.
    protected override async Task<SignInResult> SignInOrTwoFactorAsync(
        Person user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false) =>
        await PreSignInCheck(user) ?? await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor);
}
