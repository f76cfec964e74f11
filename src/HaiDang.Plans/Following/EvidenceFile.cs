using HaiDang.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>Sends a file that is evidence on a task, always as a download: evidence is never run in our pages.</summary>
internal static class EvidenceFile
{
    public static async Task<IResult> SendAsync(Guid id, PlansDb db, FileStore files, CancellationToken ct)
    {
        FileId? file = new FileId(id);
        // Other files are kept under the same roof; whoever guesses their number gets nothing here.
        return await db.Set<ProgressUpdate>().AnyAsync(u => u.Evidence.Any(e => e.File == file), ct) && await files.OpenAsync(file.Value, ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, kept.File.Name)
            : Results.NotFound();
    }
}
