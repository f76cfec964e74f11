using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Recognising;
using HaiDang.Organisations.Registering;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations;

/// <summary>The register as other modules see it.</summary>
internal sealed class Register(OrganisationsDb db, RegisterBody register, OfficeClock clock) : IOrganisations
{
    private List<Body>? all;

    public async Task<IReadOnlyList<BodySummary>> AllAsync(CancellationToken ct) =>
        [.. (await LoadAsync(ct)).Select(b => b.Summary(clock.Today))];

    public async Task<BodySummary?> FindAsync(BodyId id, CancellationToken ct) =>
        (await LoadAsync(ct)).FirstOrDefault(b => b.Id == id)?.Summary(clock.Today);

    public async Task<BodySummary?> RecogniseAsync(string name, CancellationToken ct)
    {
        var key = NameKey.Of(name);
        var bodies = await LoadAsync(ct);
        // What people wrote down wins over what merely follows from a name; two candidates mean: ask.
        var given = bodies.Where(b => b.Names.Any(n => n.Key == key && n.IsGiven)).ToList();
        var candidates = given.Count > 0 ? given : bodies.Where(b => b.Names.Any(n => n.Key == key)).ToList();
        return candidates is [var only] ? only.Summary(clock.Today) : null;
    }

    public async Task<GroupMembers> ExpandAsync(string phrase, DateOnly on, CancellationToken ct)
    {
        var meaning = CatchAll.Of(phrase);
        var members = (await LoadAsync(ct)).Where(b => meaning.Means(b) && b.ExistsOn(on)).Select(b => b.Summary(clock.Today));
        return new(phrase, [.. members], meaning.IsOpen);
    }

    public Task<Outcome<BodyId>> RegisterAsync(NewBody body, CancellationToken ct)
    {
        all = null;
        return register.RunAsync(body, ct);
    }

    // A province has some hundred bodies; a page asks for many of them at once.
    private async Task<List<Body>> LoadAsync(CancellationToken ct) =>
        all ??= [.. (await db.Bodies.AsNoTracking().ToListAsync(ct)).OrderBy(b => b.Name, StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true))];
}
