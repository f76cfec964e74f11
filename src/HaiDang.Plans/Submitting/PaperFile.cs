using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Submitting;

/// <summary>GET /plans/papers/{id}: a paper of a plan's trail, for those who see the plan, or the guidance of a planning round, for everybody.</summary>
internal static class PaperFile
{
    public static async Task<IResult> SendAsync(Guid id, PlansDb db, FileStore files, ICurrentPerson who, CancellationToken ct)
    {
        FileId? file = new FileId(id);
        var mayRead = await db.Plans.SeenBy(who).AnyAsync(p => p.Trail.Any(s => s.File == file), ct) || await db.Rounds.AnyAsync(r => r.File == file, ct);
        return mayRead && await files.OpenAsync(file.Value, ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, kept.File.Name)
            : Results.NotFound();
    }
}
