using HaiDang.Access.Contracts;
using HaiDang.Kernel;

namespace HaiDang.Access.Administering;

/// <summary>Roles, body and title of a person. Whoever is signed in works with the new roles from her next act on.</summary>
internal sealed class EntrustPerson(Staff staff)
{
    public async Task<Refusal?> RunAsync(PersonId id, IReadOnlyList<string> roles, Guid? office, string? titleVi, string? titleEn)
    {
        var found = await staff.FindAsync(id);
        if (found.Refusal is { } refusal) { return refusal; }

        var person = found.Value!;
        if (!roles.Contains(Roles.Admin) && await staff.IsLastAdminAsync(person)) { return new Refusal("access.person.last_admin") { Field = "Roles" }; }
        if (person.Entrust(roles, office) is { } unknown) { return unknown; }

        person.Describe(titleVi, titleEn);
        return await staff.SaveAsync(person);
    }
}
