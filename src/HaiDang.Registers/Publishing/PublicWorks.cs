using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Publishing;

/// <summary>What is read as a whole of parts: only parts in a public stage, of an entry in one; in a language only when all of them can be read in it.</summary>
internal sealed class PublicWorks(RegistersDb db, RegisterBook book, Shower shower, PublicRegisters open, PublicFiles files, Words words)
{
    public async Task<PublicWork?> FindAsync(string key, string language, RecordId id, CancellationToken ct)
    {
        if (book.Find(key) is not { Face.HasParts: true, Parts: { } parts } register || book.Find(parts) is not { Part: not null } chapters) { return null; }
        if (await open.FindAsync(key, language, id, ct) is not { Hidden: null } entry || await open.Seen(register).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) { return null; }

        var inside = await InsideAsync(chapters, [id], language, ct);
        var all = inside[id].ToList();
        if (all.Count == 0) { return null; }
        var languages = PublicLanguages.Codes.Where(l => register.TitleField.Of(record) is Texts title && title.ByLanguage.ContainsKey(l) && all.TrueForAll(p => p.Languages.Contains(l))).ToList();
        var body = record.Body is { } owner ? (await shower.ForAsync(register, ct)).Bodies.GetValueOrDefault(owner) : null;
        return new(entry, key, language, words.In(language, $"{chapters.Words}.of"), (language == "vi" ? null : body?.NameEn) ?? body?.Name ?? "", [.. all.Select(p => p.View)], languages,
            all.Select(p => p.ChangedAt).Append(record.ChangedAt).Max());
    }

    /// <summary>A register of parts, and those of the parts of its entries.</summary>
    public static IEnumerable<string> Chain(RegisterBook book, string? parts) => parts is null ? [] : [parts, .. Chain(book, book.Find(parts)?.Parts)];

    private async Task<ILookup<RecordId, Inside>> InsideAsync(Register register, IReadOnlyList<RecordId> wholes, string language, CancellationToken ct)
    {
        var part = register.Part!;
        var keys = wholes.Select(w => w.Value).ToList();
        var from = await db.Links.AsNoTracking().Where(l => l.Kind == "record" && l.Field == part.Of.Key && keys.Contains(l.To)).Select(l => new RecordId(l.From)).ToListAsync(ct);
        var records = (await open.Seen(register).Where(r => from.Contains(r.Id) && r.HiddenAt == null).ToListAsync(ct))
            .OrderBy(r => part.Number.Of(r) as int? ?? int.MaxValue).ThenBy(r => r.EnteredAt).ToList();
        var deeper = register.Parts is { } inner && book.Find(inner) is { Part: not null } next && records.Count > 0 ? await InsideAsync(next, [.. records.Select(r => r.Id)], language, ct) : null;
        var (showing, pictures) = (await shower.ForAsync(register, ct), await files.OfAsync(register, records, language, ct));
        var facts = register.Fields.Where(f => f.IsPublic && f != register.TitleField && f != part.Of && f != part.Number && f != part.Text);
        return records.Select(r => (Whole: new RecordId(((Reference)part.Of.Of(r)!).Key), Record: r)).GroupBy(r => r.Whole)
            .SelectMany(g => g.Select((r, i) => (g.Key, Inside: Speaking.In(language, () => new Inside(
                new(r.Record.Id, i + 1, register.TitleField.Type.Show(register.TitleField.Of(r.Record), register.TitleField, showing), (part.Text.Of(r.Record) as Texts)?.In(language) ?? "",
                    PublicFacts.Of(facts, register, r.Record, showing, null), [.. pictures[r.Record.Id]], [.. deeper?[r.Record.Id].Select(d => d.View) ?? []]),
                [.. ReadIn(register, part, r.Record)],
                deeper?[r.Record.Id].Select(d => d.ChangedAt).Append(r.Record.ChangedAt).Max() ?? r.Record.ChangedAt))))).ToLookup(p => p.Key, p => p.Inside);
    }

    private static IEnumerable<string> ReadIn(Register register, Part part, Record record)
    {
        var title = register.TitleField.Of(record) is Texts texts ? texts.ByLanguage.Keys : PublicLanguages.Codes;
        return part.Text.Of(record) is Texts text ? title.Intersect(text.ByLanguage.Keys) : title;
    }

    private sealed record Inside(PublicPart View, IReadOnlyList<string> Languages, DateTimeOffset ChangedAt);
}
