using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Newsroom.Contracts;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Newsroom.Writing;

/// <summary>Sends an item's picture to those who may see its drafts.</summary>
internal static class PictureToShow
{
    public static async Task<IResult> SendAsync(Guid id, string name, NewsroomDb db, FileStore files, ICurrentPerson who, HttpContext http, CancellationToken ct)
    {
        if (await db.FindAsync(new ItemId(id), who, ct) is not { Picture: { } picture } || picture.Name != name) { return Results.NotFound(); }
        if (await files.OpenAsync(picture.File, ct) is not { } kept) { return Results.NotFound(); }
        // The name comes from the bytes: under it there will never be others. Private, because it may be a draft's.
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Results.Stream(kept.Bytes, picture.MediaType);
    }
}
