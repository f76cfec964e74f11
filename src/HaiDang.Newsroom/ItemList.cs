using HaiDang.Kernel;
using HaiDang.Kernel.Searching;
using HaiDang.Language;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom;

/// <summary>Whose items a list shows.</summary>
internal enum Whose
{
    All = 0,
    Mine = 1,
    WaitingForMe = 2,
}

/// <summary>What a list of items is narrowed to; null narrows nothing.</summary>
internal sealed record ItemFilter(Whose Whose, string? Query = null, string? Stream = null, string? State = null, string? Language = null, Guid? Task = null);

/// <summary>A language of an item in a list.</summary>
internal sealed record EditionLine(string Language, string Title, EditionState State, bool IsOutdated, bool IsPublic, string Editor);

/// <summary>An item in a list.</summary>
internal sealed record ItemLine(Item Item, IReadOnlyList<EditionLine> Editions, DateTimeOffset ChangedAt)
{
    public EditionLine? Source => Editions.FirstOrDefault(e => e.Language == Item.SourceLanguage);

    public EditionLine? In(string language) => Editions.FirstOrDefault(e => e.Language == language);
}

/// <summary>Lists items as a person may see them, what changed last first.</summary>
internal sealed class ItemList(NewsroomDb db, ICurrentPerson who)
{
    public const int PageSize = 20;

    /// <summary>What the state filter knows, in the order shown.</summary>
    public static readonly IReadOnlyList<string> States = ["draft", "submitted", "public", "outdated", "missing", "withdrawn"];

    public async Task<int> CountAsync(ItemFilter filter, CancellationToken ct) => await (await NarrowAsync(filter, ct)).CountAsync(ct);

    public async Task<IReadOnlyList<ItemLine>> PageAsync(ItemFilter filter, int page, CancellationToken ct)
    {
        var items = await (await NarrowAsync(filter, ct))
            .OrderByDescending(i => db.Editions.Where(e => e.Item == i.Id).Max(e => (DateTimeOffset?)e.ChangedAt)).ThenBy(i => i.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var ids = items.Select(i => i.Id).ToList();
        var editions = (await db.Editions.AsNoTracking().Where(e => ids.Contains(e.Item)).ToListAsync(ct)).ToLookup(e => e.Item);
        var open = (await db.Releases.Where(r => ids.Contains(r.Item) && r.Withdrawn == null).Select(r => new { r.Item, r.Language }).ToListAsync(ct))
            .Select(r => (r.Item, r.Language)).ToHashSet();
        return [.. items.Select(item => Line(item, [.. editions[item.Id]], open))];
    }

    private static ItemLine Line(Item item, IReadOnlyList<Edition> editions, HashSet<(ItemId, string)> open)
    {
        var source = editions.FirstOrDefault(e => e.Language == item.SourceLanguage);
        var lines = editions.OrderByDescending(e => e == source).Select(e => new EditionLine(e.Language, e.Title, e.State,
            source is not null && e.IsOutdated(source), open.Contains((item.Id, e.Language)), e.Edited?.Name ?? ""));
        return new(item, [.. lines], editions.Count == 0 ? item.BegunAt : editions.Max(e => e.ChangedAt));
    }

    private async Task<IQueryable<Item>> NarrowAsync(ItemFilter filter, CancellationToken ct)
    {
        var items = db.Items.AsNoTracking().SeenBy(who);
        if (filter.Stream is { Length: > 0 } stream) { items = items.Where(i => i.Stream == stream); }
        if (filter.Task is { } given)
        {
            var task = new PlanTaskId(given);
            items = items.Where(i => i.Task == task);
        }

        if (VietnameseText.Fold(filter.Query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words)
        {
            var found = await FindAsync(words, ct);
            items = items.Where(i => found.Contains(i.Id));
        }

        items = filter.Whose switch { Whose.Mine => Mine(items), Whose.WaitingForMe => Waiting(items), _ => items };
        return InState(items, filter.State, filter.Language is { Length: > 0 } language ? language : null);
    }

    private async Task<List<ItemId>> FindAsync(IEnumerable<string> words, CancellationToken ct)
    {
        var entries = db.Set<SearchEntry>().AsNoTracking().Where(e => e.Kind == "item");
        foreach (var word in words.Take(8)) { entries = entries.Where(e => e.Folded.Contains(word)); }
        return [.. (await entries.Take(2000).Select(e => e.Key).ToListAsync(ct)).Select(ItemId.From)];
    }

    private IQueryable<Item> Mine(IQueryable<Item> items)
    {
        var me = who.Id;
        return items.Where(i => db.Editions.Any(e => e.Item == i.Id && (e.AuthorId == me || e.EditorId == me)));
    }

    // To approve what others handed in; to mend what came back to me; to translate what is finished and lacks a true translation.
    private IQueryable<Item> Waiting(IQueryable<Item> items)
    {
        var me = who.Id;
        var (approves, translates) = (who.May(Permissions.Approve), who.May(Permissions.Translate));
        return items.Where(i =>
            (approves && db.Editions.Any(e => e.Item == i.Id && e.State == EditionState.Submitted && e.AuthorId != me && e.EditorId != me))
            || db.Editions.Any(e => e.Item == i.Id && e.State == EditionState.Draft && e.ReturnedBecause != null && (e.AuthorId == me || e.EditorId == me))
            || (translates && db.Editions.Any(s => s.Item == i.Id && s.Language == i.SourceLanguage && s.State != EditionState.Draft
                && (db.Editions.Count(e => e.Item == i.Id) < Languages.Expected
                    || db.Editions.Any(e => e.Item == i.Id && e.TranslatedFrom < s.Revision)))));
    }

    private IQueryable<Item> InState(IQueryable<Item> items, string? state, string? language) => state switch
    {
        "draft" => items.Where(i => db.Editions.Any(e => e.Item == i.Id && e.State == EditionState.Draft && (language == null || e.Language == language))),
        "submitted" => items.Where(i => db.Editions.Any(e => e.Item == i.Id && e.State == EditionState.Submitted && (language == null || e.Language == language))),
        "public" => items.Where(i => db.Releases.Any(r => r.Item == i.Id && r.Withdrawn == null && (language == null || r.Language == language))),
        "withdrawn" => items.Where(i => db.Releases.Any(r => r.Item == i.Id && r.Withdrawn != null && (language == null || r.Language == language))),
        "outdated" => items.Where(i => db.Editions.Any(s => s.Item == i.Id && s.Language == i.SourceLanguage
            && db.Editions.Any(e => e.Item == i.Id && e.TranslatedFrom < s.Revision && (language == null || e.Language == language)))),
        "missing" => items.Where(i => language == null
            ? db.Editions.Count(e => e.Item == i.Id) < Languages.Expected
            : !db.Editions.Any(e => e.Item == i.Id && e.Language == language)),
        _ => language == null ? items : items.Where(i => db.Editions.Any(e => e.Item == i.Id && e.Language == language)),
    };
}
