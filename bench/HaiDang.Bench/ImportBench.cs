using System.Diagnostics;
using System.Globalization;
using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Kernel.Jobs;
using HaiDang.Kernel.Postgres;
using HaiDang.Registers;
using HaiDang.Registers.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace HaiDang.Bench;

/// <summary>
/// A workbook with one bad row in a hundred goes into a register of the running product: checked, given up, checked again, saved; the product is
/// killed (SIGKILL) in the middle of saving and started again. Nothing may be half saved, nothing saved twice.
/// </summary>
internal static class ImportBench
{
    private const string Database = "import";
    private const int OneBadIn = 100;

    public static async Task<int> RunAsync(int rows)
    {
        var root = Directory.CreateTempSubdirectory("hdm").FullName;
        var files = Path.Combine(root, "files");
        var isSound = false;
        await using (var postgres = await EmbeddedPostgres.StartAsync(Path.Combine(root, "pg"), Database, NullLogger.Instance))
        {
            await using var province = new Province(postgres.ConnectionString(Database), files);
            var product = await StartAsync(files, postgres.ConnectionString(Database));
            var book = Workbook(rows);
            var register = await province.DoAsync<RegisterBook, Registers.Contracts.Register>(b => Task.FromResult(b.Find("anniversaries")!));
            var there = await CountAsync(province);

            var given = await CheckAsync(province, register, book);
            await province.MustAsync<StartImport>(i => i.SaveAsync(register, given.Import, default));
            await UntilAsync(province, given.Import, 20);
            await province.MustAsync<StartImport>(i => i.CancelAsync(register, given.Import, default));
            await EndAsync(province, given.Import);
            var afterGivenUp = await CountAsync(province) - there;

            var check = await CheckAsync(province, register, book);
            var clock = Stopwatch.StartNew();
            await province.MustAsync<StartImport>(i => i.SaveAsync(register, check.Import, default));
            await UntilAsync(province, check.Import, 50);
            await product.KillAsync();
            var afterKill = await CountAsync(province) - there;
            product = await StartAsync(files, postgres.ConnectionString(Database));
            await EndAsync(province, check.Import);
            var saved = await CountAsync(province) - there;
            await product.KillAsync();

            Table.Print($"workbook of {rows} rows, {book.Length / 1024} KB, one bad row in {OneBadIn}",
                ["", "good", "bad", "named", "seconds", "rows a second", "progress seen"],
                ["checked", $"{check.Good}", $"{check.Bad}", $"{check.Named}", One(check.Took.TotalSeconds), $"{rows / check.Took.TotalSeconds:0}", $"{check.Steps} steps"]);
            Table.Print("entries in the register", ["after it was given up at 20 %", "killed at 50 %", "after the restart", "should be"], [$"{afterGivenUp}", $"{afterKill}", $"{saved}", $"{check.Good}"]);
            Console.WriteLine($"saving, with a kill and a restart in between: {One(clock.Elapsed.TotalSeconds)} s");
            isSound = afterGivenUp == 0 && afterKill == 0 && saved == check.Good && check.Bad == rows / OneBadIn;
        }

        Directory.Delete(root, recursive: true);
        return isSound ? 0 : 1;
    }

    private static async Task<Server> StartAsync(string files, string connection)
    {
        var product = Server.StartProduct(files, [$"--ConnectionStrings:HaiDang={connection}", $"--demo={Repository.Demo}"]);
        await product.ReadyAsync("/sign-in");
        return product;
    }

    private static byte[] Workbook(int rows) => XlsxWriter.ToBytes([new("Ngày kỷ niệm", "Ngày kỷ niệm",
        [new("Tên ngày kỷ niệm"), new("Ngày diễn ra sự kiện gốc", CellKind.Date), new("Loại"), new("Nguồn")],
        [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<object?>)[$"Sự kiện thứ {i} của làng biển", i % OneBadIn == 0 ? "31/02/1980" : new DateOnly(1900, 1, 1).AddDays(i % 40_000), "Lịch sử", "Hồ sơ lưu trữ"])])]);

    private static async Task<(Guid Import, int Good, int Bad, int Named, TimeSpan Took, int Steps)> CheckAsync(Province province, Registers.Contracts.Register register, byte[] book)
    {
        var clock = Stopwatch.StartNew();
        var outcome = await province.DoAsync<StartImport, Outcome<Guid>>(i => i.CheckAsync(register, book, "ngay-ky-niem.xlsx", default));
        var steps = await EndAsync(province, outcome.Value);
        var took = clock.Elapsed;
        return await province.DoAsync<RegistersDb, (Guid, int, int, int, TimeSpan, int)>(async db =>
        {
            var import = await db.Imports.AsNoTracking().SingleAsync(i => i.Id == outcome.Value);
            return (import.Id, import.Good, import.Bad, import.BadRows.Select(b => b.Row).Distinct().Count(), took, steps);
        });
    }

    // Waits until the import's job ended; gives how many different percentages were seen.
    private static async Task<int> EndAsync(Province province, Guid import)
    {
        var seen = new HashSet<int>();
        while (await JobAsync(province, import) is { } job && job.State < JobState.Done) { seen.Add(job.Percent); await Task.Delay(20); }
        return seen.Count;
    }

    private static async Task UntilAsync(Province province, Guid import, int percent)
    {
        while (await JobAsync(province, import) is { } job && job.Percent < percent && job.State < JobState.Done) { await Task.Delay(5); }
    }

    private static async Task<JobView?> JobAsync(Province province, Guid import)
    {
        var job = await province.DoAsync<RegistersDb, Guid?>(db => db.Imports.Where(i => i.Id == import).Select(i => i.Job).SingleAsync());
        return job is { } id ? await province.DoAsync<JobQueue, JobView?>(jobs => jobs.FindAsync(id, default)) : null;
    }

    private static Task<long> CountAsync(Province province) => province.CountAsync("select count(*) from registers.anniversaries");

    private static string One(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
