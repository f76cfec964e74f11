using System.Diagnostics;
using System.Text;

namespace HaiDang.Bench;

/// <summary>From starting the process to the first page answered: with nothing there, with data there, and Kestrel alone.</summary>
internal static class StartBench
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync()
    {
        var rounds = new List<(double First, double Second, double Bare)>();
        for (var round = 0; round < Rounds; round++)
        {
            var data = Directory.CreateTempSubdirectory("haidang-bench-");
            try
            {
                var recorded = Path.Combine(data.FullName, "recorded");
                await File.WriteAllBytesAsync(recorded, Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
                rounds.Add((
                    await SecondsAsync(() => Server.StartProduct(data.FullName), "/sign-in"),
                    await SecondsAsync(() => Server.StartProduct(data.FullName), "/sign-in"),
                    await SecondsAsync(() => Server.StartBare(recorded), "/")));
            }
            finally
            {
                data.Delete(recursive: true);
            }
        }

        Table.Print($"start · process start to first page · median of {Rounds} rounds",
            ["", "seconds"],
            ["first start: new database, demo province loaded, sign-in page", $"{Median.Of(rounds.Select(r => r.First)):0.00}"],
            ["later start: data there, sign-in page", $"{Median.Of(rounds.Select(r => r.Second)):0.00}"],
            ["bare Kestrel: two bytes (baseline)", $"{Median.Of(rounds.Select(r => r.Bare)):0.00}"]);
        Table.Ratio("first start", "bare Kestrel (seconds)", Median.Of(rounds.Select(r => r.First / r.Bare)));
        Table.Ratio("later start", "bare Kestrel (seconds)", Median.Of(rounds.Select(r => r.Second / r.Bare)));
        return 0;
    }

    private static async Task<double> SecondsAsync(Func<Server> start, string page)
    {
        var clock = Stopwatch.StartNew();
        await using var server = start();
        await server.ReadyAsync(page);
        return clock.Elapsed.TotalSeconds;
    }
}
