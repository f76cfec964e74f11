using HaiDang.Kernel.Files;
using HaiDang.Newsroom.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Serving;

/// <summary>Pictures of public items, by a name made from their content: the bytes behind a name never change.</summary>
internal static class ServePicture
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>GET /media/{name}</summary>
    public static async Task<IResult> SendAsync(string name, INewsroom newsroom, FileStore files, HttpContext context)
    {
        if (await newsroom.FindPictureAsync(name, context.RequestAborted) is not { } picture
            || await files.OpenAsync(picture.File, context.RequestAborted) is not { } opened)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = ForEver;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(opened.Bytes, picture.MediaType, entityTag: new($"\"{name}\""), enableRangeProcessing: true);
    }

    /// <summary>GET /media/share.jpg: what is shown where a page without a picture is shared.</summary>
    public static IResult SendShareCard(IOptions<PortalOptions> options) =>
        options.Value.ShareCard is { Length: > 0 } path && File.Exists(path) ? Results.File(Path.GetFullPath(path), "image/jpeg") : Results.NotFound();
}
