using HaiDang.Kernel.Jobs;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Publishing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.LinkChecking;

/// <summary>
/// Looks once a day at every address that registers watch and the public sees; what does not open is looked at again within the hour, so that one bad moment of a
/// site is over soon. A bounded number at a time, one host after the other.
/// </summary>
internal sealed class CheckLinks(RegistersDb db, RegisterBook book, PublicRegisters open, ILookAtLinks look, TimeProvider time) : IRecurring
{
    /// <summary>How often it is looked whether addresses are due.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    private const int Most = 400;

    // With the pause: within a day.
    private static readonly TimeSpan Between = TimeSpan.FromHours(20);

    public async Task RunAsync(CancellationToken ct)
    {
        var (now, left) = (time.GetUtcNow(), Most);
        foreach (var register in book.All)
        {
            foreach (var field in register.Fields.Where(f => f.IsWatched)) { left -= await CheckAsync(register, field, now, left, ct); }
        }
    }

    private async Task<int> CheckAsync(Register register, RecordField field, DateTimeOffset now, int most, CancellationToken ct)
    {
        var known = await db.LinkChecks.Where(c => c.Register == register.Key && c.Field == field.Key).ToDictionaryAsync(c => c.Record, ct);
        var seen = (await open.Seen(register).ToListAsync(ct)).Where(r => field.Of(r) is Uri).ToDictionary(r => r.Id);
        // What the public no longer sees is nobody's dead link.
        db.RemoveRange(known.Values.Where(c => !seen.ContainsKey(c.Record)));
        var due = seen.Values.Where(r => !known.TryGetValue(r.Id, out var check) || check.Address != $"{field.Of(r)}" || check.DeadSince is not null || check.CheckedAt <= now - Between)
            .OrderBy(r => known.GetValueOrDefault(r.Id)?.CheckedAt ?? DateTimeOffset.MinValue).Take(Math.Max(0, most)).ToList();
        foreach (var record in due)
        {
            var address = (Uri)field.Of(record)!;
            var fault = await look.LookAsync(address, ct);
            if (!known.TryGetValue(record.Id, out var check)) { db.Add(check = new LinkCheck { Record = record.Id, Field = field.Key, Register = register.Key, Address = $"{address}" }); }
            check.Found($"{address}", fault, time.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
