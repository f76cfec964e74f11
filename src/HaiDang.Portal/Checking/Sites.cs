using System.Diagnostics;
using System.Net;
using System.Text;
using HaiDang.Portal.Exporting;

namespace HaiDang.Portal.Checking;

/// <summary>An answer to a path. <c>IsElsewhere</c>: the folder has no file for it, so the product answers it; <c>LeadsTo</c>: where a redirect goes.</summary>
internal sealed record Fetched(int Status, string MediaType, string Text, double Milliseconds, bool IsElsewhere = false, string? LeadsTo = null)
{
    /// <summary>There, elsewhere, or on its way: a document that is being made says when to come back.</summary>
    public bool IsFine { get; init; } = Status is 200 or (> 300 and < 400);
}

/// <summary>Where pages are read.</summary>
internal interface ISite
{
    Task<Fetched> FetchAsync(string path, CancellationToken ct);
}

/// <summary>A running site.</summary>
internal sealed class RunningSite(HttpClient client) : ISite
{
    public async Task<Fetched> FetchAsync(string path, CancellationToken ct)
    {
        var begin = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(path, ct);
        var mediaType = answer.Content.Headers.ContentType?.MediaType ?? "";
        var bytes = await answer.Content.ReadAsByteArrayAsync(ct);
        var fetched = new Fetched((int)answer.StatusCode, mediaType, Reading.IsText(mediaType) ? Encoding.UTF8.GetString(bytes) : "", Stopwatch.GetElapsedTime(begin).TotalMilliseconds, LeadsTo: answer.Headers.Location?.ToString());
        return answer.StatusCode is HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null ? fetched with { IsFine = true } : fetched;
    }
}

/// <summary>An exported folder.</summary>
internal sealed class ExportedSite(string root) : ISite
{
    public async Task<Fetched> FetchAsync(string path, CancellationToken ct)
    {
        var file = Path.Combine(root, SiteFolder.FileOf(Uri.UnescapeDataString(path.Split('?')[0])));
        if (path.Contains('?', StringComparison.Ordinal) || !File.Exists(file)) { return new(200, "", "", 0, IsElsewhere: true); }
        var mediaType = Path.GetExtension(file) switch { ".html" => "text/html", ".css" => "text/css", ".xml" => "application/xml", _ => "" };
        return new(200, mediaType, Reading.IsText(mediaType) ? await File.ReadAllTextAsync(file, ct) : "", 0);
    }
}
