using System.Diagnostics;
using System.Globalization;
using HaiDang.Kernel.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace HaiDang.Bench;

/// <summary>
/// The pages of the chain from plan to report in a province of 34 bodies with 400 tasks a year each over five years, beside a signed-in
/// page that shows nothing, in turns; and that page again while reports are being built.
/// </summary>
internal static class ChainBench
{
    private const int Rounds = 15;
    private const string Officer = "mien@bienbac.example";
    private const string Empty = "/account/password";
    private const double Goal = 20;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("board", "/tasks"), ("board of one body", "/tasks?body={body}"), ("matrix of one plan", "/tasks/matrix"), ("calendar", "/tasks/calendar"), ("late", "/tasks/late"),
        ("overlaps", "/plans/overlaps"), ("plans", "/plans"), ("today", "/today"), ("brief", "/brief"), ("oversight", "/oversight"), ("reports", "/reports"),
        ("report of one plan", "/reports/plans/{plan}/{year}"), ("unit reports", "/reports/units"),
    ];

    public static async Task<int> RunAsync(string? only)
    {
        var root = Directory.CreateTempSubdirectory("hdc").FullName;
        await using (var postgres = await EmbeddedPostgres.StartAsync(Path.Combine(root, "pg"), "chain", NullLogger.Instance))
        {
            var (connection, files) = (postgres.ConnectionString("chain"), Path.Combine(root, "files"));
            await Server.LoadDemoAsync(files, connection);
            await using var province = new Province(connection, files);
            var filled = await ChainProvince.FillAsync(province);
            Console.WriteLine($"chain · {filled.Tasks:N0} tasks in {filled.Plans} plans, {filled.Helpers:N0} helpers, {filled.Reports:N0} reports of progress, {filled.UnitReports:N0} unit reports");
            await using var product = Server.StartProduct(files, [$"--ConnectionStrings:HaiDang={connection}"]);
            await product.ReadyAsync("/sign-in");
            using var asking = await Asking.SignInAsync(product.Address, Officer);
            await CompareAsync(asking, filled, only);
            if (only is null or "report") { await BuildBesideAsync(asking, filled, province); }
        }

        Directory.Delete(root, recursive: true);
        return 0;
    }

    private static async Task CompareAsync(Asking asking, ChainProvince.Filled filled, string? only)
    {
        var rows = new List<string[]> { new[] { "", "KB", "ms", "empty ms", "÷" } };
        var ratios = new List<(string Name, double Ratio)>();
        foreach (var (name, pattern) in Pages.Where(p => only is null || p.Name == only))
        {
            var path = pattern.Replace("{body}", filled.Body, StringComparison.Ordinal).Replace("{plan}", filled.Plan, StringComparison.Ordinal)
                .Replace("{year}", filled.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            // Warm: the compiler has seen both.
            for (var warm = 0; warm < 3; warm++) { await asking.AskAsync(path); await asking.AskAsync(Empty); }
            var (times, bytes) = (new List<(double Page, double Empty)>(), 0);
            for (var round = 0; round < Rounds; round++)
            {
                (var page, bytes) = await asking.AskAsync(path);
                // One empty page takes a hundredth of the other: several, so that both are measured as well.
                var empty = new List<double>();
                for (var i = 0; i < 5; i++) { empty.Add((await asking.AskAsync(Empty)).Milliseconds); }
                times.Add((page, Median.Of(empty)));
            }

            var ratio = Median.Of(times.Select(t => t.Page / t.Empty));
            ratios.Add((name, ratio));
            rows.Add([name, $"{bytes / 1024.0:0}", $"{Median.Of(times.Select(t => t.Page)):0.0}", $"{Median.Of(times.Select(t => t.Empty)):0.00}", $"{ratio:0.0}{(ratio > Goal ? " over" : "")}"]);
        }

        Table.Print($"chain · median of {Rounds} rounds, one request at a time", rows);
        foreach (var (name, ratio) in ratios) { Table.Ratio(name, "empty signed-in page (ms)", ratio); }
    }

    private static async Task BuildBesideAsync(Asking asking, ChainProvince.Filled filled, Province province)
    {
        const int reports = 6;
        var quiet = await asking.KeepAskingAsync(Empty, TimeSpan.FromSeconds(5), () => Task.FromResult(false));
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < reports; i++)
        {
            await asking.SendAsync(($"/reports/plans/{filled.Plan}/{filled.Year}", "report", new Dictionary<string, string>
            {
                ["Report"] = $"{Guid.CreateVersion7()}", ["Form"] = "Province", ["IssuingBody"] = "Ủy ban nhân dân tỉnh Biển Bạc", ["Symbol"] = "BC-UBND", ["Place"] = "Biển Bạc",
            }));
        }

        var seen = new HashSet<string>();
        var beside = await asking.KeepAskingAsync(Empty, TimeSpan.FromMinutes(2), async () =>
        {
            foreach (var percent in await province.ReadAsync("select percent from kernel.job where state = 1")) { seen.Add(percent); }
            return await province.IsQuietAsync();
        });
        Table.Print($"chain · the empty page while {reports} reports were being built ({clock.Elapsed.TotalSeconds:0.0} s)",
            ["", "requests", "p50 ms", "p95 ms", "longest ms"], Row("nothing else", quiet), Row("reports being built", beside));
        Console.WriteLine($"progress seen meanwhile: {string.Join(", ", seen.Select(int.Parse).Order())} %");
        Table.Ratio("p95 beside reports", "p95 with nothing else", Quantile.Of(beside, 0.95) / Quantile.Of(quiet, 0.95));
    }

    private static string[] Row(string name, List<double> times) => [name, $"{times.Count}", $"{Quantile.Of(times, 0.5):0.0}", $"{Quantile.Of(times, 0.95):0.0}", $"{times.Max():0.0}"];
}
