using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access.Registering;

internal sealed class RegisterPerson(UserManager<Person> people, ICurrentPerson who, TimeProvider clock)
{
    public async Task<Outcome<PersonId>> RunAsync(NewPerson wanted, CancellationToken ct)
    {
        if (!who.May(Permissions.ManagePeople)) { return Refusal.NotAllowed; }

        var registered = Person.Register(wanted, clock.GetUtcNow());
        if (registered.Refusal is { } refusal) { return refusal; }

        ct.ThrowIfCancellationRequested();
        var result = await people.CreateAsync(registered.Value!, wanted.Password);
        return result.Succeeded ? registered.Value!.PersonId : Refusals.Of(result, people.Options);
    }
}
