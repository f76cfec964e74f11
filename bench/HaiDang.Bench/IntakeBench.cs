using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HaiDang.Kernel.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace HaiDang.Bench;

/// <summary>
/// Visitors fill in a public form, page by page, at a bounded rate of requests, while an officer opens a page of the workbench again and again. Half-way the
/// product is killed (SIGKILL) and started again. Every receipt that a visitor was given must be found afterwards, with its entry, once.
/// </summary>
internal sealed partial class IntakeBench(string connection, string files, int perMinute, TimeSpan longest) : IDisposable
{
    private const string Database = "intake";
    private const string Form = "/vi/gui/rao-vat";
    private const string Page = "/registers/notices";
    private static readonly string[] Names = ["heading", "category", "text", "owner", "contact", "until"];
    private readonly ConcurrentDictionary<string, string> receipts = [];
    private readonly ConcurrentBag<double> steps = [];
    private readonly SemaphoreSlim turns = new(0);
    private volatile Server product = null!;
    private int requests, cut, refused, number;

    public static async Task<int> RunAsync(int perMinute, int seconds)
    {
        var root = Directory.CreateTempSubdirectory("hdi").FullName;
        var files = Path.Combine(root, "files");
        await using (var postgres = await EmbeddedPostgres.StartAsync(Path.Combine(root, "pg"), Database, NullLogger.Instance))
        {
            await using var province = new Province(postgres.ConnectionString(Database), files);
            using var bench = new IntakeBench(postgres.ConnectionString(Database), files, perMinute, TimeSpan.FromSeconds(seconds));
            if (!await bench.RunAsync(province)) { return 1; }
        }

        Directory.Delete(root, recursive: true);
        return 0;
    }

    public void Dispose() => turns.Dispose();

    private async Task<bool> RunAsync(Province province)
    {
        await StartAsync();
        List<double> idle, busy;
        using (var officer = await Asking.SignInAsync(product.Address, "mien@bienbac.example"))
        {
            await officer.KeepAskingAsync(Page, TimeSpan.FromSeconds(2), () => Task.FromResult(false));
            idle = await officer.KeepAskingAsync(Page, TimeSpan.FromSeconds(5), () => Task.FromResult(false));
        }

        using var over = new CancellationTokenSource(longest);
        var clock = Stopwatch.StartNew();
        var pace = PaceAsync(over.Token);
        // Each visitor takes her time; enough of them wait for their turn at once.
        var visitors = Enumerable.Range(0, Math.Max(8, perMinute / 20)).Select(_ => VisitAsync(over.Token)).ToList();
        using (var officer = await Asking.SignInAsync(product.Address, "mien@bienbac.example"))
        {
            busy = await officer.KeepAskingAsync(Page, longest / 2, () => Task.FromResult(clock.Elapsed > longest / 2));
        }

        await product.KillAsync();
        var before = receipts.Count;
        await StartAsync();
        await Task.WhenAll([pace, .. visitors]);
        var took = clock.Elapsed;

        var kept = (await province.ReadAsync("select s.code || ' ' || n.heading from registers.sending s join registers.notices n on n.id = s.record")).ToHashSet();
        var lost = receipts.Where(r => !kept.Contains($"{r.Key} {r.Value}")).ToList();
        var twice = await province.CountAsync("select count(*) - count(distinct heading) from registers.notices where heading like 'Tin số %'");
        await product.KillAsync();

        Table.Print($"public forms · {perMinute} requests a minute allowed, kill -9 half-way",
            ["", "requests", "a minute", "receipts", "refused", "cut by the kill", "lost", "twice"],
            ["visitors", $"{requests}", Whole(requests / took.TotalMinutes), $"{receipts.Count} ({before} before)", $"{refused}", $"{cut}", $"{lost.Count}", $"{twice}"]);
        Table.Print("milliseconds", ["", "median", "99 %"], ["a step of the form", One(Quantile.Of(steps, 0.5)), One(Quantile.Of(steps, 0.99))],
            [$"{Page}, nobody else there", One(Quantile.Of(idle, 0.5)), One(Quantile.Of(idle, 0.99))], [$"{Page}, beside the visitors", One(Quantile.Of(busy, 0.5)), One(Quantile.Of(busy, 0.99))]);
        Table.Ratio("page beside the visitors", "page alone", Quantile.Of(busy, 0.5) / Quantile.Of(idle, 0.5));
        return lost.Count == 0 && twice == 0 && receipts.Count > before;
    }

