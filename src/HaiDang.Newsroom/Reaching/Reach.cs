using HaiDang.Kernel;
using HaiDang.Kernel.Visiting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom.Reaching;

/// <summary>A piece that was published, and how often it was opened in its first days.</summary>
internal sealed record Piece(Contracts.ItemId Item, string Language, string Title, IReadOnlyList<string> Audiences, long Reads);

/// <summary>How the pieces for an audience in a language did.</summary>
internal sealed record AudienceReach(string Audience, string Language, int Pieces, long Typical);

/// <summary>How published pieces did with those they were made for: sums of openings of pages, never of persons.</summary>
internal sealed class Reach(NewsroomDb db, VisitBook visits, OfficeClock clock)
{
    /// <summary>Pieces are compared by this many days after they went live.</summary>
    public const int FirstDays = 30;

    /// <summary>Fewer pieces than this say nothing about a kind of piece.</summary>
    public const int Enough = 3;

    private const int LookBack = 365;
    private const int Most = 5_000;

    /// <summary>Public pieces that have been public for the first days, of the last year.</summary>
    public Task<IReadOnlyList<Piece>> PiecesAsync(CancellationToken ct) => PiecesAsync(null, ct);

    /// <summary>Those that are like an item, most opened first: in the language it is written in, for one of its audiences. Not the item itself.</summary>
    public async Task<IReadOnlyList<Piece>> LikeAsync(Item item, CancellationToken ct) => Like(item, await PiecesAsync(item, ct));

    // What cannot be like the item is not read: a page of one item does not ask for a year of all.
    private async Task<IReadOnlyList<Piece>> PiecesAsync(Item? like, CancellationToken ct)
    {
        var (language, audiences) = (like?.SourceLanguage, like?.Audiences ?? []);
        var (from, until) = (clock.Now.AddDays(-LookBack - FirstDays), clock.Now.AddDays(-FirstDays));
        var rows = await (from release in db.Releases.AsNoTracking()
                          join item in db.Items on release.Item equals item.Id
                          where release.Withdrawn == null && release.PublishedAt >= @from && release.PublishedAt < until
                              && (language == null || (release.Language == language && item.Audiences.Any(a => audiences.Contains(a))))
                          orderby release.PublishedAt descending
                          select new { release.Item, release.Language, release.Title, release.Slug, release.Stream, release.PublishedAt, item.Audiences }).Take(Most).ToListAsync(ct);
        var streams = (await db.Streams.AsNoTracking().ToListAsync(ct)).ToDictionary(s => s.Key, s => s.Summary());
        var begun = rows.ToDictionary(r => $"/{r.Language}/{streams[r.Stream].Slug(r.Language)}/{r.Slug}", r => (Row: r, Day: OfficeClock.DateOf(r.PublishedAt)));
        var reads = await visits.FirstDaysAsync(begun.ToDictionary(b => b.Key, b => b.Value.Day), FirstDays, ct);
        return [.. begun.Select(b => new Piece(b.Value.Row.Item, b.Value.Row.Language, b.Value.Row.Title, b.Value.Row.Audiences, reads.GetValueOrDefault(b.Key)))];
    }

    /// <summary>By audience and language, the audiences in their own order.</summary>
    public static IReadOnlyList<AudienceReach> ByAudience(IReadOnlyList<Piece> pieces) =>
    [
        .. from audience in Audiences.All
           from language in Languages.All
           let found = pieces.Where(p => p.Language == language && p.Audiences.Contains(audience)).ToList()
           where found.Count > 0
           select new AudienceReach(audience, language, found.Count, Typical(found)),
    ];

    /// <summary>Half of the pieces were opened at least so often; 0 without any.</summary>
    public static long Typical(IReadOnlyCollection<Piece> pieces)
    {
        var sorted = pieces.Select(p => p.Reads).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }

    /// <summary>Pieces like an item: in the language it is written in, for one of its audiences. Not the item itself.</summary>
    public static IReadOnlyList<Piece> Like(Item item, IReadOnlyList<Piece> pieces) =>
        [.. pieces.Where(p => p.Item != item.Id && p.Language == item.SourceLanguage && p.Audiences.Intersect(item.Audiences).Any()).OrderByDescending(p => p.Reads)];
}

/// <summary>What the figures suggest for the next plan. Each names the figures it rests on; a person decides.</summary>
internal abstract record Suggestion
{
    /// <summary>Read more than usual: more of it would be read.</summary>
    public sealed record More(AudienceReach Of, double Times) : Suggestion;

    /// <summary>Made, but hardly opened: find out why.</summary>
    public sealed record Look(AudienceReach Of, double Times) : Suggestion;

    /// <summary>Nothing was made for an audience in a language in which others are served.</summary>
    public sealed record Missing(string Audience, string Language) : Suggestion;

    private const double Much = 1.5;
    private const double Little = 0.5;

    public static IReadOnlyList<Suggestion> From(IReadOnlyList<Piece> pieces)
    {
        // Languages have readers of their own number: each group is held against its language.
        var usual = pieces.GroupBy(p => p.Language).ToDictionary(g => g.Key, g => Reach.Typical([.. g]));
        var reached = Reach.ByAudience(pieces);
        var said = new List<Suggestion>();
        foreach (var reach in reached.Where(r => r.Pieces >= Reach.Enough && usual[r.Language] > 0))
        {
            var times = (double)reach.Typical / usual[reach.Language];
            if (times >= Much) { said.Add(new More(reach, times)); }
            else if (times <= Little) { said.Add(new Look(reach, times)); }
        }

        var languages = reached.Select(r => r.Language).Distinct().ToList();
        said.AddRange(from audience in Audiences.All
                      where audience != Audiences.Everybody && reached.Any(r => r.Audience == audience)
                      from language in languages
                      where !reached.Any(r => r.Audience == audience && r.Language == language)
                      select new Missing(audience, language));
        return said;
    }
}
