using HaiDang.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Resting;

/// <summary>Sends the text of a legal document that somebody kept here.</summary>
internal static class DocumentFile
{
    /// <summary>GET /plans/bases/{id}/file</summary>
    public static async Task<IResult> SendAsync(Guid id, PlansDb db, FileStore files, CancellationToken ct)
    {
        var key = new LegalDocumentId(id);
        return await db.LegalDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == key, ct) is { File: { } file } && await files.OpenAsync(file, ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, kept.File.Name)
            : Results.NotFound();
    }
}
