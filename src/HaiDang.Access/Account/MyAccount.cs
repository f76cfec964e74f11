using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Words;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access.Account;

/// <summary>The signed-in person's own row, for the acts on it.</summary>
internal sealed class MyAccount(UserManager<Person> people, SignInManager<Person> signIn, ICurrentPerson who, AuditReason reason, Words words)
{
    public async Task<Person?> FindAsync() => who.Id is { } id ? await people.FindByIdAsync(id.Value.ToString()) : null;

    /// <summary>The trail shows no secret, so it is told in words what happened to one.</summary>
    public void Because(string key) => reason.Text = words.In("vi", key);

    /// <summary>A new security stamp ends all sign-ins of the person; this one goes on.</summary>
    public Task StaySignedInAsync(Person person) => signIn.RefreshSignInAsync(person);
}
