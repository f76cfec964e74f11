using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Pictures;

/// <summary>
/// The picture that goes with a shared link where a page has none of its own: its title drawn in the letters of the site, over the sea, beside the light. Drawn
/// when somebody first asks, by the machine's librsvg, from what the head of the built page says; kept by what is on it.
/// </summary>
internal sealed partial class ShareCards(IOptions<PortalOptions> options, IOptions<KernelOptions> kernel) : IDisposable
{
    public const string Folder = "/card";
    private const string Program = "/usr/bin/rsvg-convert";
    private const string End = ".png";
    private const string Home = "index";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly string[] Letters = ["be-vietnam-pro-400.ttf", "be-vietnam-pro-700.ttf"];
    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>This machine can draw them.</summary>
    public bool IsAble { get; } = File.Exists(Program);

    /// <summary>The card of a page; another title is another address, for those who keep the picture.</summary>
    public static SharePicture Of(string path, string title) =>
        new($"{Folder}{(path.EndsWith('/') ? path + Home : path)}{End}?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)).AsSpan(0, 4))}", PictureNames.ShareWidth, PictureNames.ShareHeight, title);

    /// <summary>The page whose card stands at an address; null when it is nobody's.</summary>
    public static PortalAddress? PageOf(string path)
    {
        if (!path.StartsWith(Folder + "/", StringComparison.Ordinal) || !path.EndsWith(End, StringComparison.Ordinal)) { return null; }
        var page = path[Folder.Length..^End.Length];
        return PortalAddress.Parse(page.EndsWith("/" + Home, StringComparison.Ordinal) ? page[..^Home.Length] : page) is { Form: PortalForm.Page } address ? address : null;
    }

    /// <summary>The card as PNG; null where none can be drawn.</summary>
    public async Task<byte[]?> DrawAsync(BuiltPage page, PortalAddress address, CancellationToken ct)
    {
        if (!IsAble || page.Status != 200 || Title().Match(page.Text) is not { Success: true } title) { return null; }
        var section = Section().Match(page.Text) is { Success: true } found ? Decoded(found) : null;
        var drawing = CardDrawing.Of(Decoded(title), section, options.Value.Name(address.Language), options.Value.Owner(address.Language));
        var file = Path.Combine(kernel.Value.DataDirectory, "cards", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(drawing)))[..32] + End);
        if (File.Exists(file)) { return await File.ReadAllBytesAsync(file, ct); }
        await oneAtATime.WaitAsync(ct);
        try
        {
            // Those who waited find what the first has drawn.
            if (File.Exists(file)) { return await File.ReadAllBytesAsync(file, ct); }
            if (await RunAsync(drawing, ct) is not { } bytes) { return null; }
            await WholeFile.WriteAsync(file, bytes, ct);
            return bytes;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<byte[]?> RunAsync(string drawing, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        stop.CancelAfter(Longest);
        var start = new ProcessStartInfo(Program, ["--format=png", $"--width={PictureNames.ShareWidth}", $"--height={PictureNames.ShareHeight}"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FONTCONFIG_FILE"] = await LettersAsync(ct);
        using var process = Process.Start(start)!;
        try
        {
            using var png = new MemoryStream();
            var complaints = process.StandardError.ReadToEndAsync(stop.Token);
            var reading = process.StandardOutput.BaseStream.CopyToAsync(png, stop.Token);
            await process.StandardInput.WriteAsync(drawing.AsMemory(), stop.Token);
            process.StandardInput.Close();
            await Task.WhenAll(reading, complaints);
            await process.WaitForExitAsync(stop.Token);
            return process.ExitCode == 0 && png.Length > 0 ? png.ToArray() : null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited) { process.Kill(); }
        }
    }

    // The site's own letters, where the drawing program finds them before any other.
    private async Task<string> LettersAsync(CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(kernel.Value.DataDirectory), "letters")).FullName;
        var settings = Path.Combine(folder, "fonts.conf");
        if (File.Exists(settings)) { return settings; }
        foreach (var name in Letters)
        {
            await using var letters = Assembly.GetExecutingAssembly().GetManifestResourceStream("letters/" + name)!;
            await using var file = File.Create(Path.Combine(folder, name));
            await letters.CopyToAsync(file, ct);
        }

        await File.WriteAllTextAsync(settings, $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>{folder}</dir><include ignore_missing="yes">/etc/fonts/fonts.conf</include><cachedir>{folder}/cache</cachedir></fontconfig>
            """, ct);
        return settings;
    }

    private static string Decoded(Match match) => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value);

    [GeneratedRegex("<meta property=\"og:title\" content=\"([^\"]+)\"")]
    private static partial Regex Title();

    [GeneratedRegex("<meta property=\"article:section\" content=\"([^\"]+)\"")]
    private static partial Regex Section();
}
