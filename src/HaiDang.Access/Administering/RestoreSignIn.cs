using HaiDang.Access.Account;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access.Administering;

/// <summary>For somebody who has lost her phone or forgotten her password. Either way her sign-ins end.</summary>
internal sealed class RestoreSignIn(Staff staff, UserManager<Person> people)
{
    // One's own password and second step are changed on one's own page, which asks for the current password.
    private static readonly Refusal Own = new("access.person.own_sign_in");

    /// <summary>Takes away authenticator, recovery codes and passkeys: a lost phone holds them all.</summary>
    public async Task<Refusal?> ForgetSecondStepAsync(PersonId id)
    {
        var found = await staff.FindAsync(id);
        if (found.Refusal is { } refusal) { return refusal; }

        var person = found.Value!;
        if (person.PersonId == staff.Who.Id) { return Own; }

        staff.Because("access.reason.second_step_forgotten");
        foreach (var passkey in await people.GetPasskeysAsync(person)) { await people.RemovePasskeyAsync(person, passkey.CredentialId); }
        await people.ForgetAuthenticatorAsync(person);
        await people.SetTwoFactorEnabledAsync(person, false);
        return null;
    }

    /// <summary>Makes up a starting password, told once; the account's rest after wrong passwords ends, too.</summary>
    public async Task<Outcome<string>> NewPasswordAsync(PersonId id)
    {
        var found = await staff.FindAsync(id);
        if (found.Refusal is { } refusal) { return refusal; }

        var person = found.Value!;
        if (person.PersonId == staff.Who.Id) { return Own; }

        staff.Because("access.reason.starting_password");
        var password = StartingPassword.Make();
        person.StartingPasswordGiven();
        var result = await people.ResetPasswordAsync(person, await people.GeneratePasswordResetTokenAsync(person), password);
        if (!result.Succeeded) { return Refusals.Of(result, people.Options); }

        await people.SetLockoutEndDateAsync(person, null);
        await people.ResetAccessFailedCountAsync(person);
        return password;
    }
}
