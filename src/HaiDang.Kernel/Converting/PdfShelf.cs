using System.Security.Cryptography;
using System.Text.Json;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HaiDang.Kernel.Converting;

/// <summary>Which .docx, by its SHA-256, and the address where its PDF is asked for again.</summary>
internal sealed record PdfOrder(string Sha256, string Address);

/// <summary>Sends .docx as PDF. Each is converted once, as a job; what is on the shelf can be deleted at any time and is made again.</summary>
public sealed class PdfShelf(KernelDb db, JobQueue jobs, LibreOffice office, IOptions<KernelOptions> options)
{
    /// <summary>The media type of PDF.</summary>
    public const string MediaType = "application/pdf";

    /// <summary>The page that shows how far a PDF is.</summary>
    public const string Page = "/pdf";

    /// <summary>
    /// The PDF when it is ready; else the way to a page that says how far it is and then leads back to <paramref name="address"/>,
    /// or that this machine cannot make any.
    /// </summary>
    public async Task<IResult> SendAsync(byte[] docx, string fileName, string address, CancellationToken ct)
    {
        var sha256 = NameOf(docx);
        if (File.Exists(PathOf(sha256, "pdf"))) { return Results.File(File.OpenRead(PathOf(sha256, "pdf")), MediaType, Path.ChangeExtension(fileName, "pdf")); }
        if (office.Program is null) { return Results.Redirect($"{Page}/none"); }

        return Results.Redirect($"{Page}/{await OrderAsync(sha256, docx, address, ct)}");
    }

    private async Task<Guid> OrderAsync(string sha256, byte[] docx, string address, CancellationToken ct)
    {
        var order = new PdfOrder(sha256, address);
        var kind = typeof(MakePdf).FullName!;
        var arguments = JsonSerializer.Serialize(order);
        // Somebody else, or the same person with a second click, is waiting for it already.
        var waiting = await db.Jobs.AsNoTracking()
            .Where(j => j.Kind == kind && j.Arguments == arguments && (j.State == JobState.Queued || j.State == JobState.Running))
            .Select(j => (Guid?)j.Id).FirstOrDefaultAsync(ct);
        if (waiting is null) { await KeepAsync(sha256, "docx", docx, ct); }
        return waiting ?? await jobs.StartAsync<MakePdf, PdfOrder>(order, ct);
    }

    /// <summary>Whether this machine makes PDF.</summary>
    public bool IsAble => office.Program is not null;

    /// <summary>The PDF when it is ready; null when it is being made, or cannot be made here. For readers whom no page tells how far it is.</summary>
    public async Task<Stream?> TakeAsync(byte[] docx, string address, CancellationToken ct)
    {
        var sha256 = NameOf(docx);
        if (Has(sha256)) { return File.OpenRead(PathOf(sha256, "pdf")); }
        if (IsAble) { await OrderAsync(sha256, docx, address, ct); }
        return null;
    }

    /// <summary>Names what a PDF is made of.</summary>
    public static string NameOf(byte[] docx) => Convert.ToHexStringLower(SHA256.HashData(docx));

    /// <summary>Whether the PDF stands ready; asks nothing to be made.</summary>
    public bool IsReady(byte[] docx) => Has(NameOf(docx));

    internal bool Has(string sha256) => File.Exists(PathOf(sha256, "pdf"));

    internal Task<byte[]> SourceAsync(string sha256, CancellationToken ct) => File.ReadAllBytesAsync(PathOf(sha256, "docx"), ct);

    internal Task KeepAsync(string sha256, string kind, byte[] bytes, CancellationToken ct) => WholeFile.WriteAsync(PathOf(sha256, kind), bytes, ct);

    internal void ForgetSource(string sha256) => File.Delete(PathOf(sha256, "docx"));

    private string PathOf(string sha256, string kind) => Path.Combine(options.Value.DataDirectory, "pdf", $"{sha256}.{kind}");
}

/// <summary>Converts one .docx. Run twice for one order, it converts once.</summary>
internal sealed class MakePdf(PdfShelf shelf, LibreOffice office) : IJob<PdfOrder>
{
    public async Task<string> RunAsync(PdfOrder arguments, IProgress<int> progress, CancellationToken ct)
    {
        if (!shelf.Has(arguments.Sha256))
        {
            progress.Report(10);
            var pdf = await office.ToPdfAsync(await shelf.SourceAsync(arguments.Sha256, ct), progress, ct);
            await shelf.KeepAsync(arguments.Sha256, "pdf", pdf, ct);
            shelf.ForgetSource(arguments.Sha256);
        }

        return arguments.Address;
    }
}
