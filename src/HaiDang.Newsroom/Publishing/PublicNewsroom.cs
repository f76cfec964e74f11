using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Kernel.Announcing;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom.Publishing;

/// <summary>What the newsroom shows to the other modules.</summary>
internal sealed class PublicNewsroom(NewsroomDb db, IOrganisations organisations, BringInItem bringIn) : INewsroom
{
    private static readonly string[] Further = [.. PublicLanguages.Codes.Except(PublicLanguages.Expected)];

    // Asked for again and again while one page is made.
    private IReadOnlyList<StreamSummary>? streams;
    private Dictionary<BodyId, BodySummary>? bodies;

    public async Task<IReadOnlyList<StreamSummary>> StreamsAsync(CancellationToken ct) =>
        streams ??= [.. (await db.Streams.AsNoTracking().OrderBy(s => s.Place)
            .Select(s => new { Stream = s, Languages = Further.Where(l => db.Releases.Any(r => r.Language == l && r.Stream == s.Key && r.Withdrawn == null)).ToList() }).ToListAsync(ct))
            .Select(s => s.Stream.Summary() with { FurtherLanguages = s.Languages })];

    public async Task<Refusal?> RegisterStreamAsync(StreamSummary stream, CancellationToken ct)
    {
        var known = await db.Streams.FindAsync([stream.Key], ct)
            ?? db.Add(new Stream { Key = stream.Key, Place = await db.Streams.CountAsync(ct) }).Entity;
        known.Describe(stream);
        if (!db.ChangeTracker.HasChanges()) { return null; }
        streams = null;
        db.Announce(new StreamRegistered(stream.Key));
        return await db.SaveOrRefuseAsync(ct);
    }

    public Task<IReadOnlyList<ReleasedItem>> ReleasedAsync(string language, string? stream, int take, CancellationToken ct) =>
        ReadAsync(NewestFirst(language, stream).Take(take), ct);

    public Task<IReadOnlyList<ReleasedItem>> ReleasedForAsync(string language, string audience, int take, CancellationToken ct) =>
        ReadAsync(NewestFirst(language, null).Where(r => db.Items.Any(i => i.Id == r.Item && i.Audiences.Contains(audience))).Take(take), ct);

    public async Task<IReadOnlyList<string>> AudiencesAsync(ItemId item, CancellationToken ct) =>
        await db.Items.AsNoTracking().Where(i => i.Id == item).Select(i => i.Audiences).SingleOrDefaultAsync(ct) ?? [];

    public Task<IReadOnlyList<ReleasedItem>> ReleasedPerStreamAsync(string language, int take, CancellationToken ct) =>
        ReadAsync(db.Streams.OrderBy(s => s.Place).SelectMany(s => Live.Where(r => r.Language == language && r.Stream == s.Key).OrderByDescending(r => r.PublishedAt).ThenBy(r => r.Slug).Take(take)), ct);

    public Task<IReadOnlyList<ReleasedItem>> ReleasedAfterAsync(string language, string? stream, ReleasedItem? last, int take, CancellationToken ct)
    {
        var rest = NewestFirst(language, stream);
        if (last is not null)
        {
            // The first condition says nothing that the second does not; it lets the index begin at the right place.
            // A row of two, as PostgreSQL compares slugs its own way and must do so here, too.
            var (at, slug) = (last.PublishedAt, last.Slug);
            rest = rest.Where(r => r.PublishedAt <= at).Where(r => r.PublishedAt < at || EF.Functions.GreaterThan(ValueTuple.Create(r.Slug, r.Language), ValueTuple.Create(slug, language)));
        }

        return ReadAsync(rest.Take(take), ct);
    }

    public async Task<ReleasedPart> ReleasedInMonthAsync(string language, string stream, DateOnly month, int skip, int take, CancellationToken ct)
    {
        var (from, until) = (OfficeClock.BeginOf(month), OfficeClock.BeginOf(month.AddMonths(1)));
        var all = Live.Where(r => r.Language == language && r.Stream == stream && r.PublishedAt >= from && r.PublishedAt < until);
        return new(await ReadAsync(all.OrderBy(r => r.PublishedAt).ThenByDescending(r => r.Slug).Skip(skip).Take(take), ct), await all.CountAsync(ct));
    }

    // From month to month by the index, whatever number of items lies between.
    public async Task<IReadOnlyList<ReleasedMonth>> MonthsAsync(string language, string? stream, CancellationToken ct) => await db.Database.SqlQuery<ReleasedMonth>($"""
        with recursive found(stream, month) as (
            select s.key, (select max(r.month) from newsroom.release r where r.withdrawn is null and r.language = {language} and r.stream = s.key)
            from newsroom.stream s where {stream}::text is null or s.key = {stream}
            union all
            select f.stream, (select max(r.month) from newsroom.release r where r.withdrawn is null and r.language = {language} and r.stream = f.stream and r.month < f.month)
            from found f where f.month is not null)
        select f.month as "First", max((select max(r.updated_at) from newsroom.release r where r.withdrawn is null and r.language = {language} and r.stream = f.stream and r.month = f.month)) as "UpdatedAt"
        from found f where f.month is not null group by f.month order by f.month desc
        """).ToListAsync(ct);

