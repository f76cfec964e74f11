using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace HaiDang.Kernel.Converting;

/// <summary>Turns .docx into PDF with the LibreOffice of this machine. Several may ask at once: each run has a profile to itself.</summary>
public sealed class LibreOffice(IOptions<KernelOptions> options) : IDisposable
{
    /// <summary>A document that takes longer is given up.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly string[] UsualPlaces =
        ["/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice", "/snap/bin/libreoffice"];

    // Tagged, so that a screen reader finds headings and tables; fonts are always embedded.
    private const string Filter = """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}""";

    // One run keeps one processor busy.
    private readonly int places = Math.Max(1, Environment.ProcessorCount / 2);
    private readonly SemaphoreSlim free = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Where the program is, or null when this machine has none.</summary>
    public string? Program => options.Value.LibreOffice is { Length: > 0 } set
        ? (File.Exists(set) ? set : null)
        : UsualPlaces.Concat(OnPath()).FirstOrDefault(File.Exists);

    /// <summary>The document as PDF.</summary>
    public async Task<byte[]> ToPdfAsync(ReadOnlyMemory<byte> docx, IProgress<int> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var program = Program ?? throw new InvalidOperationException("LibreOffice is not installed.");
        await free.WaitAsync(ct);
        try
        {
            await using var profile = await TakeProfileAsync(ct);
            progress.Report(20);
            var folder = Directory.CreateTempSubdirectory("hd-pdf-");
            try
            {
                var source = Path.Combine(folder.FullName, "document.docx");
                await File.WriteAllBytesAsync(source, docx, ct);
                await RunAsync(program, Path.GetDirectoryName(profile.Name)!, source, folder.FullName, ct);
                progress.Report(90);
                return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "document.pdf"), ct);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => free.Dispose();

    // Two LibreOffices on one profile end each other's work, so a profile is taken by an exclusive file: other programs on the same data
    // directory keep away from it, too. Profiles stay, for the first start of a new one takes seconds.
    private async Task<FileStream> TakeProfileAsync(CancellationToken ct)
    {
        while (true)
        {
            for (var i = 0; i < places; i++)
            {
                var profile = Path.Combine(Path.GetFullPath(options.Value.DataDirectory), "libreoffice", $"{i}");
                Directory.CreateDirectory(profile);
                try
                {
                    return new FileStream(Path.Combine(profile, "taken"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                }
                catch (IOException)
                {
                    // Somebody else has it; the next one may be free.
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        }
    }

    private static async Task RunAsync(string program, string profile, string source, string folder, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var argument in new[]
        {
            $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
            "--convert-to", Filter, "--outdir", folder, source,
        })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["HOME"] = profile;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("LibreOffice does not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        var said = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var told = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            if (!ct.IsCancellationRequested) { throw new TimeoutException($"LibreOffice did not finish within {Longest}."); }
            throw;
        }

        if (!File.Exists(Path.Combine(folder, "document.pdf")))
        {
            throw new InvalidOperationException($"LibreOffice made no PDF (exit code {process.ExitCode}). {await said} {await told}");
        }
    }

    private static IEnumerable<string> OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, "soffice"), Path.Combine(folder, "libreoffice") });
}
