using HaiDang.Kernel.Files;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Plans.Following;

/// <summary>Sends a kept file to somebody who is signed in, always as a download: evidence is never run in our pages.</summary>
internal static class EvidenceFile
{
    public static async Task<IResult> SendAsync(Guid id, FileStore files, CancellationToken ct) =>
        await files.OpenAsync(new FileId(id), ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, kept.File.Name)
            : Results.NotFound();
}
