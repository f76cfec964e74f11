using HaiDang.Access.Registering;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access.Administering;

/// <summary>Closing an account ends its sign-ins; the person's work and her line in the trail stay.</summary>
internal sealed class CloseAccount(Staff staff, PersonIndex index, UserManager<Person> people)
{
    public async Task<Refusal?> CloseAsync(PersonId id)
    {
        var found = await staff.FindAsync(id);
        if (found.Refusal is { } refusal) { return refusal; }

        var person = found.Value!;
        if (person.Deactivate(staff.Who.Id) is { } no) { return no; }

        staff.Because("access.reason.closed");
        await index.ForgetAsync(person, CancellationToken.None);
        await people.UpdateSecurityStampAsync(person);
        return null;
    }

    public async Task<Refusal?> ReopenAsync(PersonId id)
    {
        var found = await staff.FindAsync(id);
        if (found.Refusal is { } refusal) { return refusal; }

        found.Value!.Reactivate();
        staff.Because("access.reason.reopened");
        return await staff.SaveAsync(found.Value);
    }
}
