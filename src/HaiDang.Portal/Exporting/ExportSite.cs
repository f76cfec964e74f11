using HaiDang.Kernel;
using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Contracts;
using HaiDang.Portal.Feeds;
using HaiDang.Portal.Pictures;
using HaiDang.Portal.Serving;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Exporting;

/// <summary>
/// Builds pages from the same facts by the same builder as the portal, a few at a time, and writes their bytes. What a page shows is noted beside it, so that
/// the next export builds only what changed since.
/// </summary>
internal sealed partial class ExportSite(IServiceScopeFactory scopes, SiteFiles files, PictureShelf pictures, IWebHostEnvironment web, PublicAddress site, IOptions<PortalOptions> options, Words words, TimeProvider time) : IPortalExport
{
    private const int BetweenNotes = 5_000;
    private const int InOneGo = 100;
    private const string AssetFolder = "/_content/";

    // Announced before an export began, saved after it looked.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    public async Task<Exported> RunAsync(string folder, IProgress<ExportProgress>? progress, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Address)) { throw new InvalidOperationException("Portal:Address is not set."); }
        var (program, target) = (Program(), new SiteFolder(folder));
        var before = Ledger.Read(folder, program);
        var changed = await ChangedAsync(before, ct);
        var moved = new ConcurrentDictionary<string, string>();
        var all = await AllAsync(moved, ct);
        var (now, built, done) = (new ConcurrentDictionary<string, Written>(), 0, 0);
        // Some pages share what they all ask for: streams and bodies are read once for them.
        await Parallel.ForEachAsync(all.Chunk(InOneGo), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct }, async (some, stop) =>
        {
            var began = time.GetUtcNow();
            await using var scope = scopes.CreateAsyncScope();
            foreach (var address in some)
            {
                var path = address.Path;
                if (before.GetValueOrDefault(path) is { } known && target.Has(path) && !known.Shows.Append(Shown.Everything).Any(key => changed.TryGetValue(key, out var at) && at > known.Built - Overlap)) { now[path] = known; }
                else if (await BuildAsync(scope.ServiceProvider, address, began, stop) is var (page, written))
                {
                    target.Write(path, page);
                    now[path] = written;
                    Interlocked.Increment(ref built);
                }

                if (Interlocked.Increment(ref done) % BetweenNotes == 0) { lock (target) { Ledger.Write(folder, program, Joined(before, now)); } }
            }

            progress?.Report(new(done, all.Count));
        });
        progress?.Report(new(all.Count, all.Count));
        var pages = now.Count;
        await FollowMovedAsync(moved, Ledger.Paths(folder), before, now, ct);
        foreach (var (path, to) in moved.Where(m => !now.ContainsKey(m.Key) && now.ContainsKey(PathOf(m.Value))).ToList())
        {
            target.Write(path, MovedPage.Of(words, site.Root, path, to));
            now[path] = Written.Leading(to, time.GetUtcNow());
        }

        foreach (var gone in Ledger.Paths(folder).Where(p => !now.ContainsKey(p))) { target.Remove(gone); }
        await WriteFilesAsync(target, before.Values.SelectMany(p => p.Needs).ToHashSet(), now.Values.SelectMany(p => p.Needs).ToHashSet(), ct);
        Ledger.Write(folder, program, now);
        await File.WriteAllTextAsync(Path.Combine(folder, Ledger.Folder, "nginx.conf"), NginxRules.Of(), ct);
        return new(pages, now.Count - pages, built, target.Written, target.Removed);
    }

    private async Task<List<PortalAddress>> AllAsync(IDictionary<string, string> moved, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Census>().AllAsync(moved, ct).ToListAsync(ct);
    }

    /// <summary>What an earlier export wrote under an address that is none any more: the builder knows where it went, as it does for whoever asks the product.</summary>
    private async Task FollowMovedAsync(IDictionary<string, string> moved, IReadOnlyList<string> earlier, Dictionary<string, Written> before, IReadOnlyDictionary<string, Written> now, CancellationToken ct)
    {
        foreach (var path in earlier.Where(p => !now.ContainsKey(p) && !moved.ContainsKey(p)))
        {
            // Once renamed it leads on for as long as there is something where it leads.
            if (before.GetValueOrDefault(path)?.LeadsTo is { } known && now.ContainsKey(PathOf(known))) { moved[path] = known; }
            else if (PortalAddress.Parse(path) is { Form: PortalForm.Page } address)
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await ActivatorUtilities.CreateInstance<PageBuilder>(scope.ServiceProvider).BuildAsync(address, ct) is { Location: { } to }) { moved[path] = to; }
            }
        }
    }

    private static string PathOf(string place) => place.Split('#')[0];

    /// <summary>What changed since the oldest page was built, and when last.</summary>
    private async Task<Dictionary<string, DateTimeOffset>> ChangedAsync(Dictionary<string, Written> before, CancellationToken ct)
    {
        if (before.Count == 0) { return []; }
        await using var scope = scopes.CreateAsyncScope();
        var newsroom = scope.ServiceProvider.GetRequiredService<INewsroom>();
        var facts = await scope.ServiceProvider.GetRequiredService<Announced>().SinceAsync(before.Values.Min(p => p.Built) - Overlap, PageChange.Facts, ct);
        var changed = new Dictionary<string, DateTimeOffset>();
        foreach (var (fact, at) in facts)
        {
            foreach (var key in (await PageChange.OfAsync(fact, at, newsroom, ct)).Keys) { changed[key] = at; }
        }

        return changed;
    }

    private static async Task<(BuiltPage, Written)?> BuildAsync(IServiceProvider services, PortalAddress address, DateTimeOffset began, CancellationToken ct)
    {
        var page = await ActivatorUtilities.CreateInstance<PageBuilder>(services).BuildAsync(address, ct);
        // Gone since the census.
        if (page.Status != 200) { return null; }
        return (page, new(page.Tag, began, page.Shows, [.. Needed().Matches(page.Text).Select(m => m.Value).Distinct()]));
    }

    private async Task WriteFilesAsync(SiteFolder target, HashSet<string> before, HashSet<string> now, CancellationToken ct)
    {
        foreach (var (path, file) in files.All) { target.Write(path, file); }
        target.Write("/sw.js", files.Worker);
        target.Write("/robots.txt", Encoding.UTF8.GetBytes(Robots.Of(site.Root)));
        foreach (var gone in before.Except(now)) { target.Remove(gone); }
        now.UnionWith(files.All.Values.Where(f => f.MediaType.StartsWith("text/", StringComparison.Ordinal)).SelectMany(f => Needed().Matches(f.Text)).Select(m => m.Value));
        // Behind a name made from its content always stands the same.
        foreach (var path in now.Where(p => !p.StartsWith(PictureNames.Folder, StringComparison.Ordinal) || !target.Has(p)))
        {
            if (await BytesAsync(path, ct) is { } bytes) { target.Write(path, bytes); }
        }
    }

    private async Task<byte[]?> BytesAsync(string path, CancellationToken ct)
    {
        if (path.StartsWith(PictureNames.Folder, StringComparison.Ordinal)) { return (await pictures.FindAsync(path[PictureNames.Folder.Length..], ct))?.Bytes; }
        var file = web.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists) { return null; }
        await using var stream = file.CreateReadStream();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private static Dictionary<string, Written> Joined(Dictionary<string, Written> before, IReadOnlyDictionary<string, Written> now)
    {
        var joined = new Dictionary<string, Written>(before);
        foreach (var (path, page) in now) { joined[path] = page; }
        return joined;
    }

    // Pages come from facts, from this very program and from its settings; with another of the latter two all are made anew.
    private string Program()
    {
        var parts = AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name?.StartsWith("HaiDang", StringComparison.Ordinal) is true).Select(a => $"{a.GetName().Name} {a.ManifestModule.ModuleVersionId}").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Append(JsonSerializer.Serialize(options.Value))))));
    }

    [GeneratedRegex("/(?:media|_content)/[A-Za-z0-9._/-]+")]
    private static partial Regex Needed();
}
