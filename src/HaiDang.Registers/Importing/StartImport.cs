using HaiDang.Documents.Tables;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Registers.Importing;

/// <summary>Takes a table in and has it checked; later has it saved, or gives it up.</summary>
internal sealed class StartImport(RegistersDb db, [FromKeyedServices(Import.Folder)] PassingFiles files, JobQueue jobs, ICurrentPerson who, TimeProvider time)
{
    public async Task<Outcome<Guid>> CheckAsync(Register register, ReadOnlyMemory<byte> bytes, string fileName, CancellationToken ct)
    {
        // An account is kept entry by entry.
        if (!who.May(register.KeepPermission) || register.Account is not null) { return Refusal.NotAllowed; }

        var table = TableReader.Open(bytes);
        if (table.Problem is { } problem) { return new Refusal("registers.import." + problem.Code, [.. problem.Args]) { Field = "File" }; }
        if (!table.Rows.Skip(1).Any()) { return new Refusal("registers.import.empty") { Field = "File" }; }

        var import = new Import { Register = register.Key, FileName = Path.GetFileName(fileName).Normalize(), By = who.Id, At = time.GetUtcNow() };
        await files.KeepAsync(import.Id, bytes, ct);
        db.Add(import);
        await db.SaveChangesAsync(ct);
        import.Job = await jobs.StartAsync<CheckImport, ImportOrder>(new(import.Id), ct);
        await db.SaveChangesAsync(ct);
        return import.Id;
    }

    public async Task<Refusal?> SaveAsync(Register register, Guid id, CancellationToken ct)
    {
        if (!who.May(register.KeepPermission)) { return Refusal.NotAllowed; }

        // Two clicks, one saving: the state is turned by one statement.
        var turned = await db.Imports.Where(i => i.Id == id && i.Register == register.Key && i.State == ImportState.Checked && i.Good > 0)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.State, ImportState.Saving).SetProperty(i => i.IsCancelAsked, false), ct);
        if (turned == 0) { return Refusal.ChangedMeanwhile; }
        var job = await jobs.StartAsync<SaveImport, ImportOrder>(new(id), ct);
        await db.Imports.Where(i => i.Id == id).ExecuteUpdateAsync(s => s.SetProperty(i => i.Job, job), ct);
        return null;
    }

    public async Task<Refusal?> CancelAsync(Register register, Guid id, CancellationToken ct)
    {
        if (!who.May(register.KeepPermission)) { return Refusal.NotAllowed; }

        var given = await db.Imports.Where(i => i.Id == id && i.State == ImportState.Checked).ExecuteUpdateAsync(s => s.SetProperty(i => i.State, ImportState.Cancelled), ct);
        if (given > 0) { files.LetGo(id); return null; }
        await db.Imports.Where(i => i.Id == id && (i.State == ImportState.Checking || i.State == ImportState.Saving))
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.IsCancelAsked, true), ct);
        return null;
    }
}