    public async Task<IReadOnlyList<ReleasedAddress>> AddressesAsync(string language, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var releases = await Live.Where(r => r.Language == language && r.PublishedAt >= from && r.PublishedAt < until).OrderBy(r => r.PublishedAt).ThenByDescending(r => r.Slug)
            .Select(r => new { r.Item, r.Slug, r.Stream, r.Title, r.PublishedAt, r.UpdatedAt, r.Picture, r.Alt, r.Credit }).ToListAsync(ct);
        var languages = await LanguagesAsync([.. releases.Select(r => r.Item)], ct);
        var byKey = (await StreamsAsync(ct)).ToDictionary(s => s.Key);
        return [.. releases.Select(r => new ReleasedAddress(language, r.Slug, byKey[r.Stream], r.Title, r.PublishedAt, r.UpdatedAt, Show(r.Picture, r.Alt, r.Credit)) { Languages = languages(r.Item) })];
    }

    public async Task<ReleasedItem?> FindReleasedAsync(string language, string slug, CancellationToken ct) =>
        (await ReadAsync(Live.Where(r => r.Language == language && r.Slug == slug), ct)).SingleOrDefault();

    public Task<bool> IsWithdrawnAsync(string language, string slug, CancellationToken ct) =>
        db.Releases.AnyAsync(r => r.Language == language && r.Slug == slug && r.Withdrawn != null, ct);

    public Task<IReadOnlyList<ReleasedItem>> FindReleasedAsync(ItemId item, CancellationToken ct) =>
        ReadAsync(Live.Where(r => r.Item == item).OrderByDescending(r => r.Language), ct);

    public async Task<ReleasedPicture?> FindPictureAsync(string name, CancellationToken ct)
    {
        var sha = Path.GetFileNameWithoutExtension(name);
        if (sha.Length != 24 || !sha.All(char.IsAsciiHexDigitLower)) { return null; }
        var release = await db.Releases.FromSql($"select * from newsroom.release where picture->>'sha256' like {sha + "%"}")
            .AsNoTracking().Where(r => r.Withdrawn == null).FirstOrDefaultAsync(ct);
        return release is null ? null : Show(release.Picture, release.Alt, release.Credit) is { } picture && picture.Name == name ? picture : null;
    }

    public async Task<IReadOnlyList<StreamCount>> CountAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var (begin, end) = (OfficeClock.BeginOf(from), OfficeClock.BeginOf(to.AddDays(1)));
        var counts = await Live.Where(r => r.PublishedAt >= begin && r.PublishedAt < end)
            .GroupBy(r => new { r.Stream, r.Language })
            .Select(g => new { g.Key.Stream, g.Key.Language, Items = g.Count() }).ToListAsync(ct);
        return [.. (from stream in await StreamsAsync(ct)
                    from count in counts.Where(c => c.Stream == stream.Key).OrderByDescending(c => c.Language)
                    select new StreamCount(stream.Key, stream.NameVi, count.Language, count.Items))];
    }

    public Task<Outcome<ItemId>> BringInAsync(ArchivedItem item, CancellationToken ct) => bringIn.RunAsync(item, ct);

    private IQueryable<Release> Live => db.Releases.AsNoTracking().Where(r => r.Withdrawn == null);

    private IQueryable<Release> NewestFirst(string language, string? stream)
    {
        var all = Live.Where(r => r.Language == language);
        return (stream is null ? all : all.Where(r => r.Stream == stream)).OrderByDescending(r => r.PublishedAt).ThenBy(r => r.Slug);
    }

    private async Task<IReadOnlyList<ReleasedItem>> ReadAsync(IQueryable<Release> query, CancellationToken ct)
    {
        var releases = await query.Select(r => new { Release = r, db.Items.First(i => i.Id == r.Item).Body, db.Items.First(i => i.Id == r.Item).Task }).ToListAsync(ct);
        var languages = await LanguagesAsync([.. releases.Select(r => r.Release.Item).Distinct()], ct);
        var byKey = (await StreamsAsync(ct)).ToDictionary(s => s.Key);
        bodies ??= (await organisations.AllAsync(ct)).ToDictionary(b => b.Id);
        return [.. from found in releases let r = found.Release select new ReleasedItem(r.Item, r.Language, r.Slug, byKey[r.Stream], r.Title, r.Lead, r.Blocks,
            Show(r.Picture, r.Alt, r.Credit, r.Persons), r.Sources, Name(bodies.GetValueOrDefault(found.Body), r.Language), r.Author, r.PublishedAt, r.UpdatedAt, found.Task)
        {
            Languages = languages(r.Item),
            Labels = new(r.Making, r.Promotion, r.Sponsor),
        }];
    }

    /// <summary>In which languages items are public.</summary>
    private async Task<Func<ItemId, IReadOnlyList<ReleasedIn>>> LanguagesAsync(IReadOnlyList<ItemId> items, CancellationToken ct)
    {
        var found = (await Live.Where(r => items.Contains(r.Item)).Select(r => new { r.Item, r.Language, r.Slug, r.Title }).ToListAsync(ct))
            .ToLookup(r => r.Item, r => new ReleasedIn(r.Language, r.Slug, r.Title));
        return item => [.. PublicLanguages.Codes.SelectMany(l => found[item].Where(r => r.Language == l))];
    }

    private static string Name(BodySummary? body, string language) =>
        language == "vi" ? body?.Name ?? "" : body?.NameEn ?? body?.Name ?? "";

    private static ReleasedPicture? Show(Picture? picture, string? alt, string? credit, IReadOnlyList<ShownPerson>? persons = null) =>
        picture is null ? null : new(picture.File, picture.Name, picture.MediaType, picture.Size, picture.Width, picture.Height, alt ?? "", credit)
        {
            Making = picture.Making,
            Persons = persons ?? [],
        };
}
