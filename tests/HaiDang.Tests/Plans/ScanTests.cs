using HaiDang.Documents.Extracting;
using HaiDang.Kernel;
using HaiDang.Kernel.Jobs;
using HaiDang.Plans;
using HaiDang.Plans.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Tests.Plans;

public sealed class ScanTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task A_scan_is_read_as_a_job_and_its_file_is_let_go()
    {
        using var scene = province.AsSystem();
        var taken = (await scene.Get<ReadPlan>().StartAsync(Pdf("scanned.pdf"), "bản quét.pdf", default)).Value!;
        Assert.Equal($"/plans/import/scans/{taken.Job}", taken.Address);

        var result = await ResultAsync(scene, taken);
        var reading = await scene.Get<PlansDb>().Set<Reading>().SingleAsync(r => r.Id == new ReadingId(result.Reading!.Value));
        Assert.Contains("72/2015", reading.Text, StringComparison.Ordinal);
        Assert.Equal("bản quét.pdf", reading.FileName);
        Assert.Empty(ScansLeft(scene));
    }

    [Fact]
    public async Task A_classified_scan_leaves_no_trace()
    {
        using var scene = province.AsSystem();
        var before = await scene.Get<PlansDb>().Set<Reading>().CountAsync();
        var taken = (await scene.Get<ReadPlan>().StartAsync(Pdf("classified-scan.pdf"), "ke-hoach.pdf", default)).Value!;

        Assert.Equal("plans.read.classified", (await ResultAsync(scene, taken)).Refusal);
        Assert.Equal(before, await scene.Get<PlansDb>().Set<Reading>().CountAsync());
        Assert.Empty(ScansLeft(scene));
    }

    [Fact]
    public async Task A_printed_pdf_is_read_at_once()
    {
        using var scene = province.AsSystem();
        var outcome = await scene.Get<ReadPlan>().StartAsync(Pdf("printed.pdf"), "a.pdf", default);
        Assert.SkipWhen(outcome.Refusal?.Key == "plans.read.tool-missing", "not installed");
        Assert.Null(outcome.Value!.Job);
    }

    private async Task<ScanResult> ResultAsync(Scene scene, TakenIn taken)
    {
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();
        var result = ScanResult.Of((await scene.Get<JobQueue>().FindAsync(taken.Job!.Value, default))!.Result!);
        Assert.SkipWhen(result.Refusal == "plans.read.tool-missing", "not installed");
        return result;
    }

    private static string[] ScansLeft(Scene scene) =>
        Directory.GetFiles(Path.Combine(scene.Get<IOptions<KernelOptions>>().Value.DataDirectory, "scans"));

    private static byte[] Pdf(string file)
    {
        Assert.SkipWhen(TextExtractor.ExtractAtOnce("%PDF-1.7"u8.ToArray(), file).Problem?.Code == ProblemCode.ToolMissing, "not installed");
        return File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "HaiDang.Tests", "Documents", "Extracting", "Pdf", file));
    }
}
