using System.Text.Json;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace HaiDang.Access.SigningIn;

/// <summary>
/// Signing in with a passkey takes one step: the device has asked for finger, face or PIN, which stands for the second.
/// </summary>
internal sealed class SignInWithPasskey(SignInManager<Person> signIn, LanguageCookie language)
{
    private static readonly Refusal No = new("access.passkeys.no");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in/passkey/options", async (SignInManager<Person> signIn) =>
            Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json")).NeedsFormToken();
        routes.MapPost("/sign-in/passkey", async (JsonElement credential, string? returnUrl, SignInWithPasskey act) =>
            await act.RunAsync(credential.GetRawText()) is null
                ? Results.Ok(new { go = LocalUrl.Of(returnUrl) })
                : Results.BadRequest()).NeedsFormToken();
    }

    public async Task<Refusal?> RunAsync(string credential)
    {
        var assertion = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded) { return No; }
        if (!(await signIn.UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey)).Succeeded) { return No; }
        if (!await signIn.CanSignInAsync(assertion.User) || await signIn.UserManager.IsLockedOutAsync(assertion.User)) { return No; }

        await signIn.SignInAsync(assertion.User, isPersistent: false, authenticationMethod: "passkey");
        language.Set(assertion.User.Language);
        return null;
    }
}
