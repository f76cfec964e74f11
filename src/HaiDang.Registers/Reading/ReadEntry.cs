using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Reading;

/// <summary>Which bodies of the network have read an entry, with who said so and when; which have not; and whether one's own still can.</summary>
public sealed record ReadingView(IReadOnlyList<(string Body, string ByName, DateTimeOffset At)> Read, IReadOnlyList<string> Missing, bool MaySay);

/// <summary>Says for one's own body that it has read an entry; tells who has.</summary>
internal sealed class ReadEntry(RegistersDb db, RegisterBook book, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(Register register, RecordId id, CancellationToken ct)
    {
        if (register.Readers is null || !await register.In(db).AnyAsync(r => r.Id == id && r.EndedAt == null, ct)) { return Refusal.NotFound; }
        if (who.Id is null || who.Office is not { } office) { return Refusal.NotAllowed; }
        if (await db.BodyReadings.AnyAsync(r => r.Record == id && r.Body == new BodyId(office), ct)) { return null; }

        db.Add(new BodyReading { Record = id, Body = new(office), ByName = who.Name, At = time.GetUtcNow() });
        return await db.SaveOrRefuseAsync(ct);
    }

    public async Task<ReadingView?> OfAsync(Register register, Record record, Showing showing, CancellationToken ct)
    {
        if (register.Readers is not { } key || book.Find(key) is not { } readers) { return null; }

        var open = readers.Stages.Where(s => !s.IsLast).Select(s => s.Key).ToList();
        var asked = await readers.In(db).Where(r => r.EndedAt == null && r.Body != null && open.Contains(r.Stage)).Select(r => r.Body!.Value).Distinct().ToListAsync(ct);
        var read = await db.BodyReadings.AsNoTracking().Where(r => r.Record == record.Id).OrderBy(r => r.At).ToListAsync(ct);
        var said = read.Select(r => r.Body).ToHashSet();
        return new([.. read.Select(r => (Name(r.Body), r.ByName, r.At))], [.. asked.Where(b => !said.Contains(b)).Select(Name).Order(StringComparer.CurrentCulture)],
            record.EndedAt is null && who.Office is { } office && !said.Contains(new(office)));

        string Name(BodyId body) => showing.Bodies.GetValueOrDefault(body)?.Name ?? "";
    }
}
