using System.Diagnostics;
using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Kernel.Postgres;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Searching;
using HaiDang.Web;
using HaiDang.Web.Demo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HaiDang.Bench;

/// <summary>
/// The public search over items made of the demo's own words: sixteen clients ask one kind of question after another and get whole pages,
/// beside sixteen that send <c>SELECT 1</c>, in turns. And what an item costs: memory, time to take in, time until a change is found.
/// </summary>
internal sealed class SearchBench(IServiceProvider services, int items)
{
    private const int Clients = 16;
    private const int Rounds = 3;
    private const int Changes = 2_000;
    private const int MostInPostgres = 200_000;
    private static readonly TimeSpan RoundTakes = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(int items)
    {
        var root = Directory.CreateTempSubdirectory("hds").FullName;
        await using (var postgres = await EmbeddedPostgres.StartAsync(Path.Combine(root, "pg"), "search", NullLogger.Instance))
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Kernel:DataDirectory"] = Path.Combine(root, "files"), ["Portal:Address"] = "https://bienbac.example", ["Portal:SearchMegabytes"] = "8192",
            }).Build();
            var collection = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging();
            collection.AddHaiDang(configuration, postgres.ConnectionString("search"));
            await using var services = collection.BuildServiceProvider();
            await KernelModule.MigrateAsync(services, House.Modules);
            await using (var scope = services.CreateAsyncScope())
            {
                scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new TheSystem();
                foreach (var stream in new DemoFiles(Repository.Demo).Streams) { await scope.ServiceProvider.GetRequiredService<INewsroom>().RegisterStreamAsync(stream, default); }
            }

            await new SearchBench(services, items).RunAsync();
        }

        Directory.Delete(root, recursive: true);
        return 0;
    }

    private async Task RunAsync()
    {
        var search = services.GetRequiredService<PublicSearch>();
        await search.BuildAsync(default);
        var index = search.Current!.Indexes["vi"];
        var writer = new SearchItems(search.Current.Streams.Select(s => s.Key).ToList());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < items; number++)
        {
            index.Put(writer.Make(number));
            if ((number + 1) % 100_000 == 0) { Console.WriteLine($"search · {number + 1:N0} items after {clock.Elapsed.TotalSeconds:0} s"); }
        }

        var took = clock.Elapsed;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        Table.Print($"search · {items:N0} items", ["", "seconds", "items/s", "memory MB", "bytes an item", "as counted MB", "text on disk MB", "words"],
            ["taking them in", $"{took.TotalSeconds:0}", $"{items / took.TotalSeconds:N0}", $"{memory >> 20:N0}", $"{memory / items:N0}", $"{index.Bytes >> 20:N0}", $"{index.BytesOnDisk >> 20:N0}", $"{index.Vocabulary.Words:N0}"]);

        Change(index, writer);
        await AskAsync(writer);
        if (items <= MostInPostgres) { await BesidePostgresAsync(writer); }
    }

    // The other way it could be done: folded words in PostgreSQL under a GIN index, the newest ten and how many there are.
    private async Task BesidePostgresAsync(SearchItems writer)
    {
        var source = services.GetRequiredService<NpgsqlDataSource>();
        var clock = Stopwatch.StartNew();
        await using (var make = source.CreateCommand("create table public.folded (at timestamptz, words text)")) { await make.ExecuteNonQueryAsync(); }
        await using (var connection = await source.OpenConnectionAsync())
        await using (var copy = await connection.BeginBinaryImportAsync("copy public.folded from stdin (format binary)"))
        {
            for (var number = 0; number < items; number++)
            {
                var item = writer.Make(number);
                await copy.StartRowAsync();
                await copy.WriteAsync(item.At!.Value);
                await copy.WriteAsync(HaiDang.Language.VietnameseText.Fold($"{item.Title} {item.Lead} {item.Text}"));
            }

            await copy.CompleteAsync();
        }

        await using (var writing = await source.OpenConnectionAsync())
        await using (var index = new NpgsqlCommand("create table public.found as select at, to_tsvector('simple', words) as words from public.folded; create index on public.found using gin (words); create index on public.found (at); analyze public.found", writing) { CommandTimeout = 0 })
        {
            await index.ExecuteNonQueryAsync();
        }

        var rows = new List<string[]> { new[] { "PostgreSQL: words in GIN, newest ten and the count", "questions/s", "median ms", "99 % ms" } };
        foreach (var count in (int[])[1, 2, 4])
        {
            var times = await LoadAsync(RoundTakes, async random =>
            {
                await using var command = source.CreateCommand("select (select count(*) from public.found where words @@ q), array(select at from public.found where words @@ q order by at desc limit 10) from plainto_tsquery('simple', $1) q");
                command.Parameters.AddWithValue(HaiDang.Language.VietnameseText.Fold(writer.Words(random, count)));
                await command.ExecuteScalarAsync();
            });
            times.Sort();
            rows.Add([$"{count} words", $"{times.Count / RoundTakes.TotalSeconds:N0}", Two(At(times, 0.5)), Two(At(times, 0.99))]);
        }

        Table.Print($"search · {items:N0} rows, made in {clock.Elapsed.TotalSeconds:0} s", [.. rows]);
    }

    private void Change(SearchIndex index, SearchItems writer)
    {
        var times = new List<double>();
        for (var i = 0; i < Changes; i++)
        {
            var changed = writer.Make(i * 37 % items) with { Title = $"Bản sửa lần {i}" };
            var begin = Stopwatch.GetTimestamp();
            index.Put(changed);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        times.Sort();
        Table.Print("search · changing an item, until it is found", ["", "median ms", "99 % ms", "worst ms"], ["change", Two(times[Changes / 2]), Two(times[Changes * 99 / 100]), Two(times[^1])]);
    }

    private async Task AskAsync(SearchItems writer)
    {
        (string Name, Func<Random, SearchQuestion> Make)[] kinds =
        [
            ("one word", r => Ask(writer.Words(r, 1))),
            ("two words, no marks", r => Ask(HaiDang.Language.VietnameseText.Fold(writer.Words(r, 2)))),
            ("two words with marks", r => Ask(writer.Words(r, 2))),
            ("four words", r => Ask(writer.Words(r, 4))),
            ("eight words", r => Ask(writer.Words(r, 8))),
            ("a document's number", r => Ask($"{r.Next(1, SearchItems.Numbers)}/KH-UBND")),
            ("two words, narrowed, page 5", r => Ask(writer.Words(r, 2)) with { Section = "du-lich", Year = 2015 + r.Next(10), Page = 5 }),
            ("a slip of the keys", r => Ask(SearchItems.Slip(writer.Words(r, 2), r))),
            ("nothing there", r => Ask($"qzx{r.Next(1000)}w")),
        ];
        var source = services.GetRequiredService<NpgsqlDataSource>();
        var process = Process.GetCurrentProcess();
        var rows = new List<string[]> { new[] { "16 clients, whole pages", "questions/s", "median ms", "99 % ms", "worst ms", "processor ms", "SELECT 1: median", "99 %", "÷ median", "÷ 99 %" } };
        var worst = (Question: 0.0, One: 0.0);
        foreach (var (name, make) in kinds)
        {
            await RunRoundAsync(make, TimeSpan.FromSeconds(1));
            var (times, ones, processor) = (new List<double>(), new List<double>(), 0.0);
            for (var round = 0; round < Rounds; round++)
            {
                process.Refresh();
                var used = process.TotalProcessorTime;
                var some = await RunRoundAsync(make, RoundTakes);
                process.Refresh();
                processor += (process.TotalProcessorTime - used).TotalMilliseconds;
                times.AddRange(some);
                ones.AddRange(await LoadAsync(RoundTakes, async _ =>
                {
                    await using var command = source.CreateCommand("select 1");
                    await command.ExecuteScalarAsync();
                }));
            }

            times.Sort();
            ones.Sort();
            // A kind that is answered at once has the most questions: each counts for itself.
            if (At(times, 0.99) > worst.Question) { worst = (At(times, 0.99), At(ones, 0.99)); }
            rows.Add([name, $"{times.Count / RoundTakes.TotalSeconds / Rounds:N0}", Two(At(times, 0.5)), Two(At(times, 0.99)), Two(times[^1]), Two(processor / times.Count), Two(At(ones, 0.5)), Two(At(ones, 0.99)),
                Two(At(times, 0.5) / At(ones, 0.5)), Two(At(times, 0.99) / At(ones, 0.99))]);
        }

        Table.Print($"search · {items:N0} items · load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}", [.. rows]);
        Console.WriteLine($"99 % of the slowest kind: {Two(worst.Question)} ms; goal 30 ms");
        Table.Ratio("99 % of the slowest kind", "99 % of SELECT 1", worst.Question / worst.One);
    }

    private Task<List<double>> RunRoundAsync(Func<Random, SearchQuestion> make, TimeSpan takes) => LoadAsync(takes, async random =>
    {
        await using var scope = services.CreateAsyncScope();
        await ServeSearch.PageAsync(scope.ServiceProvider, make(random), default);
    });

    private static async Task<List<double>> LoadAsync(TimeSpan takes, Func<Random, Task> ask)
    {
        var clock = Stopwatch.StartNew();
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            var (random, times) = (new Random(client), new List<double>());
            while (clock.Elapsed < takes)
            {
                var begin = Stopwatch.GetTimestamp();
                await ask(random);
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            return times;
        })).ToList();
        return [.. (await Task.WhenAll(clients)).SelectMany(t => t)];
    }

    private static SearchQuestion Ask(string query) => new("vi", query, null, null, null, 1);

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
