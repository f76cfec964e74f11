using HaiDang.Kernel;
using HaiDang.Kernel.Converting;
using HaiDang.Kernel.Words;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Moderating;
using HaiDang.Registers.Repeating;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Publishing;

/// <summary>
/// Registers as the public sees them. Nothing else leads out: entries in a public stage that have not ended, and of those only the fields
/// that the register calls public.
/// </summary>
internal sealed class PublicRegisters(RegistersDb db, RegisterBook book, Shower shower, PublicFiles files, LibreOffice office, OfficeClock clock, Words words)
{
    private const int MostLookedAt = 20_000;
    private const int MostNamers = 20;

    public IReadOnlyList<PublicFace> Faces => [.. from register in book.All where register.Face is not null select register.Face! with { PartsIn = [.. PublicWorks.Chain(book, register.Parts)] }];

    public async Task<PublicList?> ListAsync(string key, string language, int skip, int take, CancellationToken ct)
    {
        if (book.Find(key) is not { Face: not null } register) { return null; }

        var entries = await Seen(register).OrderBy(r => r.Title).ThenBy(r => r.Id).Skip(skip).Take(take).ToListAsync(ct);
        var total = await Seen(register).CountAsync(ct);
        var showing = await shower.ForPublicAsync(register, ct);
        return await ShownAsync(register, entries, total, language, showing, ct);
    }

    /// <summary>What falls on today or later by the register's calendar, the next first; when nothing does, what was last. Null without a calendar that the public sees.</summary>
    public async Task<PublicList?> ComingAsync(string key, string language, int take, CancellationToken ct)
    {
        if (book.Find(key) is not { Face: not null, Calendar: { IsPublic: true } calendar } register) { return null; }

        var (begins, ends, today) = (calendar.Property.Name, (register.CalendarUntil is { IsPublic: true } until ? until : calendar).Property.Name, clock.Today);
        var dated = Seen(register).Where(r => r.HiddenAt == null && EF.Property<DateOnly?>(r, begins) != null);
        var entries = await dated.Where(r => (EF.Property<DateOnly?>(r, ends) ?? EF.Property<DateOnly?>(r, begins)) >= today).OrderBy(r => EF.Property<DateOnly?>(r, begins)).ThenBy(r => r.Title).Take(take).ToListAsync(ct);
        if (entries.Count == 0) { entries = await dated.OrderByDescending(r => EF.Property<DateOnly?>(r, begins)).ThenBy(r => r.Title).Take(take).ToListAsync(ct); }
        return await ShownAsync(register, entries, await Seen(register).CountAsync(ct), language, await shower.ForPublicAsync(register, ct), ct);
    }

    /// <summary>What fits a visitor's wish: looked for in what the public sees, and nowhere else.</summary>
    public async Task<PublicList?> FilterAsync(string key, string language, Func<string, string?> asked, int skip, int take, CancellationToken ct)
    {
        if (book.Find(key) is not { Face: not null } register) { return null; }

        var (page, fits, looked) = (new List<Record>(), 0, 0);
        await foreach (var entry in Seen(register).Where(r => r.HiddenAt == null).OrderBy(r => r.Title).ThenBy(r => r.Id).Take(MostLookedAt + 1).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (++looked > MostLookedAt) { break; }
            if (PublicFilter.Fits(register, entry, asked) && ++fits > skip && page.Count < take) { page.Add(entry); }
        }

        return (await ShownAsync(register, page, fits, language, await shower.ForPublicAsync(register, ct), ct)) with { LookedAt = looked > MostLookedAt ? MostLookedAt : null };
    }

    public string TitleOf(string key, string language) => words.In(language, book.Find(key)!.Words + ".title");

    private async Task<PublicList> ShownAsync(Register register, List<Record> entries, int total, string language, Showing showing, CancellationToken ct)
    {
        var (hidings, links) = (await HidingsAsync(entries, ct), await LinksAsync(register.Fields.Where(f => f.IsPublic), entries, language, ct));
        var shown = await files.OfAsync(register, entries, language, ct);
        var offered = await OfferedAsync(register, ct);
        return Speaking.In(language, () => new PublicList(words[$"{register.Words}.title"], words[$"{register.Words}.lead"], [.. entries.Select(e => Entry(register, e, hidings, links, shown, showing))], total)
        {
            Filters = PublicFilter.Of(register, showing, offered, clock.Today),
        });
    }

