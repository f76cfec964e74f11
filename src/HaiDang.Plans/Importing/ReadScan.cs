using System.Text.Json;
using HaiDang.Documents.Extracting;
using HaiDang.Kernel;
using HaiDang.Kernel.Jobs;
using Microsoft.Extensions.Options;

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
internal sealed class ReadScan(ReadPlan read, ScansInHand scans) : IJob<ScanOrder>
{
    public async Task<string> RunAsync(ScanOrder arguments, IProgress<int> progress, CancellationToken ct)
    {
        if (await scans.BytesAsync(arguments.Scan, ct) is not { } bytes) { return $"{new ScanResult(null, "plans.scan.gone", [])}"; }

        var extraction = TextExtractor.Extract(bytes, arguments.FileName, progress, ct);
        var outcome = await read.KeepAsync(extraction, arguments.FileName, ct);
        scans.LetGo(arguments.Scan);
        return $"{new ScanResult(outcome.Refusal is null ? outcome.Value.Value : null, outcome.Refusal?.Key, [.. outcome.Refusal?.Args.Select(a => $"{a}") ?? []])}";
    }
}

/// <summary>
/// Scans between the door and the reading of their letters, when nobody can know yet what they say: outside the file store and its
/// copies, and gone as soon as they are read, whatever came out (charter 6). What a dead process left is swept after a day.
/// </summary>
internal sealed class ScansInHand(IOptions<KernelOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public async Task<Guid> TakeAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(PathOf(Guid.Empty))!);
        foreach (var left in folder.EnumerateFiles().Where(f => f.LastWriteTimeUtc < time.GetUtcNow() - Longest)) { left.Delete(); }

        var scan = Guid.CreateVersion7();
        await File.WriteAllBytesAsync(PathOf(scan), bytes, ct);
        return scan;
    }

    public async Task<byte[]?> BytesAsync(Guid scan, CancellationToken ct) =>
        File.Exists(PathOf(scan)) ? await File.ReadAllBytesAsync(PathOf(scan), ct) : null;

    public void LetGo(Guid scan) => File.Delete(PathOf(scan));

    private string PathOf(Guid scan) => Path.Combine(options.Value.DataDirectory, "scans", $"{scan}");
}
