using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access;

/// <summary>Identity's errors in our words.</summary>
internal static class Refusals
{
    public static Refusal Of(IdentityResult result, IdentityOptions options) => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail) =>
            new("access.person.email_taken") { Field = "Email" },
        nameof(IdentityErrorDescriber.InvalidUserName) or nameof(IdentityErrorDescriber.InvalidEmail) =>
            new("access.person.email_invalid") { Field = "Email" },
        nameof(IdentityErrorDescriber.PasswordTooShort) =>
            new("access.password.too_short", options.Password.RequiredLength) { Field = "Password" },
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => new("access.password.too_plain") { Field = "Password" },
        nameof(IdentityErrorDescriber.PasswordMismatch) => new("access.password.current_wrong") { Field = "Current" },
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => Refusal.ChangedMeanwhile,
        var other => throw new InvalidOperationException("Identity refused for a reason nobody has put into words: " + other),
    };
}
