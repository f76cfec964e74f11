using System.Diagnostics;
using System.Globalization;
using HaiDang.Kernel.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace HaiDang.Bench;

/// <summary>Every page of the public site, built and written as files, of a thousand stories, ten thousand and so on; then once more with nothing changed.</summary>
internal static class BuildBench
{
    private const int Fewest = 1_000;

    public static async Task<int> RunAsync(int most)
    {
        var root = Directory.CreateTempSubdirectory("hdb").FullName;
        var rows = new List<string[]> { new[] { "stories", "pages", "seconds", "pages/s", "pages/s a core", "processor ms a page", "again, nothing changed: seconds" } };
        var (first, last) = (0.0, 0.0);
        await using (var postgres = await EmbeddedPostgres.StartAsync(Path.Combine(root, "pg"), "build", NullLogger.Instance))
        {
            for (var stories = Fewest; stories <= most; stories *= 10)
            {
                var name = $"build{stories}";
                await postgres.ExecuteAsync($"create database {name}");
                var (connection, files, site) = (postgres.ConnectionString(name), Path.Combine(root, name), Path.Combine(root, $"{name}-site"));
                await Server.LoadDemoAsync(files, connection);
                await using (var province = new Province(connection, files)) { await StoryArchive.FillAsync(province, stories); }
                var whole = await ExportAsync(site, connection, files);
                var again = await ExportAsync(site, connection, files);
                var seconds = whole.Took.TotalSeconds;
                last = seconds / whole.Pages;
                if (first == 0) { first = last; }
                rows.Add([$"{stories:N0}", $"{whole.Pages:N0}", Show(seconds), Show(whole.Pages / seconds), Show(whole.Pages / seconds / Environment.ProcessorCount), Show(whole.Processor.TotalMilliseconds / whole.Pages), Show(again.Took.TotalSeconds)]);
                Console.WriteLine($"build · {stories:N0} stories: {whole.Pages:N0} pages in {seconds:0.0} s");
                Directory.Delete(site, recursive: true);
            }
        }

        Directory.Delete(root, recursive: true);
        Table.Print($"build · load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}", [.. rows]);
        Table.Ratio("time a page, most stories", $"time a page, {Fewest:N0} stories", last / first);
        return 0;
    }

    private static async Task<(int Pages, TimeSpan Took, TimeSpan Processor)> ExportAsync(string site, string connection, string files)
    {
        var clock = Stopwatch.StartNew();
        // A process that has ended no longer says what it used; the shell that waited for it does.
        var used = "";
        using var export = Process.Start(new ProcessStartInfo("bash",
            ["-c", "TIMEFORMAT='%U %S'; time dotnet \"$@\"", "export", Repository.Product, "portal", "export", site, $"--demo={Repository.Demo}", "--Portal:Address=https://bienbac.example", $"--ConnectionStrings:HaiDang={connection}", $"--Kernel:DataDirectory={files}"])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
        export.ErrorDataReceived += (_, line) => used = line.Data ?? used;
        export.BeginErrorReadLine();
        var said = await export.StandardOutput.ReadToEndAsync();
        await export.WaitForExitAsync();
        var took = clock.Elapsed;
        return export.ExitCode == 0 ? (int.Parse(said.Split(' ')[0], CultureInfo.InvariantCulture), took, TimeSpan.FromSeconds(used.Split(' ').Sum(part => double.Parse(part, CultureInfo.InvariantCulture)))) : throw new InvalidOperationException(said);
    }

    private static string Show(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
