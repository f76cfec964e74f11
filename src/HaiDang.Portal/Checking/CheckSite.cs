using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using HaiDang.Kernel.Words;
using HaiDang.Portal.Building;
using HaiDang.Portal.Contracts;
using HaiDang.Portal.Exporting;

namespace HaiDang.Portal.Checking;

/// <summary>Follows every link of a site, some at a time, and compares what pages say of each other.</summary>
internal sealed partial class CheckSite : ISiteCheck
{
    private const int Together = 4;
    private const int MostSlow = 5;
    private const double TooSlowMilliseconds = 500;

    public async Task<CheckedSite> RunAsync(string place, IProgress<int>? progress, CancellationToken ct)
    {
        if (!Uri.TryCreate(place, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) { return await RunAsync(new ExportedSite(Path.GetFullPath(place)), null, progress, ct); }
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = address };
        return await RunAsync(new RunningSite(client), address, progress, ct);
    }

    internal static Task<CheckedSite> RunAsync(ISite site, Uri? address, IProgress<int>? progress, CancellationToken ct) => new Walk(site, address, progress).RunAsync(ct);

    private sealed partial class Walk(ISite site, Uri? address, IProgress<int>? progress)
    {
        private readonly ConcurrentDictionary<string, Fetched> fetched = new();
        private readonly ConcurrentDictionary<string, Reading> read = new();
        private readonly ConcurrentDictionary<string, string> ledFrom = new();
        private readonly Channel<string> waiting = Channel.CreateUnbounded<string>();
        private string? root;
        private int open;

        public async Task<CheckedSite> RunAsync(CancellationToken ct)
        {
            // The first page says how the site calls itself.
            root = RootOf(await site.FetchAsync("/vi/", ct));
            foreach (var start in PublicLanguages.Expected.Select(l => $"/{l}/").Append(PortalAddress.Sitemap.Path)) { Lead(start, start); }
            await Parallel.ForEachAsync(waiting.Reader.ReadAllAsync(ct), new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = ct }, async (path, stop) =>
            {
                try
                {
                    await ReadAsync(path, stop);
                }
                finally
                {
                    if (Interlocked.Decrement(ref open) == 0) { waiting.Writer.Complete(); }
                }
            });
            var pages = fetched.Where(f => f.Value is { Status: 200, MediaType: "text/html" }).ToList();
            return new(pages.Count, fetched.Count(f => f.Value is { MediaType: not "text/html", IsElsewhere: false }), [.. Faults().OrderBy(f => f.Kind, StringComparer.Ordinal).ThenBy(f => f.Page, StringComparer.Ordinal)],
                [.. fetched.Where(f => f.Value.IsElsewhere).Select(f => f.Key).Order(StringComparer.Ordinal)],
                [.. pages.Select(p => (p.Key, p.Value.Milliseconds)).Where(p => p.Milliseconds > 0).OrderByDescending(p => p.Milliseconds).Take(MostSlow)]);
        }

        private async Task ReadAsync(string path, CancellationToken ct)
        {
            var answer = await site.FetchAsync(path, ct);
            if (answer.MediaType == "text/html" && MovedPage.LeadsTo(answer.Text) is { } to) { answer = answer with { Status = 301, LeadsTo = to }; }
            fetched[path] = answer with { Text = "" };
            if (answer.LeadsTo is { } target && Uri.TryCreate(new Uri("http://here" + path), target, out var there) && (there.Host == "here" || IsOwn(there))) { Lead(path, there.PathAndQuery); }
            if (answer.Status != 200) { return; }
            var reading = read[path] = Reading.Of(path, answer, IsOwn);
            foreach (var next in reading.Links.Concat(reading.Loads)) { Lead(path, next); }
            if (answer.MediaType == "text/html" && read.Count % 100 == 0) { progress?.Report(read.Count); }
        }

        // Questions that people type are without end; one of each page is enough.
        private void Lead(string from, string to)
        {
            if (to.Contains('?', StringComparison.Ordinal) && to.Split('?')[0] is var bare && bare != to) { to = bare; }
            if (!ledFrom.TryAdd(to, from)) { return; }
            Interlocked.Increment(ref open);
            waiting.Writer.TryWrite(to);
        }

        private IEnumerable<SiteFault> Faults()
        {
            foreach (var fault in read.Values.SelectMany(r => r.Faults)) { yield return fault; }
            foreach (var (path, answer) in fetched.Where(f => !f.Value.IsFine)) { yield return new("broken", ledFrom[path], $"{path} ({answer.Status})"); }
            foreach (var (path, answer) in fetched.Where(f => f.Value is { Status: 200, MediaType: "text/html", Milliseconds: > TooSlowMilliseconds })) { yield return new("slow", path, $"{answer.Milliseconds:0} ms"); }
            foreach (var page in read.Values.Where(r => r.Alternates.Count > 0))
            {
                if (!page.Alternates.Contains(new(page.Language, page.Path))) { yield return new("hreflang", page.Path, page.Language); }
                foreach (var other in page.Alternates.Where(a => a.Language != "x-default" && a.Path != page.Path))
                {
                    if (read.GetValueOrDefault(other.Path) is { } there && (there.Language != other.Language || !there.Alternates.Contains(new(page.Language, page.Path)))) { yield return new("hreflang", page.Path, $"{other.Language} {other.Path}"); }
                }
            }
        }

        private bool IsOwn(Uri other) => other.GetLeftPart(UriPartial.Authority) is var authority && (authority == root || authority == address?.GetLeftPart(UriPartial.Authority));

        private static string? RootOf(Fetched home) =>
            Canonical().Match(home.Text) is { Success: true } found && Uri.TryCreate(found.Groups[1].Value, UriKind.Absolute, out var canonical)
                ? canonical.GetLeftPart(UriPartial.Authority) : null;

        [GeneratedRegex("<link rel=\"canonical\" href=\"([^\"]+)\"")]
        private static partial Regex Canonical();
    }
}
