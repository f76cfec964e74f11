using HaiDang.Kernel.Data;
using HaiDang.Language;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Kernel.Searching;

/// <summary>Something that was found.</summary>
public sealed record Found(string Kind, string Title, string Detail, string Url);

/// <summary>Search over everything the modules index, without diacritics, exact spelling first.</summary>
public sealed class Search(KernelDb db, ICurrentPerson who)
{
    /// <summary>Permission to find things that belong to other offices.</summary>
    public const string SeeAllOffices = "see-all-offices";

    private const int Candidates = 200;

    /// <summary>At most <paramref name="take"/> things that hold every word of the query.</summary>
    public async Task<IReadOnlyList<Found>> FindAsync(string? query, int take, CancellationToken ct)
    {
        var words = VietnameseText.Fold(query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var seesAll = who.May(SeeAllOffices);
        var rows = db.SearchEntries.AsNoTracking().Where(e => seesAll || e.Office == null || e.Office == who.Office);
        foreach (var word in words)
        {
            var pattern = "%" + word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
                .Replace("_", @"\_", StringComparison.Ordinal) + "%";
            rows = rows.Where(e => EF.Functions.Like(e.Folded, pattern));
        }

        var found = await rows.Take(Candidates).ToListAsync(ct);
        var folded = string.Join(' ', words);
        var typed = VietnameseText.Normalize(query!).Trim();
        return [.. found
            .OrderByDescending(e => e.Title.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(e => VietnameseText.Fold(e.Title).Contains(folded, StringComparison.Ordinal))
            .ThenBy(e => e.Title.Length)
            .Take(take)
            .Select(e => new Found(e.Kind, e.Title, e.Detail, e.Url))];
    }
}
