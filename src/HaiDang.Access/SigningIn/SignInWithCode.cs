using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access.SigningIn;

/// <summary>The second step: the six digits of the authenticator, or one of the recovery codes kept on paper.</summary>
internal sealed class SignInWithCode(SignInManager<Person> signIn, SignInLimits limits, LanguageCookie language)
{
    private static readonly Refusal No = new("access.code.no") { Field = "Code" };

    public async Task<Refusal?> RunAsync(string? code)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } person) { return new Refusal("access.code.start_again"); }
        if (!limits.MayTry(person.NormalizedEmail!)) { return SignInLimits.TooMany; }

        var typed = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        var result = typed.Length == 6 && typed.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false)
            : await TryRecoveryCodeAsync(person, typed);
        if (!result.Succeeded) { return No; }

        language.Set(person.Language);
        return null;
    }

    // Identity counts wrong authenticator codes but not wrong recovery codes; here both bring the account closer to rest.
    private async Task<SignInResult> TryRecoveryCodeAsync(Person person, string typed)
    {
        if (!await signIn.CanSignInAsync(person) || await signIn.UserManager.IsLockedOutAsync(person)) { return SignInResult.Failed; }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(typed.ToUpperInvariant());
        if (!result.Succeeded) { await signIn.UserManager.AccessFailedAsync(person); }
        return result;
    }
}
