using HaiDang.Portal.Pictures;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Portal.Serving;

/// <summary>Pictures of public items and of the province, by a name made from their content: the bytes behind a name never change.</summary>
internal static class ServePicture
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>GET /media/{name}</summary>
    public static async Task<IResult> SendAsync(string name, PictureShelf shelf, HttpContext context)
    {
        if (await shelf.OpenAsync(name, context.RequestAborted) is not { } picture) { return Results.NotFound(); }
        context.Response.Headers.CacheControl = ForEver;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        // A drawing opened by itself runs nothing and fetches nothing.
        if (picture.MediaType == "image/svg+xml") { context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"; }
        return Results.Stream(picture.Bytes, picture.MediaType, entityTag: new($"\"{name}\""), enableRangeProcessing: true);
    }
}
