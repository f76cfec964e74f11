using System.Runtime.CompilerServices;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Publishing;

/// <summary>What is read as a whole of parts: only parts in a public stage, of an entry in one; in a language only when all of them can be read in it.</summary>
internal sealed class PublicWorks(RegistersDb db, RegisterBook book, Shower shower, PublicRegisters open, PublicFiles files, Words words)
{
    private const int AtOnce = 50;

    public async Task<PublicWork?> FindAsync(string key, string language, RecordId id, CancellationToken ct)
    {
        if (book.Find(key) is not { Face.HasParts: true, Parts: { } parts } register || book.Find(parts) is not { Part: not null } chapters) { return null; }
        if (await open.FindAsync(key, language, id, ct) is not { Hidden: null } entry || await open.Seen(register).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) { return null; }

        return (await WholeAsync(register, chapters, language, [(entry, record)], ct)).SingleOrDefault();
    }

    /// <summary>Those that can be read in a language, of the first so many entries by title: of many as few questions to the database as of one.</summary>
    public async IAsyncEnumerable<PublicWork> AllAsync(string key, string language, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        if (book.Find(key) is not { Face.HasParts: true, Parts: { } parts } register || book.Find(parts) is not { Part: not null } chapters) { yield break; }

        for (var skip = 0; skip < most; skip += AtOnce)
        {
            if (await open.ListAsync(key, language, skip, Math.Min(AtOnce, most - skip), ct) is not { Entries.Count: > 0 } list) { yield break; }
            var ids = list.Entries.Where(e => e.Hidden is null).Select(e => e.Id).ToList();
            var records = await open.Seen(register).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
            var works = await WholeAsync(register, chapters, language, [.. list.Entries.Where(e => records.ContainsKey(e.Id)).Select(e => (e, records[e.Id]))], ct);
            foreach (var work in works.Where(w => w.Languages.Contains(language))) { yield return work; }
        }
    }

    /// <summary>What an entry is a part of, up to what has a public face.</summary>
    public async Task<IReadOnlyList<(string Register, RecordId Record)>> WholesAsync(string key, RecordId id, CancellationToken ct)
    {
        if (book.Find(key) is not { Part: { } part } || book.All.FirstOrDefault(r => r.Parts == key) is not { } whole) { return []; }

        var of = await db.Links.AsNoTracking().Where(l => l.Kind == "record" && l.From == id.Value && l.Field == part.Of.Key).Select(l => new RecordId(l.To)).ToListAsync(ct);
        if (whole.Face is not null) { return [.. of.Select(r => (whole.Key, r))]; }
        var found = new List<(string, RecordId)>();
        foreach (var record in of) { found.AddRange(await WholesAsync(whole.Key, record, ct)); }
        return found;
    }

    private async Task<IReadOnlyList<PublicWork>> WholeAsync(Register register, Register chapters, string language, IReadOnlyList<(PublicEntry Entry, Record Record)> wholes, CancellationToken ct)
    {
        var inside = await InsideAsync(chapters, [.. wholes.Select(w => w.Record.Id)], language, ct);
        var bodies = (await shower.ForAsync(register, ct)).Bodies;
        return [.. from whole in wholes
                   let all = inside[whole.Record.Id].ToList()
                   where all.Count > 0
                   let languages = PublicLanguages.Codes.Where(l => register.TitleField.Of(whole.Record) is Texts title && title.ByLanguage.ContainsKey(l) && all.TrueForAll(p => p.Languages.Contains(l))).ToList()
                   let body = whole.Record.Body is { } owner ? bodies.GetValueOrDefault(owner) : null
                   select new PublicWork(whole.Entry, register.Key, language, words.In(language, $"{chapters.Words}.of"), (language == "vi" ? null : body?.NameEn) ?? body?.Name ?? "", [.. all.Select(p => p.View)], languages,
                       all.Select(p => p.ChangedAt).Append(whole.Record.ChangedAt).Max())];
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
