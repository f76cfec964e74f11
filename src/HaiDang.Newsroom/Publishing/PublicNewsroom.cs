using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Kernel.Announcing;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom.Publishing;

/// <summary>What the newsroom shows to the other modules.</summary>
internal sealed class PublicNewsroom(NewsroomDb db, ReleasedRows rows, IOrganisations organisations, BringInItem bringIn) : INewsroom
{
    private const string NewestFirst = "r.published_at desc, r.slug";
    private static readonly string[] Further = [.. PublicLanguages.Codes.Except(PublicLanguages.Expected)];

    // Asked for again and again while one page is made.
    private IReadOnlyList<StreamSummary>? streams;
    private readonly Dictionary<BodyId, BodyTitle?> bodies = [];

    public async Task<IReadOnlyList<StreamSummary>> StreamsAsync(CancellationToken ct) => streams ??= await rows.AskAsync("""
        select s.key, s.name_vi, s.name_en, s.slug_vi, s.slug_en, s.description_vi, s.description_en, s.further, s.door,
            array(select l from unnest($1) l where exists (select from newsroom.release r where r.language = l and r.stream = s.key and r.withdrawn is null)), s.earlier
        from newsroom.stream s order by s.place
        """, ReleasedRows.Stream, ct, (object)Further);

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

    public Task<IReadOnlyList<ReleasedItem>> ReleasedAsync(string language, string? stream, int take, CancellationToken ct) => ReleasedAfterAsync(language, stream, null, take, ct);

    public Task<IReadOnlyList<ReleasedItem>> ReleasedForAsync(string language, string audience, int take, CancellationToken ct) => ReadAsync("""
        select r.* from newsroom.release r join newsroom.item i on i.id = r.item
        where r.withdrawn is null and r.language = $1 and i.audiences @> array[$3] order by r.published_at desc, r.slug limit $2
        """, NewestFirst, ct, language, take, audience);

    public async Task<IReadOnlyList<string>> AudiencesAsync(ItemId item, CancellationToken ct) =>
        (await rows.AskAsync("select audiences from newsroom.item where id = $1", row => row.GetFieldValue<string[]>(0), ct, item.Value)).SingleOrDefault() ?? [];

    public Task<IReadOnlyList<ReleasedItem>> ReleasedPerStreamAsync(string language, int take, CancellationToken ct) => ReadAsync("""
        select n.*, s.place from newsroom.stream s cross join lateral (
            select r.* from newsroom.release r where r.withdrawn is null and r.language = $1 and r.stream = s.key order by r.published_at desc, r.slug limit $2) n
        """, "r.place, " + NewestFirst, ct, language, take);

    public Task<IReadOnlyList<ReleasedItem>> ReleasedAfterAsync(string language, string? stream, ReleasedItem? last, int take, CancellationToken ct)
    {
        var values = new List<object> { language, take };
        var of = "";
        if (stream is not null)
        {
            of = "and r.stream = $3";
            values.Add(stream);
        }

        if (last is not null)
        {
            // The first condition says nothing that the second does not; it lets the index begin at the right place.
            var at = values.Count + 1;
            of += $" and r.published_at <= ${at} and (r.published_at < ${at} or r.slug > ${at + 1})";
            values.AddRange([last.PublishedAt.ToUniversalTime(), last.Slug]);
        }

        return ReadAsync($"select r.* from newsroom.release r where r.withdrawn is null and r.language = $1 {of} order by r.published_at desc, r.slug limit $2", NewestFirst, ct, [.. values]);
    }

    public async Task<ReleasedPart> ReleasedInMonthAsync(string language, string stream, DateOnly month, int skip, int take, CancellationToken ct)
    {
        const string OfMonth = "from newsroom.release r where r.withdrawn is null and r.language = $1 and r.stream = $2 and r.published_at >= $3 and r.published_at < $4";
        var (from, until) = (OfficeClock.BeginOf(month).ToUniversalTime(), OfficeClock.BeginOf(month.AddMonths(1)).ToUniversalTime());
        var total = await rows.AskAsync($"select count(*)::int {OfMonth}", row => row.GetInt32(0), ct, language, stream, from, until);
        return new(take == 0 ? [] : await ReadAsync($"select r.* {OfMonth} order by r.published_at, r.slug desc offset $5 limit $6", "r.published_at, r.slug desc", ct, language, stream, from, until, skip, take), total[0]);
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

    public async Task<IReadOnlyList<ReleasedDay>> DaysAsync(string language, DateOnly month, CancellationToken ct)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return await rows.DaysAsync(language, OfficeClock.BeginOf(first), OfficeClock.BeginOf(first.AddMonths(1)), ct);
    }

    public async Task<IReadOnlyList<ReleasedAddress>> AddressesAsync(string language, DateTimeOffset from, DateTimeOffset until, CancellationToken ct) =>
        await rows.AddressesAsync(language, from, until, await ByKeyAsync(ct), ct);

    public async Task<ReleasedItem?> FindReleasedAsync(string language, string slug, CancellationToken ct) =>
        (await ReadAsync("select r.* from newsroom.release r where r.withdrawn is null and r.language = $1 and r.slug = $2", "1", ct, language, slug)).SingleOrDefault();

    public Task<bool> IsWithdrawnAsync(string language, string slug, CancellationToken ct) =>
        db.Releases.AnyAsync(r => r.Language == language && r.Slug == slug && r.Withdrawn != null, ct);

    public Task<IReadOnlyList<ReleasedItem>> FindReleasedAsync(ItemId item, CancellationToken ct) =>
        ReadAsync("select r.* from newsroom.release r where r.withdrawn is null and r.item = $1", "r.language desc", ct, item.Value);

    public async Task<ReleasedPicture?> FindPictureAsync(string name, CancellationToken ct)
    {
        var sha = Path.GetFileNameWithoutExtension(name);
        if (sha.Length != 24 || !sha.All(char.IsAsciiHexDigitLower)) { return null; }
        var release = await db.Releases.FromSql($"select * from newsroom.release where picture->>'sha256' like {sha + "%"}")
            .AsNoTracking().Where(r => r.Withdrawn == null).FirstOrDefaultAsync(ct);
        return release is null ? null : ReleasedRows.Show(release.Picture, release.Alt, release.Credit) is { } picture && picture.Name == name ? picture : null;
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

    private async Task<IReadOnlyList<ReleasedItem>> ReadAsync(string releases, string order, CancellationToken ct, params object[] values)
    {
        var found = await rows.ReadAsync(releases, order, await ByKeyAsync(ct), ct, values);
        var unknown = found.Select(r => r.Body).Where(b => !bodies.ContainsKey(b)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            var titles = await organisations.TitlesAsync(unknown, ct);
            foreach (var body in unknown) { bodies[body] = titles.GetValueOrDefault(body); }
        }

        return [.. found.Select(r => r.Item with { Issuer = bodies[r.Body]?.In(r.Item.Language) ?? "" })];
    }

    private async Task<Dictionary<string, StreamSummary>> ByKeyAsync(CancellationToken ct) => (await StreamsAsync(ct)).ToDictionary(s => s.Key);
}
