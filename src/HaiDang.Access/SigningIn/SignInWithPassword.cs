using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HaiDang.Access.SigningIn;

/// <summary>
/// The first step: e-mail and password. Every "no" sounds the same and takes as long, so that nobody learns which
/// addresses exist, rest or are closed.
/// </summary>
internal sealed class SignInWithPassword(UserManager<Person> people, SignInManager<Person> signIn, SignInLimits limits,
    LanguageCookie language, IOptions<AccessOptions> options)
{
    public async Task<Outcome<NextStep>> RunAsync(string? email, string? password)
    {
        if (string.IsNullOrWhiteSpace(email)) { return new Refusal("access.sign_in.email_missing") { Field = "Email" }; }
        if (string.IsNullOrEmpty(password)) { return new Refusal("access.sign_in.password_missing") { Field = "Password" }; }
        if (!limits.MayTry(people.NormalizeEmail(email.Trim()))) { return SignInLimits.TooMany; }

        var no = new Refusal("access.sign_in.no", (int)options.Value.Rest.TotalMinutes);
        var person = await people.FindByEmailAsync(email.Trim());
        if (person is null || !await signIn.CanSignInAsync(person) || await people.IsLockedOutAsync(person))
        {
            // Takes as long as looking at a real password would.
            people.PasswordHasher.HashPassword(new(), password);
            return no;
        }

        var result = await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) { return NextStep.Code; }
        if (!result.Succeeded) { return no; }

        language.Set(person.Language);
        return NextStep.Done;
    }
}

/// <summary>What is left to do after the password was right.</summary>
internal enum NextStep
{
    Done,
    Code,
}
