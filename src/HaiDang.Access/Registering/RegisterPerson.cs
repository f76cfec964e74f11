using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access.Registering;

internal sealed class RegisterPerson(UserManager<Person> people, PersonIndex index, ICurrentPerson who, TimeProvider clock)
{
    public async Task<Outcome<PersonId>> RunAsync(NewPerson wanted, CancellationToken ct)
    {
        if (!who.May(Permissions.ManagePeople)) { return Refusal.NotAllowed; }

        var registered = Person.Register(wanted, clock.GetUtcNow());
        if (registered.Refusal is { } refusal) { return refusal; }

        ct.ThrowIfCancellationRequested();
        await index.RefreshAsync(registered.Value!, ct);
        var result = await people.CreateAsync(registered.Value!, wanted.Password);
        if (result.Succeeded) { return registered.Value!.PersonId; }

        await index.ForgetAsync(registered.Value!, ct);
        return Refusals.Of(result, people.Options);
    }
}
