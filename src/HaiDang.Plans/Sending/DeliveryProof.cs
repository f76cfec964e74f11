using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Sending;

/// <summary>Sends the file that proves a delivery by hand, to those who follow deliveries.</summary>
internal static class DeliveryProof
{
    /// <summary>GET /plans/deliveries/{id}/proof</summary>
    public static async Task<IResult> SendAsync(Guid id, PlansDb db, FileStore files, ICurrentPerson who, CancellationToken ct)
    {
        var key = new DeliveryId(id);
        return who.May(Permissions.SeeAllTasks) && await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == key, ct) is { Proof: { } proof }
            && await files.OpenAsync(proof, ct) is { } kept ? Results.Stream(kept.Bytes, kept.File.MediaType, kept.File.Name) : Results.NotFound();
    }
}
