using HaiDang.Documents.Tables;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using HaiDang.Registers.Filling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Registers.Importing;

/// <summary>Which import.</summary>
internal sealed record ImportOrder(Guid Import);

/// <summary>Reads a table to the end and names every row that could not be kept; saves none.</summary>
internal sealed class CheckImport(RegistersDb db, RegisterBook book, [FromKeyedServices(Import.Folder)] PassingFiles files, ReadRows read, Shower shower) : IJob<ImportOrder>
{
    private const int LookUpEvery = 200;

    public async Task<string> RunAsync(ImportOrder arguments, IProgress<int> progress, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == arguments.Import, ct);
        if (import.State is not ImportState.Checking) { return ""; }

        var register = book.Find(import.Register)!;
        var table = TableReader.Open(await files.BytesAsync(import.Id, ct) ?? []);
        var rows = Math.Max(1, table.LikelyRows ?? table.Rows.Count());
        var showing = await shower.ForAsync(register, ct);
        var (good, bad) = (0, 0);
        import.BadRows.Clear();
        await foreach (var row in read.RunAsync(register, table, showing, import).WithCancellation(ct))
        {
            if (row.Record is not null) { good++; }
            else
            {
                bad++;
                if (import.BadRows.Count < Import.MostNamed) { import.BadRows.AddRange(row.Wrong); }
            }

            if ((good + bad) % LookUpEvery != 0) { continue; }
            progress.Report(Math.Min(99, (good + bad) * 99 / rows));
            if (await db.Imports.AnyAsync(i => i.Id == import.Id && i.IsCancelAsked, ct)) { return await CancelAsync(import, ct); }
        }

        (import.Good, import.Bad, import.State) = (good, bad, ImportState.Checked);
        await db.SaveChangesAsync(ct);
        return "";
    }

    private async Task<string> CancelAsync(Import import, CancellationToken ct)
    {
        import.State = ImportState.Cancelled;
        await db.SaveChangesAsync(ct);
        files.LetGo(import.Id);
        return "";
    }
}
