using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Urging;

/// <summary>Sends a letter that was made, to those who follow plans and to the body it was written to.</summary>
internal static class UrgingFile
{
    /// <summary>GET /tasks/letters/{id}</summary>
    public static async Task<IResult> SendAsync(Guid id, PlansDb db, FileStore files, ICurrentPerson who, CancellationToken ct)
    {
        var key = new UrgingId(id);
        return await db.Urgings.SeenBy(who).AsNoTracking().SingleOrDefaultAsync(u => u.Id == key, ct) is { } sent && await files.OpenAsync(sent.File, ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, sent.FileName)
            : Results.NotFound();
    }

    public static IQueryable<SentUrging> SeenBy(this IQueryable<SentUrging> urgings, ICurrentPerson who)
    {
        if (who.May(Permissions.SeeAllTasks)) { return urgings; }
        var body = new Organisations.Contracts.BodyId(who.Office ?? Guid.Empty);
        return urgings.Where(u => u.Body == body);
    }
}
