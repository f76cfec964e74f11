using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using HaiDang.Kernel.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HaiDang.Bench;

/// <summary>
/// From the press on "approve" until a story stands on its page, on the front pages, in the list of its month, in feeds, sitemaps and search, among
/// many others; beside the commit of one row, in turns. A hundred times soon after the start of the product, and a hundred times after that.
/// </summary>
internal sealed class PublishBench(Server product, Province province, Clerk approver, NpgsqlDataSource database)
{
    private const int Warm = 10;

    /// <summary>Soon after the product started its code is still being compiled better; the same again tells how it is for the rest of the day.</summary>
    private const int Rounds = 100;

    /// <summary>Stories in a part of a month's list.</summary>
    private const int PerPart = 24;

    /// <summary>Seven ask at once, each so often.</summary>
    private const int PauseMilliseconds = 5;

    /// <summary>Between two questions for what is made for each who asks: our own asking should not be what keeps the machine busy.</summary>
    private const int LongPauseMilliseconds = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7));
    private static readonly DateOnly Month = new(Today.Year, Today.Month, 1);

    /// <summary>A month with more stories has a sitemap for each of its days.</summary>
    private const int MostPerSitemap = 1000;

    private int trips;

    public static async Task<int> RunAsync(int stories)
    {
        var root = Directory.CreateTempSubdirectory("hdp").FullName;
        await using (var postgres = await EmbeddedPostgres.StartAsync(Path.Combine(root, "pg"), "publish", NullLogger.Instance))
        {
            var (connection, files) = (postgres.ConnectionString("publish"), Path.Combine(root, "files"));
            await Server.LoadDemoAsync(files, connection);
            await using var province = new Province(connection, files);
            var clock = Stopwatch.StartNew();
            await StoryArchive.FillAsync(province, stories);
            Console.WriteLine($"publish · {stories:N0} stories brought in after {clock.Elapsed.TotalSeconds:0} s");
            await using var product = Server.StartProduct(files, [$"--ConnectionStrings:HaiDang={connection}", "--Portal:SearchMegabytes=8192"]);
            await product.ReadyAsync("/sign-in");
            clock.Restart();
            using var client = new HttpClient { BaseAddress = product.Address };
            while (!await IsWholeAsync(client)) { await Task.Delay(500); }
            Console.WriteLine($"publish · search knows them after {clock.Elapsed.TotalSeconds:0} s more");
            await using var database = NpgsqlDataSource.Create(connection);
            await new PublishBench(product, province, await Clerk.SignInAsync(product.Address, Story.Approver), database).RunRoundsAsync(stories);
        }

        Directory.Delete(root, recursive: true);
        return 0;
    }

    private async Task RunRoundsAsync(int stories)
    {
        await province.RunAsync("create table bench_row (id bigint generated always as identity primary key, said text)");
        await RunRoundsAsync(stories, "soon after its start", -Warm);
        await RunRoundsAsync(stories, "after that", 0);
    }

    private async Task RunRoundsAsync(int stories, string when, int first)
    {
        var (answered, visible, commits) = (new List<double>(), new List<double>(), new List<double>());
        var at = new Dictionary<string, List<double>>();
        for (var round = first; round < Rounds; round++)
        {
            var story = await Story.SubmitAsync(province, $"Chuyến tàu thứ {++trips} rời bến");
            using var client = new HttpClient { BaseAddress = product.Address };
            const string OfMonth = "select count(*) from newsroom.release where withdrawn is null and language = 'vi' and month = $1";
            var before = await province.CountAsync(OfMonth + " and stream = 'du-lich'", Month);
            var places = Places(story, (before / PerPart) + 1, await province.CountAsync(OfMonth, Month) >= MostPerSitemap ? "yyyy-MM-dd" : "yyyy-MM");
            foreach (var (_, path, _) in places) { using var asked = await client.GetAsync(path); }
            var begin = Stopwatch.GetTimestamp();
            await approver.SendAsync(product.Address, story.Approval);
            var answer = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            var seen = await Task.WhenAll(places.Select(async place => (place.Name, Milliseconds: await SeenAsync(place.Path, place.Shows, begin))));
            var commit = Stopwatch.GetTimestamp();
            await using (var insert = database.CreateCommand("insert into bench_row (said) values ('so')")) { await insert.ExecuteNonQueryAsync(); }
            if (round < 0) { continue; }
            commits.Add(Stopwatch.GetElapsedTime(commit).TotalMilliseconds);
            answered.Add(answer);
            visible.Add(seen.Max(s => s.Milliseconds));
            foreach (var (name, milliseconds) in seen) { (at.TryGetValue(name, out var times) ? times : at[name] = []).Add(milliseconds); }
        }

        var rows = new List<string[]> { new[] { "ms since the press", "median", "99 %", "worst" } };
        rows.Add(Row("the approver has her answer", answered));
        rows.AddRange(at.Select(a => Row(a.Key, a.Value)));
        rows.Add(Row("everywhere", visible));
        rows.Add(Row("(commit of one row)", commits));
        Table.Print($"publish · {stories:N0} stories · {Rounds} times {when} · load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}", [.. rows]);
        Table.Ratio("everywhere, 99 %", "one commit, median", Quantile.Of(visible, 0.99) / Quantile.Of(commits, 0.5));
    }

    private static (string Name, string Path, string Shows)[] Places(Story story, long part, string days) =>
    [
        ("its page", story.Path, story.Path), ("home", "/vi/", story.Path), ("its stream", "/vi/du-lich", story.Path), ("its month", $"/vi/du-lich/{Show("yyyy'/'MM")}{(part == 1 ? "" : $"/{part}")}", story.Path),
        ("RSS", "/vi/rss.xml", story.Path), ("JSON Feed of the stream", "/vi/du-lich/feed.json", story.Path), ("sitemap of news", "/sitemap/news-vi.xml", story.Path),
        ("sitemap of the month or day", $"/sitemap/vi-{Show(days)}.xml", story.Path), ("search", $"/vi/tim-kiem.json?q={Uri.EscapeDataString(story.Slug.Replace('-', ' '))}", story.Path),
    ];

    private async Task<double> SeenAsync(string path, string shows, long begin)
    {
        // Packed, as browsers ask.
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.Brotli }) { BaseAddress = product.Address };
        var pause = shows == path || path.Contains('?', StringComparison.Ordinal) ? LongPauseMilliseconds : PauseMilliseconds;
        while (Stopwatch.GetElapsedTime(begin) < Patience)
        {
            using var answer = await client.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode && text.Contains(shows, StringComparison.Ordinal)) { return Stopwatch.GetElapsedTime(begin).TotalMilliseconds; }
            await Task.Delay(pause);
        }

        throw new InvalidOperationException($"{path} never showed {shows}.");
    }

    private static async Task<bool> IsWholeAsync(HttpClient client)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync("/vi/tim-kiem.json?q=tau"));
        return answer.RootElement.GetProperty("isWhole").GetBoolean();
    }

    private static string[] Row(string name, List<double> times) => [name, Show(Quantile.Of(times, 0.5)), Show(Quantile.Of(times, 0.99)), Show(times.Max())];

    private static string Show(string days) => Today.ToString(days, CultureInfo.InvariantCulture);

    private static string Show(double milliseconds) => milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
