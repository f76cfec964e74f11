using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Portal.Building;
using HaiDang.Portal.Exporting;
using HaiDang.Portal.Serving;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Lightening;

/// <summary>
/// The site in a language to carry where there is no network: lite pages in one .zip whose links lead from file to file, so that it reads from a stick or a
/// phone's folder. What is not in the pack leads to the site itself.
/// </summary>
internal sealed partial class OfflinePack(Census census, PageStore store, LitePage lite, SiteFiles files, PublicAddress site, OfficeClock clock, IOptions<KernelOptions> kernel)
{
    private const int Stories = 100;
    private const int Entries = 60;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    // By file: when it was made, and how often anything had been taken back by then. What an earlier process made is not trusted.
    private static readonly ConcurrentDictionary<string, (DateTimeOffset At, long TakenBack)> Made = new();
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> OneAtATime = new();

    /// <summary>The pack as it was at most an hour ago, and never with anything that was taken back since.</summary>
    public async Task<FileStream> OpenAsync(string language, CancellationToken ct)
    {
        var file = Path.Combine(Path.GetFullPath(kernel.Value.DataDirectory), "packs", $"{language}.zip");
        var turn = OneAtATime.GetOrAdd(file, _ => new(1));
        await turn.WaitAsync(ct);
        try
        {
            if (!Made.TryGetValue(file, out var made) || !File.Exists(file) || made.TakenBack != store.TakenBack || clock.Now - made.At > Fresh) { await MakeAsync(file, language); }
            return File.OpenRead(file);
        }
        finally
        {
            turn.Release();
        }
    }

    // Not broken off when the visitor goes: the next one would begin from nothing.
    private async Task MakeAsync(string file, string language)
    {
        var begun = (clock.Now, store.TakenBack);
        await WholeFile.WriteAsync(file, stream => WriteAsync(stream, language, CancellationToken.None));
        Made[file] = begun;
    }

    /// <summary>Writes the pack.</summary>
    public async Task WriteAsync(Stream stream, string language, CancellationToken ct)
    {
        var pages = new Dictionary<string, PortalAddress>();
        await foreach (var address in census.ToCarryAsync(language, Entries, Stories, ct)) { pages.TryAdd(address.Path, address); }
        var style = $"<style>{files.All[files.PlainStylePath].Text}</style>";
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, address) in pages)
        {
            var page = await store.GetAsync(address, ct);
            if (page.Status != 200) { continue; }
            var html = StyleLink().Replace(lite.Of(page, address).Text, style);
            html = Action().Replace(html, m => $"action=\"{site.Root}{m.Groups[1].Value}\"");
            html = Link().Replace(html, m => $"href=\"{Lead(path, m.Groups[1].Value, pages)}\"");
            await using var writer = new StreamWriter(zip.CreateEntry(FileOf(path)).Open(), new UTF8Encoding(false));
            await writer.WriteAsync(html.AsMemory(), ct);
        }
    }

    // "/vi/" is vi/index.html, "/vi/du-lich" is vi/du-lich.html: what a program shows when somebody opens the folder.
    private static string FileOf(string path) => path.EndsWith('/') ? $"{path[1..]}index.html" : $"{path[1..]}.html";

    private string Lead(string from, string href, Dictionary<string, PortalAddress> pages)
    {
        var target = href.StartsWith(LiteAddress.Folder + "/", StringComparison.Ordinal) ? href[LiteAddress.Folder.Length..] : href;
        var mark = target.IndexOf('#', StringComparison.Ordinal);
        var (page, rest) = mark < 0 ? (target, "") : (target[..mark], target[mark..]);
        if (!pages.ContainsKey(page) || href == page) { return site.Root + target; }
        var up = string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/') - 1));
        return up + FileOf(page) + rest;
    }

    [GeneratedRegex("<link rel=\"stylesheet\"[^>]*>")]
    private static partial Regex StyleLink();

    // Nothing on a stick answers a form: the site does, for whoever has a line.
    [GeneratedRegex("action=\"(/(?!/)[^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("href=\"(/(?!/)[^\"]*)\"")]
    private static partial Regex Link();
}
