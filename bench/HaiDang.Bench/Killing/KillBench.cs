using System.Diagnostics;
using HaiDang.Kernel.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace HaiDang.Bench.Killing;

/// <summary>
/// Sends acts to the product, all at once, kills the product (SIGKILL) at a random moment of the time they usually take, starts it again and
/// looks: never half done, never twice. What was not done is sent again and must then be whole.
/// </summary>
internal sealed class KillBench(string connection, string files, Province province)
{
    private const string Database = "kill";
    private const int WarmUps = 3;
    private const int WarmUpsBegin = 9_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, Clerk> clerks = [];
    private Server product = null!;

    public static async Task<int> RunAsync(string? only, int times)
    {
        var root = Directory.CreateTempSubdirectory("hdk").FullName;
        var files = Path.Combine(root, "files");
        await using (var postgres = await EmbeddedPostgres.StartAsync(Path.Combine(root, "pg"), Database, NullLogger.Instance))
        {
            var connection = postgres.ConnectionString(Database);
            await using var province = new Province(connection, files);
            var bench = new KillBench(connection, files, province);
            KilledAct[] acts = [new Issue(province), new Adjust(province), new Merge(province), new Report(province), new Publish(province)];
            var chosen = acts.Where(a => only is null or "all" || a.Name == only).ToList();
            if (chosen.Count == 0) { throw new InvalidOperationException($"Nothing is called '{only}': {string.Join(", ", acts.Select(a => a.Name))}."); }
            List<string[]> rows = [["", "kills", "nothing done", "whole", "broken"]];
            var broken = 0;
            await bench.StartAsync($"--demo={Repository.Demo}");
            try
            {
                broken = await bench.KillAsync(chosen, times, rows);
            }
            finally
            {
                await bench.product.KillAsync();
            }

            Table.Print("kill -9 · at a random moment of the usual time, acts sent at once, then a restart", rows);
            await bench.CountLeftoversAsync();
            if (broken > 0) { return 1; }
        }

        Directory.Delete(root, recursive: true);
        return 0;
    }

    private async Task<int> KillAsync(List<KilledAct> acts, int times, List<string[]> rows)
    {
        var usual = await UsualAsync(acts);
        var tallies = acts.ToDictionary(a => a, _ => new Tally());
        for (var round = 1; round <= times; round++)
        {
            foreach (var act in acts) { await act.PrepareAsync(round); }
            foreach (var act in acts) { await ClerkAsync(act.Email); }
            await QuietAsync();
            // Every second kill hits the acts themselves, the others also what follows from them.
            var moment = (round % 2 == 0 ? usual.Answered : usual.Quiet) * Random.Shared.NextDouble();
            var sent = acts.Select(act => clerks[act.Email].SendAsync(product.Address, act.Request)).ToList();
            await Task.Delay(moment);
            await product.KillAsync();
            await Task.WhenAll(sent.Select(s => s.ContinueWith(_ => { }, TaskScheduler.Default)));
            await StartAsync();
            await QuietAsync();
            foreach (var (act, tally) in tallies) { await LookAsync(act, tally, $"round {round}, killed after {moment.TotalMilliseconds:0} ms"); }
            if (round % 20 == 0) { Console.WriteLine($"{round}/{times}: {string.Join("; ", tallies.Select(t => $"{t.Key.Name} nothing {t.Value.Nothing}, whole {t.Value.Whole}, broken {t.Value.Broken}"))}"); }
        }

        rows.AddRange(tallies.Select(t => new[] { t.Key.Name, $"{times}", $"{t.Value.Nothing}", $"{t.Value.Whole}", $"{t.Value.Broken}" }));
        Console.WriteLine($"usually answered after {usual.Answered.TotalMilliseconds:0} ms, all done after {usual.Quiet.TotalMilliseconds:0} ms");
        return tallies.Values.Sum(t => t.Broken);
    }

    private async Task LookAsync(KilledAct act, Tally tally, string when)
    {
        try
        {
            var outcome = await act.LookAsync();
            await act.SeeAsync(product.Address, outcome);
            if (outcome is Outcome.Whole) { tally.Whole++; return; }
            tally.Nothing++;
            await AgainAsync(act);
        }
        catch (BrokenException e)
        {
            tally.Broken++;
            await Console.Error.WriteLineAsync($"{act.Name}, {when}: {e.Message}");
        }
    }

    // Sent again to the process that came up: now it must be whole.
    private async Task AgainAsync(KilledAct act)
    {
        await (await ClerkAsync(act.Email)).SendAsync(product.Address, act.Request);
        await QuietAsync();
        if (await act.LookAsync() is Outcome.Nothing) { throw new BrokenException("sent again, it was not done"); }
        await act.SeeAsync(product.Address, Outcome.Whole);
    }

    // From the forms to the last announcement delivered, in a process as fresh as the one that is killed.
    private async Task<(TimeSpan Answered, TimeSpan Quiet)> UsualAsync(List<KilledAct> acts)
    {
        var (answered, quiet) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var warm = 1; warm <= WarmUps; warm++)
        {
            foreach (var act in acts) { await act.PrepareAsync(WarmUpsBegin + warm); }
            foreach (var act in acts) { await ClerkAsync(act.Email); }
            await product.KillAsync();
            await StartAsync();
            await QuietAsync();
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(acts.Select(act => clerks[act.Email].SendAsync(product.Address, act.Request)));
            var answer = clock.Elapsed;
            await QuietAsync();
            (answered, quiet) = (answer > answered ? answer : answered, clock.Elapsed > quiet ? clock.Elapsed : quiet);
            foreach (var act in acts)
            {
                if (await act.LookAsync() is Outcome.Nothing) { throw new InvalidOperationException($"'{act.Name}' is not done by its form."); }
            }
        }

        return (answered, quiet);
    }

    private async Task StartAsync(params string[] more)
    {
        product = Server.StartProduct(files, [$"--ConnectionStrings:HaiDang={connection}", .. more]);
        await product.ReadyAsync("/sign-in");
    }

    private async Task<Clerk> ClerkAsync(string email)
    {
        if (!clerks.TryGetValue(email, out var clerk)) { clerks[email] = clerk = await Clerk.SignInAsync(product.Address, email); }
        return clerk;
    }

    private async Task QuietAsync()
    {
        var waited = Stopwatch.StartNew();
        while (!await province.IsQuietAsync())
        {
            if (waited.Elapsed > Patience) { throw new InvalidOperationException("Something waits that nobody does."); }
            await Task.Delay(10);
        }
    }

    private sealed class Tally
    {
        public int Nothing { get; set; }

        public int Whole { get; set; }

        public int Broken { get; set; }
    }

    // Not wrong, but to be known: rows and bytes that belong to nothing any more.
    private async Task CountLeftoversAsync()
    {
        var rows = await province.CountAsync("select count(*) from kernel.file f where f.name like 'bao-cao%' or f.name like 'phu-luc%'") - await province.CountAsync("select 2 * count(*) from insight.report");
        var halves = Directory.Exists(province.Files) ? Directory.EnumerateFiles(province.Files, "*", SearchOption.AllDirectories).Count(f => Path.GetFileName(f).Contains('.', StringComparison.Ordinal)) : 0;
        Console.WriteLine($"left over: {rows} rows of files that no report names, {halves} half-written files");
    }
}
