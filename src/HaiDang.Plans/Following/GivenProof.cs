using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Plans.Following;

/// <summary>A link or a file that a person hands in to prove what she says.</summary>
internal sealed record GivenProof(string? LinkTitle, string? Link, string? FileName, string? FileType, byte[]? File)
{
    private const int LargestFile = 20 * 1024 * 1024;

    public static async Task<GivenProof> FromAsync(IFormCollection form)
    {
        using var memory = new MemoryStream();
        var file = form.Files.GetFile("File");
        if (file is not null) { await file.CopyToAsync(memory); }
        return new(form["LinkTitle"].ToString(), form["Link"].ToString(), file?.FileName, file?.ContentType, file is null ? null : memory.ToArray());
    }

    public Refusal? Check() =>
        !string.IsNullOrWhiteSpace(Link) && !IsWebAddress(Link) ? new Refusal("plans.report.bad_link") { Field = "Link" }
        : File is { Length: > LargestFile } ? new Refusal("plans.report.file_too_large", LargestFile / 1024 / 1024) { Field = "File" }
        : null;

    /// <summary>Keeps the file, and gives what is to be recorded.</summary>
    public async Task<List<Evidence>> KeepAsync(FileStore files, CancellationToken ct)
    {
        var kept = new List<Evidence>();
        if (!string.IsNullOrWhiteSpace(Link)) { kept.Add(new(string.IsNullOrWhiteSpace(LinkTitle) ? Link.Trim() : LinkTitle.Trim(), Link.Trim(), null, null)); }
        if (File is { Length: > 0 } bytes)
        {
            var file = await files.KeepAsync(bytes, FileName ?? "tep", FileType ?? "application/octet-stream", ct);
            kept.Add(new(file.Name, null, file.Id, null));
        }

        return kept;
    }

    private static bool IsWebAddress(string link) =>
        Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
