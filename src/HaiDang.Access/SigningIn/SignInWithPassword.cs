using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access.SigningIn;

/// <summary>The first step: e-mail and password. Every "no" sounds the same, so that nobody learns which addresses exist.</summary>
internal sealed class SignInWithPassword(UserManager<Person> people, SignInManager<Person> signIn, SignInLimits limits, LanguageCookie language)
{
    private static readonly Refusal No = new("access.sign_in.no");

    public async Task<Outcome<NextStep>> RunAsync(string? email, string? password)
    {
        if (string.IsNullOrWhiteSpace(email)) { return new Refusal("access.sign_in.email_missing") { Field = "Email" }; }
        if (string.IsNullOrEmpty(password)) { return new Refusal("access.sign_in.password_missing") { Field = "Password" }; }
        if (!limits.MayTry(people.NormalizeEmail(email.Trim()))) { return SignInLimits.TooMany; }

        if (await people.FindByEmailAsync(email.Trim()) is not { } person)
        {
            // Takes as long as checking a real password would: time must not tell either.
            people.PasswordHasher.HashPassword(new(), password);
            return No;
        }

        var result = await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) { return NextStep.Code; }
        if (!result.Succeeded) { return No; }

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
