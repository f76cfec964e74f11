using System.Collections.Concurrent;
using HaiDang.Portal.Building;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Serving;

/// <summary>
/// Built pages by address. A page is built once, by whoever asks first, and again when something it shows has changed; two
/// visitors asking together wait for one build. What changed while a page was being built makes that build count as old.
/// </summary>
internal sealed class PageStore(IServiceScopeFactory scopes, IOptions<PortalOptions> options)
{
    private readonly ConcurrentDictionary<string, Entry> pages = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<BuiltPage>>> building = new();
    private readonly ConcurrentDictionary<string, long> changed = new();
    private long clock;
    private long bytes;

    /// <summary>Addresses held now.</summary>
    public IReadOnlyCollection<string> Held => [.. pages.Keys];

    /// <summary>The page as it must be now, from memory or built anew.</summary>
    public ValueTask<BuiltPage> GetAsync(PortalAddress address, CancellationToken ct)
    {
        if (pages.TryGetValue(address.Path, out var entry))
        {
            entry.Used = Interlocked.Increment(ref clock);
            return new(entry.Page);
        }

        return new(BuildOnceAsync(address, ct));
    }

    /// <summary>Forgets the pages that show any of these things; returns their addresses.</summary>
    public IReadOnlyList<string> Forget(params IReadOnlyCollection<string> keys)
    {
        var now = Interlocked.Increment(ref clock);
        foreach (var key in keys) { changed[key] = now; }
        var stale = pages.Where(p => keys.Contains(Shown.Everything) || p.Value.Page.Shows.Overlaps(keys)).Select(p => p.Key).ToList();
        foreach (var path in stale) { Drop(path); }
        return stale;
    }

    private async Task<BuiltPage> BuildOnceAsync(PortalAddress address, CancellationToken ct)
    {
        var build = building.GetOrAdd(address.Path, _ => new(() => BuildAsync(address)));
        try
        {
            return await build.Value.WaitAsync(ct);
        }
        finally
        {
            building.TryRemove(new(address.Path, build));
        }
    }

    private async Task<BuiltPage> BuildAsync(PortalAddress address)
    {
        // The build outlives the visitor who asked for it: others may be waiting.
        while (true)
        {
            var began = Interlocked.Increment(ref clock);
            await using var scope = scopes.CreateAsyncScope();
            var page = await scope.ServiceProvider.GetRequiredService<PageBuilder>().BuildAsync(address, CancellationToken.None);
            if (ChangedSince(began, page)) { continue; }
            // Addresses that lead nowhere, or elsewhere, are as many as people can type: nothing is kept of them.
            if (page.Status is 200 or 410) { Keep(address.Path, page, began); }
            return page;
        }
    }

    private void Keep(string path, BuiltPage page, long began)
    {
        pages[path] = new(page) { Used = began };
        Interlocked.Add(ref bytes, page.Size);
        if (ChangedSince(began, page)) { Drop(path); }
        if (Interlocked.Read(ref bytes) > options.Value.MemoryMegabytes * 1024L * 1024) { MakeRoom(); }
    }

    private bool ChangedSince(long began, BuiltPage page) =>
        page.Shows.Append(Shown.Everything).Any(key => changed.TryGetValue(key, out var when) && when > began);

    // A quarter of the pages goes, those nobody has asked for the longest.
    private void MakeRoom()
    {
        foreach (var path in pages.OrderBy(p => p.Value.Used).Take((pages.Count / 4) + 1).Select(p => p.Key).ToList()) { Drop(path); }
    }

    private void Drop(string path)
    {
        if (pages.TryRemove(path, out var entry)) { Interlocked.Add(ref bytes, -entry.Page.Size); }
    }

    private sealed class Entry(BuiltPage page)
    {
        public BuiltPage Page { get; } = page;

        public long Used { get; set; }
    }
}
