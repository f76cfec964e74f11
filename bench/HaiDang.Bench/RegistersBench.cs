using System.Diagnostics;
using HaiDang.Kernel;
using HaiDang.Kernel.Postgres;
using HaiDang.Registers;
using HaiDang.Registers.Listing;
using HaiDang.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HaiDang.Bench;

/// <summary>Lists of a register beside hand-written queries on a plain indexed table with the same rows, in turns.</summary>
internal static class RegistersBench
{
    private const int Rounds = 31;

    // A server answers its first questions with code that is not yet compiled well; what counts is the rest of the day.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    // The same rows twice: as the register's table, and as somebody would write it who needs this one list only.
    private const string Fill = """
        insert into registers.events (id, title, folded, body, stage, stage_since, entered_at, name, kind, begins, ends, country)
        select gen_random_uuid(), 'Sự kiện ' || w || ' ' || i, 'su kien ' || f || ' ' || i, ('00000000-0000-0000-0000-0000000000' || lpad((i % 40)::text, 2, '0'))::uuid,
            (array['planned','confirmed','held','held','held','cancelled'])[1 + i % 6], now(), now(), jsonb_build_object('ByLanguage', jsonb_build_object('vi', 'Sự kiện ' || w || ' ' || i)),
            (array['Conference','Fair','Festival','Sport','Visit','Ceremony','Meeting'])[1 + i % 7], date '2015-01-01' + (i % 4000), date '2015-01-02' + (i % 4000), 'Việt Nam'
        from generate_series(1, $1) i
        cross join lateral (select (array['biển','đảo','gió','buồm','ánh sáng'])[1 + i % 5] w, (array['bien','dao','gio','buom','anh sang'])[1 + i % 5] f) x
        """;

    private const string Hand = """
        create schema hand;
        create table hand.event (id uuid primary key, name text collate "vi-x-icu" not null, folded text not null, body uuid, stage text not null, kind text, begins date, ends date, country text, ended_at timestamptz);
        insert into hand.event select id, title, folded, body, stage, kind, begins, ends, country, ended_at from registers.events;
        create index on hand.event (name); create index on hand.event (stage, name); create index on hand.event (kind, name);
        create index on hand.event (begins, name); create index on hand.event using gin (folded gin_trgm_ops);
        """;

    private const string Shown = "select id, name, kind, begins, ends, country, body, stage from hand.event where ended_at is null";

    public static async Task<int> RunAsync(int entries)
    {
        var root = Directory.CreateTempSubdirectory("hdb").FullName;
        await using (var postgres = await EmbeddedPostgres.StartAsync(root, "bench", NullLogger.Instance))
        {
            await using var services = Services(postgres.ConnectionString("bench"), root);
            await KernelModule.MigrateAsync(services, House.Modules);
            var source = services.GetRequiredService<NpgsqlDataSource>();
            await FillAsync(source, entries);
            Console.WriteLine($"registers · {entries:N0} entries");
            await CompareAsync(services, source, "list", new(), $"{Shown} order by name limit 50", $"select count(*) from (select 1 from hand.event where ended_at is null limit 10000) x");
            await CompareAsync(services, source, "filter", new() { Values = new Dictionary<string, string> { ["kind"] = "Festival" } },
                $"{Shown} and kind = 'Festival' order by name limit 50", "select count(*) from (select 1 from hand.event where ended_at is null and kind = 'Festival' limit 10000) x");
            await CompareAsync(services, source, "month", new() { Values = new Dictionary<string, string> { ["begins"] = "2016-05" } },
                $"{Shown} and begins >= '2016-05-01' and begins < '2016-06-01' order by name limit 50", "select count(*) from (select 1 from hand.event where ended_at is null and begins >= '2016-05-01' and begins < '2016-06-01' limit 10000) x");
            await CompareAsync(services, source, "search", new() { Words = "buồm 777" },
                $"{Shown} and folded like '%buom%' and folded like '%777%' order by name limit 50", "select count(*) from (select 1 from hand.event where ended_at is null and folded like '%buom%' and folded like '%777%' limit 10000) x");
            await CompareBoardAsync(services, source);
        }

        Directory.Delete(root, recursive: true);
        return 0;
    }

    private static async Task FillAsync(NpgsqlDataSource source, int entries)
    {
        await using var fill = source.CreateCommand(Fill);
        (fill.CommandTimeout, _) = (0, fill.Parameters.AddWithValue(entries));
        await fill.ExecuteNonQueryAsync();
        foreach (var sql in new[] { Hand, "vacuum analyze registers.events", "vacuum analyze hand.event" })
        {
            await using var command = source.CreateCommand(sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static Task CompareAsync(ServiceProvider services, NpgsqlDataSource source, string what, ListWish wish, string page, string count) => CompareAsync(what,
        async () =>
        {
            await using var scope = services.CreateAsyncScope();
            var query = scope.ServiceProvider.GetRequiredService<RegisterBook>().Find("events")!.Query(scope.ServiceProvider.GetRequiredService<RegistersDb>());
            var listed = await query.ListAsync(wish, 0, 50, 10_000, default);
            return listed.Rows.Count + listed.Count;
        },
        async () => await ReadAsync(source, page) + (int)await ScalarAsync(source, count));

    private static Task CompareBoardAsync(ServiceProvider services, NpgsqlDataSource source) => CompareAsync("board",
        async () =>
        {
            await using var scope = services.CreateAsyncScope();
            var query = scope.ServiceProvider.GetRequiredService<RegisterBook>().Find("events")!.Query(scope.ServiceProvider.GetRequiredService<RegistersDb>());
            return (await query.BoardAsync(new(), 50, default)).Sum(column => column.All + column.Cards.Count);
        },
        async () =>
        {
            var sum = await SumAsync(source, "select stage, count(*) from hand.event where ended_at is null group by stage");
            foreach (var stage in new[] { "planned", "confirmed", "held", "cancelled" }) { sum += await ReadAsync(source, $"{Shown} and stage = '{stage}' order by name limit 50"); }
            return sum;
        });

    private static async Task CompareAsync(string what, Func<Task<int>> ours, Func<Task<int>> hand)
    {
        if (await ours() != await hand()) { throw new InvalidOperationException($"'{what}': the two answers differ."); }

        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < WarmUp;) { await ours(); await hand(); }
        var rounds = new List<(double Ours, double Hand)>();
        for (var round = 0; round < Rounds; round++) { rounds.Add((await TimeAsync(ours), await TimeAsync(hand))); }
        Table.Print($"registers · {what} · median of {Rounds} rounds", ["", "ms"],
            ["register", $"{Median.Of(rounds.Select(r => r.Ours)):0.00}"], ["hand-written", $"{Median.Of(rounds.Select(r => r.Hand)):0.00}"]);
        Table.Ratio("register", "hand-written query", Median.Of(rounds.Select(r => r.Ours / r.Hand)));
    }

    private static async Task<double> TimeAsync(Func<Task<int>> act)
    {
        var begin = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

#pragma warning disable CA2100 // All of it stands in this file.
    private static async Task<int> ReadAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        var rows = 0;
        while (await reader.ReadAsync()) { reader.GetValues(values); rows++; }
        return rows;
    }

    private static async Task<int> SumAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var sum = 0;
        while (await reader.ReadAsync()) { sum += (int)reader.GetInt64(1); }
        return sum;
    }

    private static async Task<long> ScalarAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
#pragma warning restore CA2100

    private static ServiceProvider Services(string connection, string root)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Kernel:DataDirectory"] = root }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddLogging();
        services.AddHaiDang(configuration, connection);
        return services.BuildServiceProvider();
    }
}
