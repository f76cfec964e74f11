using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>What a person hands in with a progress report.</summary>
internal sealed record GivenProgress(int Percent, string Note, string? LinkTitle, string? Link, string? FileName, string? FileType, byte[]? File)
{
    public GivenProof Proof => new(LinkTitle, Link, FileName, FileType, File);
}

/// <summary>The lead body reports how far its task is; done needs evidence. Coordinating bodies contribute instead.</summary>
internal sealed class ReportProgress(PlansDb db, FileStore files, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanTaskId id, GivenProgress given, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.Report)) { return Refusal.NotAllowed; }
        if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task) { return Refusal.NotFound; }

        var body = who.Office is { } office ? new BodyId(office) : (BodyId?)null;
        if (task.Lead != body && !who.May(Permissions.ReportForAll))
        {
            var helps = body is { } own && task.IsHelpedBy(own);
            return new Refusal(helps ? "plans.report.lead_reports" : "plans.report.not_your_task", task.LeadName);
        }

        if (given.Proof.Check() is { } unfit) { return unfit; }

        var update = new ProgressUpdate
        {
            At = time.GetUtcNow(),
            Person = who.Id,
            PersonName = who.Name,
            Body = body,
            Percent = given.Percent,
            Note = given.Note.Trim(),
        };
        update.Evidence.AddRange(await given.Proof.KeepAsync(files, ct));
        if (version is { } seen) { db.Entry(task).Property(t => t.Version).OriginalValue = seen; }
        if (task.Report(update) is { } refusal) { return refusal; }
        // Marks the task itself as changed even when its percentage stays: two people reporting at once must notice each other.
        db.Entry(task).Property(t => t.Percent).IsModified = true;
        return await db.SaveOrRefuseAsync(ct);
    }
}
