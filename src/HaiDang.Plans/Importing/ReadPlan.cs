using HaiDang.Documents.Extracting;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Plans.Importing;

/// <summary>Takes a plan in at the door: refuses what cannot or must not be read, keeps the text for review.</summary>
internal sealed class ReadPlan(PlansDb db, JobQueue jobs, [FromKeyedServices(ReadScan.Folder)] PassingFiles scans, ICurrentPerson who, TimeProvider time)
{
    /// <summary>Reads to the end, scanned pages too: for a demo or a bulk import.</summary>
    public async Task<Outcome<ReadingId>> RunAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        return await KeepAsync(TextExtractor.Extract(bytes, fileName), fileName, ct);
    }

    /// <summary>Reads what is read at once; scanned pages become a job.</summary>
    public async Task<Outcome<TakenIn>> StartAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }

        var extraction = TextExtractor.ExtractAtOnce(bytes, fileName);
        if (extraction.Problem is { Code: ProblemCode.Scanned })
        {
            var scan = Guid.CreateVersion7();
            await scans.KeepAsync(scan, bytes, ct);
            return new TakenIn(null, await jobs.StartAsync<ReadScan, ScanOrder>(new(scan, Path.GetFileName(fileName)), ct));
        }

        var kept = await KeepAsync(extraction, fileName, ct);
        return kept.Refusal is { } refusal ? refusal : new TakenIn(kept.Value, null);
    }

    /// <summary>Keeps the text that was read, or says why there is none.</summary>
    public async Task<Outcome<ReadingId>> KeepAsync(Extraction extraction, string fileName, CancellationToken ct)
    {
        // Nothing is stored before this line: a classified document leaves no trace here (charter 6).
        if (extraction.Problem is { } problem)
        {
            return new Refusal("plans.read." + problem.Code, [.. problem.Args]) { Field = "Text" };
        }

        var reading = new Reading { Text = extraction.Text!, FileName = Path.GetFileName(fileName), By = who.Id, At = time.GetUtcNow() };
        db.Add(reading);
        await db.SaveChangesAsync(ct);
        return reading.Id;
    }
}

/// <summary>A file that was taken in: its reading, or the job that reads its scanned pages.</summary>
internal sealed record TakenIn(ReadingId? Reading, Guid? Job)
{
    /// <summary>Where to go on.</summary>
    public string Address => Reading is { } reading ? $"/plans/readings/{reading.Value}" : $"/plans/import/scans/{Job}";
}
