using HaiDang.Kernel.Searching;
using HaiDang.Kernel.Words;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Access.Registering;

/// <summary>Under which words a person is found: name, title, body, and what her roles are called. Opens her body.</summary>
internal sealed class PersonIndex(AccessDb db, IOrganisations organisations, Words words)
{
    /// <summary>Takes back what was to be indexed of somebody whose registration was refused.</summary>
    public Task ForgetAsync(Person person, CancellationToken ct) => db.UnindexAsync("person", person.Id, ct);

    /// <summary>Makes the person findable in the save that is under way; one who may no longer sign in is found no more.</summary>
    public async Task RefreshAsync(Person person, CancellationToken ct)
    {
        if (!person.IsActive)
        {
            await db.UnindexAsync("person", person.Id, ct);
            return;
        }

        var body = person.Office is { } office ? await organisations.FindAsync(new(office), ct) : null;
        var roles = person.Roles.SelectMany(role => Person.Languages.Select(language => words.In(language, "access.role." + role)));
        await db.IndexAsync("person", person.Id, person.Name, body is null ? "/bodies" : $"/bodies/{body.Id.Value}#people",
            string.Join(" · ", new[] { person.TitleVi, body?.Name }.Where(t => t is { Length: > 0 })),
            string.Join(' ', roles.Append(person.TitleEn).Concat(body?.AlsoCalled ?? [])), ct: ct);
    }
}
