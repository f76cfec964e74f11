using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Jobs;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Turning;

/// <summary>Brings entries on when their day is over: a notice whose time is up, an enquiry that nobody answered.</summary>
internal sealed class TurnStages(RegistersDb db, RegisterBook book, MoveRecord move, OfficeClock clock) : IRecurring
{
    /// <summary>How often it is looked whether entries are to be brought on.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private const int Batch = 200;

    Task IRecurring.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>Turns whatever is to be turned today; gives how many were. Two nodes at once turn each entry once.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var turned = 0;
        foreach (var register in book.All)
        {
            foreach (var stage in register.Stages.Where(s => s.IsAutomatic)) { turned += await TurnAsync(register, stage, ct); }
            foreach (var field in register.Fields.Where(f => f.TrueUntilDay is not null)) { turned += await TurnAsync(register, field, ct); }
        }

        return turned;
    }

    // A tick whose date is over, or was moved on: pages that show it are built anew.
    private async Task<int> TurnAsync(Register register, RecordField field, CancellationToken ct)
    {
        var (turned, last) = (0, Guid.Empty);
        while (true)
        {
            var part = await register.Query(db).UntrueAsync(field, clock.Today, new(last), Batch, ct);
            foreach (var id in part)
            {
                if (await register.In(db).SingleOrDefaultAsync(r => r.Id == id, ct) is { } record && field.Turn(record, clock.Today) && await db.SaveRecordAsync(register, record, ct) is null) { turned++; }
                db.ChangeTracker.Clear();
            }

            if (part.Count < Batch) { return turned; }
            last = part[^1].Value;
        }
    }

    private async Task<int> TurnAsync(Register register, Stage stage, CancellationToken ct)
    {
        var (turned, last) = (0, Guid.Empty);
        while (true)
        {
            var part = await register.Query(db).PastAsync(stage, clock.Today, new(last), Batch, ct);
            foreach (var id in part)
            {
                if (await move.TurnAsync(register, id, stage, ct) is null) { turned++; }
                db.ChangeTracker.Clear();
            }

            if (part.Count < Batch) { return turned; }
            last = part[^1].Value;
        }
    }
}
