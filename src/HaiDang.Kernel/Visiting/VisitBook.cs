using System.Globalization;
using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HaiDang.Kernel.Visiting;

/// <summary>How often something was opened.</summary>
/// <param name="Name">Address, host, campaign, country or language.</param>
/// <param name="Count">Times.</param>
public sealed record VisitSum(string Name, long Count);

/// <summary>How often an address was opened on a day, as counted before it came here.</summary>
/// <param name="Day">In Viet Nam.</param>
/// <param name="Path">Address.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Name">Host, campaign or country; empty for the page itself.</param>
/// <param name="Count">Times.</param>
public sealed record CountedBefore(DateOnly Day, string Path, VisitKind Kind, string Name, long Count);

/// <summary>How often public addresses were opened. Days are included at both ends.</summary>
public sealed class VisitBook(KernelDb db)
{
    /// <summary>Below this a sum is shown as "fewer than": it may be few enough to be somebody.</summary>
    public const int Fewest = 10;

    /// <summary>A sum as it is shown: none, fewer than ten, or the number.</summary>
    public static string Show(long count, Words.Words words) =>
        count is > 0 and < Fewest ? words["kernel.visits.few", $"{Fewest}"] : count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>How often the given addresses were opened, taken or shown; one that never was is left out.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OfAsync(IReadOnlyCollection<string> paths, DateOnly from, DateOnly to, CancellationToken ct) =>
        await Days(from, to).Where(v => v.Name == "" && paths.Contains(v.Path)).GroupBy(v => v.Path)
            .Select(g => new { g.Key, Count = g.Sum(v => v.Count) }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>The pages opened most, or the files taken most.</summary>
    public async Task<IReadOnlyList<VisitSum>> MostAsync(VisitKind kind, DateOnly from, DateOnly to, int take, CancellationToken ct) =>
        await Days(from, to).Where(v => v.Kind == kind).GroupBy(v => v.Path)
            .Select(g => new { g.Key, Count = g.Sum(v => v.Count) }).OrderByDescending(g => g.Count).ThenBy(g => g.Key).Take(take)
            .Select(g => new VisitSum(g.Key, g.Count)).ToListAsync(ct);

    /// <summary>
    /// Where visitors came from: sites, campaigns or countries, most first; of some addresses only when these are given. A name with fewer visits than
    /// <see cref="Fewest"/> is not told: a link with a word of its own for each reader would follow them.
    /// </summary>
    public async Task<IReadOnlyList<VisitSum>> SourcesAsync(VisitKind kind, IReadOnlyCollection<string>? paths, DateOnly from, DateOnly to, int take, CancellationToken ct)
    {
        var days = Days(from, to).Where(v => v.Kind == kind);
        if (paths is not null) { days = days.Where(v => paths.Contains(v.Path)); }
        return await days.GroupBy(v => v.Name).Select(g => new { g.Key, Count = g.Sum(v => v.Count) }).Where(g => g.Count >= Fewest).OrderByDescending(g => g.Count).ThenBy(g => g.Key).Take(take)
            .Select(g => new VisitSum(g.Key, g.Count)).ToListAsync(ct);
    }

    /// <summary>Visits by the first part of the address, which is the language on the public site.</summary>
    public async Task<IReadOnlyList<VisitSum>> ByLanguageAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        await Days(from, to).Where(v => v.Kind == VisitKind.Page).GroupBy(v => v.Path.Substring(1, 2))
            .Select(g => new { g.Key, Count = g.Sum(v => v.Count) }).OrderByDescending(g => g.Count).Select(g => new VisitSum(g.Key, g.Count)).ToListAsync(ct);

    /// <summary>Visits on each day that had any, of all addresses or of those given.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, long>> ByDayAsync(IReadOnlyCollection<string>? paths, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var days = Days(from, to).Where(v => v.Kind == VisitKind.Page);
        if (paths is not null) { days = days.Where(v => paths.Contains(v.Path)); }
        return await days.GroupBy(v => v.Day).Select(g => new { g.Key, Count = g.Sum(v => v.Count) }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }

    /// <summary>Visits of each address in its first days, counted from the day given with it: so that old and new are compared over the same time.</summary>
    public async Task<IReadOnlyDictionary<string, long>> FirstDaysAsync(IReadOnlyDictionary<string, DateOnly> begun, int days, CancellationToken ct)
    {
        var (paths, froms) = (begun.Keys.ToArray(), begun.Values.ToArray());
        var sums = await db.Database.SqlQuery<VisitSum>($"""
            select p.path as name, coalesce(sum(v.count), 0)::bigint as count
            from unnest({paths}, {froms}) as p(path, begun) left join kernel.visit v on v.path = p.path and v.kind = 0 and v.day >= p.begun and v.day < p.begun + {days}
            group by p.path
            """).ToListAsync(ct);
        return sums.ToDictionary(s => s.Name, s => s.Count);
    }

    /// <summary>Takes over what another counter counted: an earlier site's, or a proxy's before this one.</summary>
    public Task BringInAsync(IEnumerable<CountedBefore> counted, CancellationToken ct) =>
        AddAsync([.. counted.GroupBy(c => (c.Day, c.Path, c.Kind, c.Name)).Select(g => new Visit { Day = g.Key.Day, Path = g.Key.Path, Kind = g.Key.Kind, Name = g.Key.Name, Count = g.Sum(c => c.Count) })], ct);

    internal async Task AddAsync(IReadOnlyList<Visit> visits, CancellationToken ct)
    {
        if (visits.Count == 0) { return; }
        // In one order on every node, so that two never wait for each other.
        var rows = visits.OrderBy(v => v.Path, StringComparer.Ordinal).ThenBy(v => v.Kind).ThenBy(v => v.Name, StringComparer.Ordinal).ToList();
        await db.Database.ExecuteSqlRawAsync("""
            insert into kernel.visit (day, path, kind, name, count)
            select * from unnest(@days, @paths, @kinds, @names, @counts)
            on conflict (day, path, kind, name) do update set count = visit.count + excluded.count
            """,
            [
                new NpgsqlParameter("days", rows.Select(v => v.Day).ToArray()), new NpgsqlParameter("paths", rows.Select(v => v.Path).ToArray()),
                new NpgsqlParameter("kinds", rows.Select(v => (int)v.Kind).ToArray()), new NpgsqlParameter("names", rows.Select(v => v.Name).ToArray()),
                new NpgsqlParameter("counts", rows.Select(v => v.Count).ToArray()),
            ], ct);
    }

    private IQueryable<Visit> Days(DateOnly from, DateOnly to) => db.Visits.AsNoTracking().Where(v => v.Day >= from && v.Day <= to);
}
