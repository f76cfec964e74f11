using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Moderating;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Publishing;

/// <summary>
/// Registers as the public sees them. Nothing else leads out: entries in a public stage that have not ended, and of those only the fields
/// that the register calls public.
/// </summary>
internal sealed class PublicRegisters(RegistersDb db, RegisterBook book, Shower shower, Words words)
{
    public IReadOnlyList<PublicFace> Faces => [.. book.All.Select(r => r.Face).OfType<PublicFace>()];

    public async Task<PublicList?> ListAsync(string key, string language, int skip, int take, CancellationToken ct)
    {
        if (book.Find(key) is not { Face: not null } register) { return null; }

        var entries = await Seen(register).OrderBy(r => r.Title).ThenBy(r => r.Id).Skip(skip).Take(take).ToListAsync(ct);
        var total = await Seen(register).CountAsync(ct);
        var showing = await shower.ForAsync(register, ct);
        var hidings = await HidingsAsync(entries, ct);
        return Speaking.In(language, () => new PublicList(words[$"{register.Words}.title"], words[$"{register.Words}.lead"], [.. entries.Select(e => Entry(register, e, hidings, showing))], total));
    }

    public async Task<PublicEntry?> FindAsync(string key, string language, RecordId id, CancellationToken ct)
    {
        if (book.Find(key) is not { Face: not null } register || await Seen(register).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) { return null; }

        var showing = await shower.ForAsync(register, ct);
        var hidings = await HidingsAsync([record], ct);
        return Speaking.In(language, () => Entry(register, record, hidings, showing));
    }

    public async Task<PublicEntry?> RecogniseAsync(string key, string language, string pasted, CancellationToken ct)
    {
        if (book.Find(key) is not { Face.RecognisesLinks: true } register || SameAddress.Of(pasted) is not { } asked) { return null; }

        var links = register.Fields.Where(f => f.IsPublic && f.Type is LinkValue).ToList();
        var records = await Seen(register).Where(r => r.HiddenAt == null).ToListAsync(ct);
        return records.Find(r => links.Any(l => SameAddress.Of(l.Of(r)?.ToString()) == asked)) is { } record ? await FindAsync(key, language, record.Id, ct) : null;
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

    private static PublicEntry Entry(Register register, Record record, Dictionary<RecordId, Hiding> hidings, Showing showing) => hidings.TryGetValue(record.Id, out var hiding)
        ? new(record.Id, showing.Words["registers.hidden.title"], [], hiding.At) { Hidden = Placeholders.Of(hiding, showing.Words) }
        : new(record.Id,
        register.TitleField.Type.Show(register.TitleField.Of(record), register.TitleField, showing),
        [.. from field in register.Fields
            where field.IsPublic && field != register.TitleField && !field.IsEmpty(record)
            let text = field.Type.Show(field.Of(record), field, showing)
            select new PublicFact(showing.Words[$"{register.Words}.{field.Key}"], text, field.Type is LinkValue ? text : null)],
        record.StageSince)
        {
            Spot = register.Spot is { IsPublic: true } spot ? spot.Of(record) as Place : null,
        };
}
