using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Bench;

/// <summary>Pages per second beside a bare Kestrel endpoint that answers with the same bytes and headers.</summary>
internal static partial class PagesBench
{
    private const int Rounds = 5;
    private const string Email = "mien@bienbac.example";
    private static readonly TimeSpan RoundTakes = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("haidang-bench-");
        try
        {
            await using var product = Server.StartProduct(data.FullName);
            await product.ReadyAsync("/sign-in");
            var pages = new List<(string Name, string Path, string? Cookie)>
            {
                ("sign-in page", "/sign-in", null),
                ("task board, signed in", "/tasks", (await Clerk.SignInAsync(product.Address, Email)).CookiesFor(product.Address)),
            };
            if (await ArticleAsync(product.Address) is { } article) { pages.Add(("article page", article, null)); }

            var rows = new List<string[]> { new[] { "", "bytes", "product /s", "p50 ms", "p99 ms", "CPU µs", "bare /s", "p99 ms", "CPU µs" } };
            var ratios = new List<(string Name, double Value)>();
            foreach (var (name, path, cookie) in pages)
            {
                var (row, ratio) = await CompareAsync(product, name, path, cookie, Path.Combine(data.FullName, "recorded"));
                rows.Add(row);
                ratios.Add((name, ratio));
            }

            Table.Print($"pages · {Load.Connections} connections on loopback · median of {Rounds} interleaved rounds of {RoundTakes.TotalSeconds} s", rows);
            foreach (var (name, value) in ratios) { Table.Ratio(name, "bare Kestrel, same bytes (requests/s)", value); }
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<(string[] Row, double Ratio)> CompareAsync(Server product, string name, string path, string? cookie, string recorded)
    {
        var load = new Load(product.Port, path, cookie);
        var wire = await load.RecordAsync();
        var answer = Answer.Parse(wire);
        if (answer.Status != 200) { throw new InvalidOperationException($"{path} answered {answer.Status}."); }
        await File.WriteAllBytesAsync(recorded, wire);
        await using var bare = Server.StartBare(recorded);
        await bare.ReadyAsync("/");
        var baseline = new Load(bare.Port, path, cookie);
        Same(answer, Answer.Parse(await baseline.RecordAsync()), path);

        // Warm: the compiler has seen both.
        await load.RunAsync(product, RoundTakes);
        await baseline.RunAsync(bare, RoundTakes);
        var rounds = new List<(Pace Product, Pace Bare)>();
        for (var round = 0; round < Rounds; round++) { rounds.Add((await load.RunAsync(product, RoundTakes), await baseline.RunAsync(bare, RoundTakes))); }

        string Show(Func<(Pace Product, Pace Bare), double> what, string format) => Median.Of(rounds.Select(what)).ToString(format, CultureInfo.InvariantCulture);
        return ([name, $"{answer.Body.Length}", Show(r => r.Product.RequestsPerSecond, "0"), Show(r => r.Product.MedianMilliseconds, "0.0"),
            Show(r => r.Product.P99Milliseconds, "0.0"), Show(r => r.Product.ProcessorMicroseconds, "0"),
            Show(r => r.Bare.RequestsPerSecond, "0"), Show(r => r.Bare.P99Milliseconds, "0.0"), Show(r => r.Bare.ProcessorMicroseconds, "0")],
            Median.Of(rounds.Select(r => r.Product.RequestsPerSecond / r.Bare.RequestsPerSecond)));
    }

    /// <summary>A comparison with anything but the same answer would say nothing.</summary>
    private static void Same(Answer product, Answer bare, string path)
    {
        static string Headers(Answer a) => string.Join('\n', a.Headers.Where(h => h.Name != "Date").Select(h => $"{h.Name}: {h.Value}").Order(StringComparer.Ordinal));
        if (!product.Body.AsSpan().SequenceEqual(bare.Body) || Headers(product) != Headers(bare))
        {
            throw new InvalidOperationException($"{path}: the baseline answers differently.\n{Headers(product)}\n--\n{Headers(bare)}");
        }
    }

    private static async Task<string?> ArticleAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var home = await client.GetAsync("/vi/");
        if (!home.IsSuccessStatusCode) { return null; }
        foreach (var link in Article().Matches(await home.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value))
        {
            using var answer = await client.GetAsync(link);
            if (answer.IsSuccessStatusCode) { return link; }
        }

        return null;
    }

    [GeneratedRegex("""href="(/vi/[a-z0-9-]+/[a-z0-9-]+)["?#]""")]
    private static partial Regex Article();
}
