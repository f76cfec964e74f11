using HaiDang.Access.SigningIn;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access.Account;

internal sealed class ChangePassword(MyAccount mine, UserManager<Person> people, SignInLimits limits)
{
    public async Task<Refusal?> RunAsync(string? current, string? wanted, string? again)
    {
        if (await mine.FindAsync() is not { } person) { return Refusal.NotAllowed; }
        if (!limits.MayTry(person.NormalizedEmail)) { return SignInLimits.TooMany; }
        if (wanted != again) { return new Refusal("access.password.differs") { Field = "Again" }; }

        if (wanted == current) { return new Refusal("access.password.same") { Field = "Password" }; }

        mine.Because("access.reason.password");
        var result = await people.ChangePasswordAsync(person, current ?? "", wanted ?? "");
        if (!result.Succeeded) { return Refusals.Of(result, people.Options); }

        if (person.MustChangePassword)
        {
            person.OwnPasswordChosen();
            await people.UpdateAsync(person);
        }

        await mine.StaySignedInAsync(person);
        return null;
    }
}
