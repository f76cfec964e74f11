using System.Globalization;
using HaiDang.Access.Administering;
using HaiDang.Access.Contracts;
using HaiDang.Access.Registering;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Access;

internal sealed class People(AccessDb db, ILookupNormalizer normalizer, RegisterPerson register, AddPerson add) : IPeople
{
    public async Task<IReadOnlyList<PersonSummary>> AllAsync(CancellationToken ct) =>
        [.. (await db.Users.AsNoTracking().ToListAsync(ct)).Select(p => p.Summary())
            .OrderBy(p => GivenName(p.Name), Vietnamese).ThenBy(p => p.Name, Vietnamese)];

    public async Task<PersonSummary?> FindAsync(PersonId id, CancellationToken ct) =>
        (await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id.Value, ct))?.Summary();

    public async Task<PersonSummary?> FindByEmailAsync(string email, CancellationToken ct)
    {
        var normalized = normalizer.NormalizeEmail(email.Trim());
        return (await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, ct))?.Summary();
    }

    public Task<Outcome<PersonId>> RegisterAsync(NewPerson person, CancellationToken ct) => register.RunAsync(person, ct);

    public async Task<Outcome<string>> AddAdministratorAsync(string name, string email, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var added = await add.RunAsync(name, email, [Roles.Admin], null, null, null);
        return added.Refusal is { } refusal ? refusal : added.Value!.Password;
    }

    private static StringComparer Vietnamese { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    // Vietnamese lists are ordered by the given name, which is written last.
    private static string GivenName(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
