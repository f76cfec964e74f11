using HaiDang.Documents.Tables;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using HaiDang.Kernel.Searching;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Registers.Importing;

/// <summary>Keeps every good row of a checked table, all of them or none: one transaction, which a cancelled or dead run leaves without trace.</summary>
internal sealed class SaveImport(RegistersDb db, RegisterBook book, [FromKeyedServices(Import.Folder)] PassingFiles files, ReadRows read, Shower shower, Words words) : IJob<ImportOrder>
{
    private const int Batch = 500;

    public async Task<string> RunAsync(ImportOrder arguments, IProgress<int> progress, CancellationToken ct)
    {
        var import = await db.Imports.AsNoTracking().SingleAsync(i => i.Id == arguments.Import, ct);
        // A job that died after its commit runs again: what is saved is not saved twice.
        if (import.State is not ImportState.Saving) { return ""; }

        var register = book.Find(import.Register)!;
        var table = TableReader.Open(await files.BytesAsync(import.Id, ct) ?? []);
        var showing = await shower.ForAsync(register, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (saved, batch) = (0, new List<Record>(Batch));
        await foreach (var row in read.RunAsync(register, table, showing, import).WithCancellation(ct))
        {
            if (row.Record is not { } record) { continue; }
            batch.Add(record);
            if (batch.Count < Batch) { continue; }
            saved += await AddAsync(register, batch, ct);
            progress.Report(saved * 99 / Math.Max(1, import.Good));
            if (await IsCancelAskedAsync(import, ct))
            {
                await transaction.RollbackAsync(ct);
                return await EndAsync(import, ImportState.Cancelled, 0, ct);
            }
        }

        saved += await AddAsync(register, batch, ct);
        await EndAsync(import, ImportState.Saved, saved, ct);
        await transaction.CommitAsync(ct);
        files.LetGo(import.Id);
        return "";
    }

    private async Task<int> AddAsync(Register register, List<Record> records, CancellationToken ct)
    {
        if (records.Count == 0) { return 0; }

        var one = words.In("vi", register.OneWord);
        foreach (var record in records)
        {
            db.Add(record);
            db.AddRange(Linking.RecordLinks.Of(register, record));
            db.Add(Indexing.Entry("record", record.Id.Value, record.Title, register.AddressOf(record.Id), one, record.Folded));
        }

        if (register.Face is not null) { db.Announce(new PublicEntryChanged(register.Key, records[0].Id)); }
        await db.SaveChangesAsync(ct);
        // What is saved need not be held any longer.
        db.ChangeTracker.Clear();
        var count = records.Count;
        records.Clear();
        return count;
    }

    private Task<bool> IsCancelAskedAsync(Import import, CancellationToken ct) => db.Imports.AnyAsync(i => i.Id == import.Id && i.IsCancelAsked, ct);

    private async Task<string> EndAsync(Import import, ImportState state, int saved, CancellationToken ct)
    {
        await db.Imports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.State, state).SetProperty(i => i.Good, saved), ct);
        if (state is ImportState.Cancelled) { files.LetGo(import.Id); }
        return "";
    }
}
