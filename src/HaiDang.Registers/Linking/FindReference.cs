using HaiDang.Kernel;
using HaiDang.Kernel.Searching;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Publishing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Linking;

/// <summary>Finds what somebody means who types words of a title, or pastes the address of a page.</summary>
internal sealed class FindReference(RegistersDb db, EntryAddresses addresses)
{
    private const int MostNamed = 5;

    /// <summary>The thing, or why it is not clear which.</summary>
    public async Task<Outcome<Reference>> RunAsync(RecordField field, string typed, CancellationToken ct)
    {
        var (kind, prefix) = (field.LinkKind, field.LinkRegister is { } register ? $"/registers/{register}/" : "");
        var entries = db.Set<SearchEntry>().AsNoTracking().Where(e => e.Kind == kind && e.Url.StartsWith(prefix));
        if (Guid.TryParse(typed.Split('/', '?', '#').LastOrDefault(part => Guid.TryParse(part, out _)), out var key))
        {
            return await entries.FirstOrDefaultAsync(e => e.Key == key, ct) is { } pasted ? Of(pasted) : new Refusal("registers.refusal.no_such_thing", typed);
        }

        // The address of its public page will do, too.
        if (typed.Contains('/', StringComparison.Ordinal) && field.LinkRegister is { } named && await addresses.NamedInAsync(named, typed, ct) is { } meant && await entries.FirstOrDefaultAsync(e => e.Key == meant.Id.Value, ct) is { } known) { return Of(known); }

        var said = VietnameseText.Fold(typed);
        foreach (var word in said.Split(' ', StringSplitOptions.RemoveEmptyEntries)) { entries = entries.Where(e => e.Folded.Contains(word)); }
        var found = await entries.OrderBy(e => e.Title.Length).ThenBy(e => e.Title).Take(MostNamed + 1).ToListAsync(ct);
        var exact = found.Where(e => VietnameseText.Fold(e.Title) == said).ToList();
        return (found, exact) switch
        {
            (_, [var one]) => Of(one),
            ([var only], _) => Of(only),
            ([], _) => new Refusal("registers.refusal.no_such_thing", typed),
            _ => new Refusal("registers.refusal.several", string.Join("; ", found.Take(MostNamed).Select(e => e.Title))),
        };
    }

    private static Reference Of(SearchEntry entry) => new(entry.Kind, entry.Key, entry.Title, entry.Url);
}
