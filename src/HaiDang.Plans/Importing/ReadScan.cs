using System.Text.Json;
using HaiDang.Documents.Extracting;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Plans.Importing;

/// <summary>Which scan, and the name its file had.</summary>
internal sealed record ScanOrder(Guid Scan, string FileName);

/// <summary>What became of a scan: a reading, or the words of the refusal.</summary>
internal sealed record ScanResult(Guid? Reading, string? Refusal, IReadOnlyList<string> Args)
{
    public static ScanResult Of(string json) => JsonSerializer.Deserialize<ScanResult>(json)!;

    public override string ToString() => JsonSerializer.Serialize(this);
}

/// <summary>Recognises the letters of scanned pages, seconds a page, and keeps the text for review.</summary>
internal sealed class ReadScan(ReadPlan read, [FromKeyedServices(ReadScan.Folder)] PassingFiles scans) : IJob<ScanOrder>
{
    /// <summary>Where scans wait: nobody can know yet what they say (charter 6), so none is kept for longer than it takes.</summary>
    public const string Folder = "scans";

    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public async Task<string> RunAsync(ScanOrder arguments, IProgress<int> progress, CancellationToken ct)
    {
        if (await scans.BytesAsync(arguments.Scan, ct) is not { } bytes) { return $"{new ScanResult(null, "plans.scan.gone", [])}"; }

        var extraction = TextExtractor.Extract(bytes, arguments.FileName, progress, ct);
        var outcome = await read.KeepAsync(extraction, arguments.FileName, ct);
        scans.LetGo(arguments.Scan);
        return $"{new ScanResult(outcome.Refusal is null ? outcome.Value.Value : null, outcome.Refusal?.Key, [.. outcome.Refusal?.Args.Select(a => $"{a}") ?? []])}";
    }
}
