using HaiDang.Kernel.Data;
using HaiDang.Language;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Kernel.Searching;

/// <summary>Something that was found.</summary>
public sealed record Found(string Kind, string Title, string Detail, string Url);

/// <summary>What was found of one kind: how many in all, and the best of them.</summary>
public sealed record FoundKind(string Kind, int Count, IReadOnlyList<Found> Things);

/// <summary>Search over everything the modules index: without diacritics, by any words in any order, exact spelling first.</summary>
public sealed class Search(KernelDb db, ICurrentPerson who)
{
    /// <summary>Permission to find things that belong to other offices.</summary>
    public const string SeeAllOffices = "see-all-offices";

    /// <summary>Of each kind (or of one), at most <paramref name="take"/> things that hold every word of the query, kinds with most first.</summary>
    public async Task<IReadOnlyList<FoundKind>> FindAsync(string? query, string? kind, int take, CancellationToken ct)
    {
        var phrase = VietnameseText.Fold(query ?? "");
        var patterns = SearchWords.Patterns(query);
        if (patterns.Count == 0) { return []; }

        var seesAll = who.May(SeeAllOffices);
        var rows = db.SearchEntries.AsNoTracking().Where(e => (kind == null || e.Kind == kind) && (seesAll || e.Office == null || e.Office == who.Office));
        foreach (var pattern in patterns) { rows = rows.Where(e => EF.Functions.Like(e.Folded, pattern)); }

        var found = new List<FoundKind>();
        foreach (var counted in await rows.GroupBy(e => e.Kind).Select(g => new { Kind = g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Kind).ToListAsync(ct))
        {
            found.Add(new(counted.Kind, counted.Count, await BestAsync(rows.Where(e => e.Kind == counted.Kind), phrase, SearchWords.Exactly(query!), take, ct)));
        }

        return found;
    }

    // What is spelled as typed comes first, then what begins with the words, then what holds them together from the start of a word, then
    // the rest; short before long.
    private static async Task<IReadOnlyList<Found>> BestAsync(IQueryable<SearchEntry> rows, string phrase, string exact, int take, CancellationToken ct)
    {
        var start = " " + phrase;
        return await rows
            .OrderBy(e => EF.Functions.ILike(e.Title, exact) ? 0 : 1)
            .ThenBy(e => (" " + e.Folded).StartsWith(start) ? 0 : (" " + e.Folded).Contains(start) ? 1 : 2)
            .ThenBy(e => e.Title.Length).ThenBy(e => e.Title).ThenBy(e => e.Key)
            .Take(take).Select(e => new Found(e.Kind, e.Title, e.Detail, e.Url)).ToListAsync(ct);
    }
}
