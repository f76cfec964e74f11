using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Grouping;
using HaiDang.Organisations.Recognising;
using HaiDang.Organisations.Registering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HaiDang.Organisations;

/// <summary>The register as other modules see it.</summary>
internal sealed class Register(OrganisationsDb db, NpgsqlDataSource source, RegisterBody register, FormGroup form, OfficeClock clock) : IOrganisations
{
    private List<Body>? all;
    private List<BodyGroup>? groups;

    public async Task<IReadOnlyList<BodySummary>> AllAsync(CancellationToken ct) =>
        [.. (await LoadAsync(ct)).Select(b => b.Summary(clock.Today))];

    public async Task<IReadOnlyDictionary<BodyId, BodyTitle>> TitlesAsync(IReadOnlyCollection<BodyId> ids, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select id, name, name_en from organisations.body where id = any($1)");
        command.Parameters.Add(new() { Value = ids.Select(i => i.Value).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var titles = new Dictionary<BodyId, BodyTitle>();
        while (await reader.ReadAsync(ct)) { titles[new(reader.GetGuid(0))] = new(reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)); }
        return titles;
    }

    // Every row knows which transaction wrote it last.
    public async Task<string> StampAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select coalesce(md5(string_agg(id::text || xmin::text, ',' order by id)), '') from organisations.body");
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }

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

    public async Task<GroupMembers> ExpandAsync(string phrase, DateOnly on, CancellationToken ct) =>
        Expansion.Of(phrase, on, await LoadAsync(ct), groups ??= await db.Groups.AsNoTracking().ToListAsync(ct), clock.Today);

    public async Task<IReadOnlyList<BodySucceeded>> SuccessionsAsync(IReadOnlyCollection<BodyId> from, CancellationToken ct)
    {
        var today = clock.Today;
        var changes = await db.Successions.AsNoTracking().Where(s => from.Contains(s.From) && s.On <= today).OrderBy(s => s.On).ToListAsync(ct);
        return [.. changes.Select(c => c.Fact())];
    }

    public Task<Outcome<BodyId>> RegisterAsync(NewBody body, CancellationToken ct)
    {
        all = null;
        return register.RunAsync(body, ct);
    }

    public Task<Outcome<BodyGroupId>> FormGroupAsync(NewGroup group, CancellationToken ct)
    {
        groups = null;
        return form.RunAsync(group, ct);
    }

    // A province has some hundred bodies; a page asks for many of them at once.
    private async Task<List<Body>> LoadAsync(CancellationToken ct) =>
        all ??= [.. (await db.Bodies.AsNoTracking().ToListAsync(ct)).OrderBy(b => b.Name, VietnameseComparer.Instance)];
}
