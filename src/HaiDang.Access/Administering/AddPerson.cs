using HaiDang.Access.Contracts;
using HaiDang.Access.Registering;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access.Administering;

/// <summary>A person added by an administrator gets a starting password, told once, good for choosing one's own.</summary>
internal sealed class AddPerson(UserManager<Person> people, PersonIndex index, ICurrentPerson who, TimeProvider clock)
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
        await index.RefreshAsync(person, CancellationToken.None);
        var result = await people.CreateAsync(person, password);
        if (result.Succeeded) { return new AddedPerson(person.PersonId, password); }

        await index.ForgetAsync(person, CancellationToken.None);
        return Refusals.Of(result, people.Options);
    }
}

/// <summary>Who was added, and the password to hand over; it is kept nowhere.</summary>
internal sealed record AddedPerson(PersonId Id, string Password);
