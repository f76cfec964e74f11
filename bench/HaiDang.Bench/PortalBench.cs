using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Bench;

/// <summary>
/// A public page as the product sends it, beside three who send the same bytes: a terminal Kestrel middleware, nginx serving a file, ASP.NET's output
/// cache. Rounds take turns; processor time is the server's own, of all its processes.
/// </summary>
internal static partial class PortalBench
{
    private const int Rounds = 5;
    private static readonly TimeSpan RoundTakes = TimeSpan.FromSeconds(2);
    private static readonly (string Name, string? Coding)[] Forms = [("br", "br"), ("identity", null)];

    public static async Task<int> RunAsync()
    {
        if (!Wrk.IsThere || !NginxServer.IsThere)
        {
            await Console.Error.WriteLineAsync("Cần wrk và nginx để so sánh: apt-get install -y wrk nginx-light / wrk and nginx are needed to compare.");
            return 3;
        }

        var data = Directory.CreateTempSubdirectory("haidang-bench-");
        try
        {
            await using var product = Server.StartProduct(data.FullName);
            await product.ReadyAsync("/vi/");
            var pages = new[] { ("home", "/vi/"), ("article", await ArticleAsync(product.Address)) };
            var rows = new List<string[]> { new[] { "", "bytes", "product /s", "CPU µs", "Kestrel /s", "CPU µs", "nginx /s", "CPU µs", "OutputCache /s", "CPU µs" } };
            var ratios = new List<Ratios>();
            foreach (var (name, path) in pages)
            {
                foreach (var (form, coding) in Forms) { ratios.Add(await CompareAsync(product, $"{name}, {form}", path, coding, data.FullName, rows)); }
            }

            Table.Print($"portal · {Wrk.Connections} connections on loopback · median of {Rounds} interleaved rounds of {RoundTakes.TotalSeconds} s", rows);
            foreach (var r in ratios)
            {
                Table.Ratio($"{r.Name}: CPU", "Kestrel middleware", r.CpuToKestrel);
                Table.Ratio($"{r.Name}: CPU", "nginx", r.CpuToNginx);
                Table.Ratio($"{r.Name}: CPU", "OutputCache", r.CpuToOutputCache);
                Table.Ratio($"{r.Name}: requests", "Kestrel middleware", r.RequestsToKestrel);
            }

            Console.WriteLine($"ratio to kestrel {ratios.Min(r => r.RequestsToKestrel).ToString("0.00", CultureInfo.InvariantCulture)}");
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<Ratios> CompareAsync(Server product, string name, string path, string? coding, string folder, List<string[]> rows)
    {
        var recorded = Path.Combine(folder, "recorded");
        var wire = await new Load(product.Port, path, null, coding).RecordAsync();
        await File.WriteAllBytesAsync(recorded, wire);
        var answer = Answer.Parse(wire);
        if (answer.Status != 200) { throw new InvalidOperationException($"{path} answered {answer.Status}."); }

        await using var kestrel = Server.StartBare(recorded);
        await using var cache = Server.StartCached(recorded);
        await using var nginx = await NginxServer.StartAsync(answer, folder);
        await kestrel.ReadyAsync("/");
        await cache.ReadyAsync("/");
        var all = new (Uri Address, Func<TimeSpan> Processor)[]
        {
            (new(product.Address, path), () => product.Processor), (kestrel.Address, () => kestrel.Processor), (nginx.Address, () => nginx.Processor), (cache.Address, () => cache.Processor),
        };
        foreach (var (address, _) in all.Skip(1)) { await SameAsync(answer, address, coding); }

        foreach (var (address, processor) in all) { await Wrk.RunAsync(address, coding, RoundTakes, processor); }
        var rounds = all.Select(_ => new List<WrkPace>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < all.Length; i++) { rounds[i].Add(await Wrk.RunAsync(all[i].Address, coding, RoundTakes, all[i].Processor)); }
        }

        double Per(int which, Func<WrkPace, double> what) => Median.Of(rounds[which].Select(what));
        double Against(int which, Func<WrkPace, double> what) => Median.Of(rounds[0].Zip(rounds[which], (ours, theirs) => what(ours) / what(theirs)));
        rows.Add([name, $"{answer.Body.Length}", .. Enumerable.Range(0, all.Length).SelectMany(i => new[] { Number(Per(i, p => p.RequestsPerSecond), "0"), Number(Per(i, p => p.ProcessorMicroseconds), "0.0") })]);
        return new(name, Against(1, p => p.ProcessorMicroseconds), Against(2, p => p.ProcessorMicroseconds), Against(3, p => p.ProcessorMicroseconds), Against(1, p => p.RequestsPerSecond));
    }

    /// <summary>A comparison with anything but the same bytes would say nothing.</summary>
    private static async Task SameAsync(Answer ours, Uri address, string? coding)
    {
        var theirs = Answer.Parse(await new Load(address.Port, "/", null, coding).RecordAsync());
        if (!theirs.Body.AsSpan().SequenceEqual(ours.Body)) { throw new InvalidOperationException($"{address} answers with other bytes."); }
    }

    private static async Task<string> ArticleAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        foreach (var link in Article().Matches(await client.GetStringAsync("/vi/")).Select(m => m.Groups[1].Value))
        {
            using var answer = await client.GetAsync(link);
            if (answer.IsSuccessStatusCode) { return link; }
        }

        throw new InvalidOperationException("The home page leads to no article.");
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    [GeneratedRegex("""href="(/vi/[a-z0-9-]+/[a-z0-9-]{20,})["?#]""")]
    private static partial Regex Article();

    private sealed record Ratios(string Name, double CpuToKestrel, double CpuToNginx, double CpuToOutputCache, double RequestsToKestrel);
}

/// <summary>What a round of wrk measured.</summary>
internal sealed record WrkPace(double RequestsPerSecond, double ProcessorMicroseconds);

/// <summary>The load generator wrk: one thread, so that the server has the other cores.</summary>
internal static partial class Wrk
{
    public const int Connections = 64;

    public static bool IsThere => File.Exists("/usr/bin/wrk");

    // As browsers ask, so that visits are counted while we measure.
    private const string Browser = "User-Agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";

    public static async Task<WrkPace> RunAsync(Uri address, string? coding, TimeSpan takes, Func<TimeSpan> processor)
    {
        var start = new ProcessStartInfo("/usr/bin/wrk", ["-t1", $"-c{Connections}", $"-d{takes.TotalSeconds:0}s", "-H", $"Accept-Encoding: {coding ?? "identity"}", "-H", Browser, address.ToString()]) { RedirectStandardOutput = true };
        var used = processor();
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var spent = processor() - used;
        var (requests, rate) = (Requests().Match(said), Rate().Match(said));
        if (!requests.Success || !rate.Success || said.Contains("Non-2xx", StringComparison.Ordinal)) { throw new InvalidOperationException($"{address}: wrk said\n{said}"); }
        return new(double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture), spent.TotalMicroseconds / double.Parse(requests.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
