using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access.Administering;

/// <summary>A person added by an administrator gets a starting password, told once, good for choosing one's own.</summary>
internal sealed class AddPerson(UserManager<Person> people, ICurrentPerson who, TimeProvider clock)
{
    public async Task<Outcome<AddedPerson>> RunAsync(
        string? name, string? email, IReadOnlyList<string> roles, Guid? office, string? titleVi, string? titleEn)
    {
        if (!who.May(Permissions.ManagePeople)) { return Refusal.NotAllowed; }

        var password = StartingPassword.Make();
        var registered = Person.Register(new(name ?? "", email ?? "", password, office, roles, titleVi, titleEn), clock.GetUtcNow());
        if (registered.Refusal is { } refusal) { return refusal; }

        var person = registered.Value!;
        person.StartingPasswordGiven();
        var result = await people.CreateAsync(person, password);
        return result.Succeeded ? new AddedPerson(person.PersonId, password) : Refusals.Of(result, people.Options);
    }
}

/// <summary>Who was added, and the password to hand over; it is kept nowhere.</summary>
internal sealed record AddedPerson(PersonId Id, string Password);
