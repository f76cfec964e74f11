using HaiDang.Access.Contracts;
using HaiDang.Access.Registering;
using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Words;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Access.Administering;

/// <summary>Other people's accounts, for the acts of an administrator on them.</summary>
internal sealed class Staff(UserManager<Person> people, PersonIndex index, ICurrentPerson who, AuditReason reason, Words words)
{
    public ICurrentPerson Who => who;

    public async Task<Outcome<Person>> FindAsync(PersonId id)
    {
        if (!who.May(Permissions.ManagePeople)) { return Refusal.NotAllowed; }
        return await people.FindByIdAsync(id.Value.ToString()) is { } person ? person : Refusal.NotFound;
    }

    /// <summary>The house must never be left without somebody who can let people in.</summary>
    public async Task<bool> IsLastAdminAsync(Person person) =>
        person.IsActive && person.Roles.Contains(Roles.Admin)
        && !await people.Users.AnyAsync(p => p.IsActive && p.Roles.Contains(Roles.Admin) && p.Id != person.Id);

    /// <summary>The trail shows no secret, so it is told in words what happened to one.</summary>
    public void Because(string key) => reason.Text = words.In("vi", key);

    public async Task<Refusal?> SaveAsync(Person person)
    {
        await index.RefreshAsync(person, CancellationToken.None);
        var result = await people.UpdateAsync(person);
        return result.Succeeded ? null : Refusals.Of(result, people.Options);
    }
}
