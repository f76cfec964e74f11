using HaiDang.Documents.Extracting;
using HaiDang.Kernel;

namespace HaiDang.Plans.Importing;

/// <summary>Takes a plan in at the door: refuses what cannot or must not be read, keeps the text for review.</summary>
internal sealed class ReadPlan(PlansDb db, ICurrentPerson who, TimeProvider time)
{
    public async Task<Outcome<ReadingId>> RunAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }

        // Nothing is stored before this line: a classified document leaves no trace here (charter 6).
        var extraction = TextExtractor.Extract(bytes, fileName);
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