    private async Task StartAsync()
    {
        product = Server.StartProduct(files, [$"--ConnectionStrings:HaiDang={connection}", $"--demo={Repository.Demo}", "--Portal:SendingsPerHourPerAddress=1000000", "--Portal:SendingsPerMinute=1000000"]);
        await product.ReadyAsync("/sign-in");
    }

    private async Task PaceAsync(CancellationToken over)
    {
        var clock = Stopwatch.StartNew();
        var given = 0;
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!over.IsCancellationRequested)
        {
            var due = (int)(clock.Elapsed.TotalMinutes * perMinute);
            if (due > given) { turns.Release(due - given); given = due; }
            try { await beat.WaitForNextTickAsync(over); }
            catch (OperationCanceledException) { return; }
        }
    }

    private async Task VisitAsync(CancellationToken over)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromSeconds(5) }) { Timeout = TimeSpan.FromSeconds(30) };
        while (!over.IsCancellationRequested)
        {
            try
            {
                await FillInAsync(client, over);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                // The product was killed under her, or time is up.
                if (!over.IsCancellationRequested) { Interlocked.Increment(ref cut); }
            }
        }
    }

    private async Task FillInAsync(HttpClient client, CancellationToken over)
    {
        var heading = $"Tin số {Interlocked.Increment(ref number)}";
        string[] answers = [heading, "ForSale", "Còn tốt, xem tại bến.", "Hộ Trần Thị Biển", "0900 111 222", TimeProvider.System.GetUtcNow().AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        var begun = Stopwatch.StartNew();
        var draft = await AskAsync(client, null, over);
        for (var i = 0; i < Names.Length; i++) { draft = await AskAsync(client, new() { ["draft"] = draft!, ["at"] = $"{i}", [Names[i]] = answers[i] }, over); }
        // Nobody reads a form in less than two seconds, and the product knows.
        if (begun.Elapsed < TimeSpan.FromSeconds(2.2)) { await Task.Delay(TimeSpan.FromSeconds(2.2) - begun.Elapsed, over); }
        await AskAsync(client, new() { ["draft"] = draft!, ["send"] = "1" }, over, heading);
    }

    private async Task<string?> AskAsync(HttpClient client, Dictionary<string, string>? form, CancellationToken over, string? heading = null)
    {
        await turns.WaitAsync(over);
        var begin = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, new Uri(product.Address, Form)) { Content = form is null ? null : new FormUrlEncodedContent(form) };
        using var answer = await client.SendAsync(request, CancellationToken.None);
        Interlocked.Increment(ref requests);
        if (answer.StatusCode is HttpStatusCode.SeeOther && heading is not null)
        {
            receipts[Code().Match(answer.Headers.Location!.ToString()).Groups[1].Value] = heading;
            return null;
        }

        var page = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        steps.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        if (answer.StatusCode is not HttpStatusCode.OK || heading is not null) { Interlocked.Increment(ref refused); throw new HttpRequestException($"{(int)answer.StatusCode}"); }
        return WebUtility.HtmlDecode(Draft().Match(page).Groups[1].Value);
    }

    private static string One(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"draft\" value=\"([^\"]*)\"")]
    private static partial Regex Draft();

    [GeneratedRegex("code=([0-9A-Z-]+)")]
    private static partial Regex Code();
}
