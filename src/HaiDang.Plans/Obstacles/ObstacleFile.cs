using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Obstacles;

/// <summary>Sends the file of an obstacle to those who see the obstacle, always as a download.</summary>
internal static class ObstacleFile
{
    /// <summary>GET /obstacles/{id}/file</summary>
    public static async Task<IResult> SendAsync(Guid id, PlansDb db, FileStore files, ICurrentPerson who, CancellationToken ct)
    {
        var key = new ObstacleId(id);
        return await db.ObstaclesSeenBy(who).AsNoTracking().SingleOrDefaultAsync(o => o.Id == key, ct) is { File: { } file } && await files.OpenAsync(file, ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, kept.File.Name)
            : Results.NotFound();
    }
}