    private async Task<Offered> OfferedAsync(Register register, CancellationToken ct)
    {
        var seen = Seen(register).Where(r => r.HiddenAt == null);
        var bodies = new HashSet<Guid>();
        foreach (var field in PublicFilter.Bodies(register)) { bodies.UnionWith((await seen.Select(r => EF.Property<BodyId?>(r, field.Property.Name)).Distinct().ToListAsync(ct)).OfType<BodyId>().Select(b => b.Value)); }
        if (PublicFilter.Day(register)?.Property.Name is not { } day) { return new(bodies, []); }

        // Of as many entries as there are, as few months.
        var until = PublicFilter.Until(register)?.Property.Name ?? day;
        var months = await seen.Where(r => EF.Property<DateOnly?>(r, day) != null)
            .Select(r => new { First = EF.Property<DateOnly?>(r, day)!.Value, Last = EF.Property<DateOnly?>(r, until) ?? EF.Property<DateOnly?>(r, day)!.Value })
            .Select(r => new { FromYear = r.First.Year, From = r.First.Month, ToYear = r.Last.Year, To = r.Last.Month }).Distinct().ToListAsync(ct);
        return new(bodies, [.. months.Select(m => (new DateOnly(m.FromYear, m.From, 1), new DateOnly(m.ToYear, m.To, 1)))]);
    }

    public async Task<PublicEntry?> FindAsync(string key, string language, RecordId id, CancellationToken ct)
    {
        if (book.Find(key) is not { Face: not null } register || await Seen(register).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) { return null; }

        var showing = await shower.ForPublicAsync(register, ct);
        var (hidings, links) = (await HidingsAsync([record], ct), await LinksAsync(register.Fields.Where(f => f.IsPublic), [record], language, ct));
        var editions = hidings.Count > 0 ? [] : (await NextEdition.AllAsync(db, register, record, ct)).Where(e => register.IsSeen(e) && e.HiddenAt is null).ToList();
        var shown = await files.OfAsync(register, [record], language, ct);
        var (namers, pictures) = hidings.Count > 0 ? ([], []) : await NamersAsync(register, id, language, ct);
        var entry = Speaking.In(language, () => Entry(register, record, hidings, links, shown, showing));
        return Speaking.In(language, () => entry with
        {
            Facts = [.. entry.Facts, .. namers],
            Files = [.. entry.Files, .. pictures],
            Editions = editions.Count < 2 ? [] : [.. editions.Select(e => new PublicFact(register.Calendar?.Of(e) is DateOnly day ? PublicLanguages.Of(language).Show(day) : "",
                register.TitleField.Type.Show(register.TitleField.Of(e), register.TitleField, showing), EntrySlug.AddressOf(register, e, language)))],
            HasBrief = register.Face!.HasBrief && hidings.Count == 0 && office.Program is not null,
            AskedIn = hidings.Count == 0 ? register.AskedIn : null,
        });
    }

    public async Task<PublicEntry?> RecogniseAsync(string key, string language, string pasted, CancellationToken ct)
    {
        if (book.Find(key) is not { Face.RecognisesLinks: true } register || SameAddress.Of(pasted) is not { } asked) { return null; }

        var links = register.Fields.Where(f => f.IsPublic && f.Type is LinkValue).ToList();
        var records = await Seen(register).Where(r => r.HiddenAt == null).ToListAsync(ct);
        return records.Find(r => links.Any(l => l.IsSeenIn(register.StageOf(r)) && SameAddress.Of(l.Of(r)?.ToString()) == asked)) is { } record ? await FindAsync(key, language, record.Id, ct) : null;
    }

    /// <summary>Entries that the public may see; every way out begins here.</summary>
    public IQueryable<Record> Seen(Register register)
    {
        var stages = register.Stages.Where(s => s.IsPublic).Select(s => s.Key).ToList();
        return register.In(db).AsNoTracking().Where(r => r.EndedAt == null && stages.Contains(r.Stage));
    }

    /// <summary>Why entries are hidden that the public sees a placeholder for.</summary>
    public async Task<Dictionary<RecordId, Hiding>> HidingsAsync(IReadOnlyCollection<Record> records, CancellationToken ct)
    {
        var ids = records.Where(r => r.HiddenAt is not null).Select(r => r.Id).ToList();
        return ids.Count == 0 ? [] : (await db.Hidings.AsNoTracking().Where(h => ids.Contains(h.Record) && h.LiftedAt == null).ToListAsync(ct)).ToDictionary(h => h.Record);
    }

