using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Npgsql;

namespace HaiDang.Newsroom.Publishing;

/// <summary>A release as the public sees it, and whose item it is of.</summary>
internal sealed record ReleasedRow(ReleasedItem Item, BodyId Body);

/// <summary>
/// Asks for releases in PostgreSQL's own words, each with its item and its other languages in one question. Pages are built of nothing else: EF would interpret
/// the conversion of every value and ask for the languages separately, which took three times as long as PostgreSQL's answer.
/// </summary>
[SuppressMessage("Security", "CA2100", Justification = "Every statement stands in this module; what is given goes as a parameter.")]
internal sealed class ReleasedRows(NpgsqlDataSource source)
{
    private const string Versions = "cross join lateral (select array_agg(o.language) as languages, array_agg(o.slug) as slugs, array_agg(o.title) as titles from newsroom.release o where o.item = r.item and o.withdrawn is null) v";

    /// <summary>The releases that <paramref name="releases"/> selects, called r outside of it, in the order given.</summary>
    /// <param name="releases">Selects whole rows of releases.</param>
    /// <param name="order">Of the answer; more than r's columns when <paramref name="releases"/> selects more.</param>
    /// <param name="streams">All of them, by key.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="values">$1, $2 and so on.</param>
    public Task<List<ReleasedRow>> ReadAsync(string releases, string order, IReadOnlyDictionary<string, StreamSummary> streams, CancellationToken ct, params object[] values) => AskAsync($"""
        select r.item, r.language, r.slug, r.stream, r.title, r.lead, r.blocks, r.picture, r.alt, r.credit, r.persons, r.sources, r.author, r.published_at, r.updated_at,
            r.making, r.promotion, r.sponsor, i.body, i.task, v.languages, v.slugs, v.titles
        from ({releases}) r join newsroom.item i on i.id = r.item {Versions} order by {order}
        """, row => Item(row, streams), ct, values);

    /// <summary>Addresses of what went live in a period, oldest first.</summary>
    public Task<List<ReleasedAddress>> AddressesAsync(string language, DateTimeOffset from, DateTimeOffset until, IReadOnlyDictionary<string, StreamSummary> streams, CancellationToken ct) => AskAsync($"""
        select r.slug, r.stream, r.title, r.published_at, r.updated_at, r.picture, r.alt, r.credit, v.languages, v.slugs, v.titles
        from newsroom.release r {Versions}
        where r.withdrawn is null and r.language = $1 and r.published_at >= $2 and r.published_at < $3 order by r.published_at, r.slug desc
        """, row => new ReleasedAddress(language, row.GetString(0), streams[row.GetString(1)], row.GetString(2), Moment(row, 3), Moment(row, 4), Show(Json<Picture>(row, 5), Text(row, 6), Text(row, 7)))
        {
            Languages = Languages(row, 8),
        }, ct, language, from.ToUniversalTime(), until.ToUniversalTime());

    /// <summary>How much went live on each day of a period.</summary>
    public Task<List<ReleasedDay>> DaysAsync(string language, DateTimeOffset from, DateTimeOffset until, CancellationToken ct) => AskAsync("""
        select (r.published_at at time zone 'Asia/Ho_Chi_Minh')::date, count(*)::int, max(r.updated_at)
        from newsroom.release r where r.withdrawn is null and r.language = $1 and r.published_at >= $2 and r.published_at < $3 group by 1 order by 1
        """, row => new ReleasedDay(row.GetFieldValue<DateOnly>(0), row.GetInt32(1), Moment(row, 2)), ct, language, from.ToUniversalTime(), until.ToUniversalTime());

    /// <summary>Answers of one column or a few.</summary>
    public async Task<List<T>> AskAsync<T>(string question, Func<DbDataReader, T> read, CancellationToken ct, params object[] values)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(question, connection);
        foreach (var value in values) { command.Parameters.Add(new() { Value = value }); }
        // The questions are few and the same for ever: each is planned once per connection, which would else take as long as its answer.
        await command.PrepareAsync(ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<T>();
        while (await reader.ReadAsync(ct)) { found.Add(read(reader)); }
        return found;
    }

    /// <summary>A stream and, after it, the further languages in which something of it is public, and where it stood before.</summary>
    public static StreamSummary Stream(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6))
    {
        Further = Json<IReadOnlyDictionary<string, StreamWords>>(row, 7),
        Door = Text(row, 8) is { } door ? Enum.Parse<Door>(door) : null,
        FurtherLanguages = row.GetFieldValue<string[]>(9),
        Earlier = row.GetFieldValue<string[]>(10),
    };

    /// <summary>A picture as released.</summary>
    public static ReleasedPicture? Show(Picture? picture, string? alt, string? credit, IReadOnlyList<ShownPerson>? persons = null) =>
        picture is null ? null : new(picture.File, picture.Name, picture.MediaType, picture.Size, picture.Width, picture.Height, alt ?? "", credit)
        {
            Making = picture.Making,
            Persons = persons ?? [],
        };

    private static ReleasedRow Item(DbDataReader row, IReadOnlyDictionary<string, StreamSummary> streams)
    {
        var picture = Show(Json<Picture>(row, 7), Text(row, 8), Text(row, 9), Json<IReadOnlyList<ShownPerson>>(row, 10));
        var task = row.IsDBNull(19) ? (PlanTaskId?)null : new(row.GetGuid(19));
        return new(new(new(row.GetGuid(0)), row.GetString(1), row.GetString(2), streams[row.GetString(3)], row.GetString(4), row.GetString(5), Json<IReadOnlyList<Block>>(row, 6) ?? [], picture,
            Json<IReadOnlyList<Source>>(row, 11) ?? [], "", row.GetString(12), Moment(row, 13), Moment(row, 14), task)
        {
            Labels = new((Making)row.GetInt32(15), (Promotion)row.GetInt32(16), Text(row, 17)),
            Languages = Languages(row, 20),
        }, new(row.GetGuid(18)));
    }

    private static List<ReleasedIn> Languages(DbDataReader row, int at)
    {
        var (languages, slugs, titles) = (row.GetFieldValue<string[]>(at), row.GetFieldValue<string[]>(at + 1), row.GetFieldValue<string[]>(at + 2));
        var found = new List<ReleasedIn>(languages.Length);
        foreach (var code in PublicLanguages.Codes)
        {
            var place = Array.IndexOf(languages, code);
            if (place >= 0) { found.Add(new(code, slugs[place], titles[place])); }
        }

        return found;
    }

    private static DateTimeOffset Moment(DbDataReader row, int at) => row.GetFieldValue<DateTimeOffset>(at);

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static T? Json<T>(DbDataReader row, int at) where T : class => row.IsDBNull(at) ? null : StoredJson.Read<T>(row.GetString(at));
}
