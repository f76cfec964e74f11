using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>What a person hands in with a progress report.</summary>
internal sealed record GivenProgress(int Percent, string Note, string? LinkTitle, string? Link, string? FileName, string? FileType, byte[]? File);

/// <summary>A body reports on a task it leads or helps with; done needs evidence.</summary>
internal sealed class ReportProgress(PlansDb db, FileStore files, ICurrentPerson who, TimeProvider time)
{
    private const int LargestFile = 20 * 1024 * 1024;

    public async Task<Refusal?> RunAsync(PlanTaskId id, GivenProgress given, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.Report)) { return Refusal.NotAllowed; }
        if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task) { return Refusal.NotFound; }

        var body = who.Office is { } office ? new BodyId(office) : (BodyId?)null;
        var isTheirs = body is { } own && task.Concerns(own);
        if (!isTheirs && !who.May(Permissions.ReportForAll)) { return new Refusal("plans.report.not_your_task", task.LeadName); }
        if (!string.IsNullOrWhiteSpace(given.Link) && !IsWebAddress(given.Link)) { return new Refusal("plans.report.bad_link") { Field = "Link" }; }
        if (given.File is { Length: > LargestFile }) { return new Refusal("plans.report.file_too_large", LargestFile / 1024 / 1024) { Field = "File" }; }

        var update = new ProgressUpdate
        {
            At = time.GetUtcNow(),
            Person = who.Id,
            PersonName = who.Name,
            Body = body,
            Percent = given.Percent,
            Note = given.Note.Trim(),
        };
        if (!string.IsNullOrWhiteSpace(given.Link))
        {
            update.Evidence.Add(new(string.IsNullOrWhiteSpace(given.LinkTitle) ? given.Link.Trim() : given.LinkTitle.Trim(), given.Link.Trim(), null, null));
        }

        if (given.File is { Length: > 0 } bytes)
        {
            var file = await files.KeepAsync(bytes, given.FileName ?? "tep", given.FileType ?? "application/octet-stream", ct);
            update.Evidence.Add(new(file.Name, null, file.Id, null));
        }

        if (version is { } seen) { db.Entry(task).Property(t => t.Version).OriginalValue = seen; }
        if (task.Report(update) is { } refusal) { return refusal; }
        // Marks the task itself as changed even when its percentage stays: two people reporting at once must notice each other.
        db.Entry(task).Property(t => t.Percent).IsModified = true;
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
    }

    private static bool IsWebAddress(string link) =>
        Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