    // A reference to what has a page of its own is shown only while the public sees that, and is called what that is called in the language of the page.
    public async Task<Dictionary<Guid, (string Title, string? Url)>> LinksAsync(IEnumerable<RecordField> fields, IReadOnlyCollection<Record> records, string language, CancellationToken ct)
    {
        var links = new Dictionary<Guid, (string, string?)>();
        foreach (var field in fields.Where(f => f.Type is ReferenceValue))
        {
            var named = records.Select(r => field.Of(r)).OfType<Reference>().DistinctBy(r => r.Key).ToList();
            if (book.Find(field.LinkRegister ?? "") is not { Face: not null } other)
            {
                foreach (var reference in named) { links[reference.Key] = (reference.Title, null); }
                continue;
            }

            var ids = named.ConvertAll(r => new RecordId(r.Key));
            if (ids.Count == 0) { continue; }
            foreach (var seen in await Seen(other).Where(r => ids.Contains(r.Id) && r.HiddenAt == null).ToListAsync(ct))
            {
                links[seen.Id.Value] = (other.TitleField.Of(seen) is Texts texts ? texts.In(language) : seen.Title, EntrySlug.AddressOf(other, seen, language));
            }
        }

        return links;
    }

    // What the public sees of other registers that names an entry and says that it is shown there, the latest first.
    private async Task<(List<PublicFact> Facts, List<PublicFile> Pictures)> NamersAsync(Register register, RecordId id, string language, CancellationToken ct)
    {
        var (facts, pictures) = (new List<PublicFact>(), new List<PublicFile>());
        foreach (var (other, field) in book.Naming(register.Key).Where(n => n.Register.Face is not null && n.Field.IsShownThere).Select(n => (n.Register, n.Field.Key)))
        {
            var ids = await db.Links.AsNoTracking().Where(l => l.Kind == "record" && l.To == id.Value && l.Field == field).Select(l => new RecordId(l.From)).ToListAsync(ct);
            var seen = ids.Count == 0 ? [] : (await Seen(other).Where(r => ids.Contains(r.Id) && r.HiddenAt == null).ToListAsync(ct)).OrderByDescending(r => other.Calendar?.Of(r) as DateOnly? ?? OfficeClock.DateOf(r.StageSince)).Take(MostNamers).ToList();
            var theirs = await files.OfAsync(other, seen, language, ct);
            facts.AddRange(seen.Select(r => new PublicFact(words.In(language, other.OneTold), $"{(other.TitleField.Of(r) is Texts texts ? texts.In(language) : r.Title)}{(other.Calendar?.Of(r) is DateOnly day ? $" ({PublicLanguages.Of(language).Show(day)})" : "")}", EntrySlug.AddressOf(other, r, language))));
            pictures.AddRange(seen.SelectMany(r => theirs[r.Id]).Where(f => f.IsPicture));
        }

        return (facts, pictures);
    }

    private static PublicEntry Entry(Register register, Record record, Dictionary<RecordId, Hiding> hidings, Dictionary<Guid, (string Title, string? Url)> links, ILookup<RecordId, PublicFile> files, Showing showing) => hidings.TryGetValue(record.Id, out var hiding)
        ? new(record.Id, showing.Words["registers.hidden.title"], [], hiding.At) { Slugs = EntrySlug.InAll(register, record), Hidden = Placeholders.Of(hiding, showing.Words) }
        : new(record.Id,
        register.TitleField.Type.Show(register.TitleField.Of(record), register.TitleField, showing),
        PublicFacts.Of(register, record, showing, links),
        record.StageSince)
        {
            Slugs = EntrySlug.InAll(register, record),
            Files = [.. files[record.Id]],
            UrgentNumber = register.UrgentNumber?.Invoke(record),
            From = register.Calendar is { IsPublic: true } first ? first.Of(record) as DateOnly? : null,
            Until = register.CalendarUntil is { IsPublic: true } last ? last.Of(record) as DateOnly? : null,
            Spot = register.Spot is { IsPublic: true } spot ? spot.Of(record) as Place : null,
            Layer = register.Layer is { IsPublic: true } layer && layer.Of(record) is { } kind ? new(layer.Key, $"{kind}", layer.Type.Show(kind, layer, showing)) : null,
        };
}
