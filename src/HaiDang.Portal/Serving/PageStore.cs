using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using HaiDang.Organisations.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Telling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Serving;

/// <summary>A page that has grown old, and the store's clock when it did.</summary>
internal readonly record struct OldPage(string Path, long At);

/// <summary>
/// Builds that share what they all ask for (streams, names of bodies). They count as begun when the round did: what changed since any of it was asked for makes
/// them old.
/// </summary>
internal sealed class BuildRound(long began, Remembered remembered, AsyncServiceScope scope) : IAsyncDisposable
{
    private Task<string>? bodies;

    /// <summary>The store's clock.</summary>
    public long Began => began;

    public IServiceProvider Services => scope.ServiceProvider;

    /// <summary>Builds one page.</summary>
    public async Task<BuiltPage> BuildAsync(PortalAddress address)
    {
        // Before anything else is read: what is read later is as new as the stamp, or newer.
        await (bodies ??= Services.GetRequiredService<IOrganisations>().StampAsync(CancellationToken.None));
        return await ActivatorUtilities.CreateInstance<PageBuilder>(Services, this).BuildAsync(address, CancellationToken.None);
    }

    /// <summary>What pages of this round and of others ask for; see <see cref="Remembered"/>.</summary>
    public Task<T> AskAsync<T>(string question, IReadOnlyCollection<string> shows, Func<Task<T>> ask) => remembered.AskAsync(question, shows, began, ask);

    /// <summary>The same, when the answer may name bodies: that one is called otherwise, nobody announces.</summary>
    public async Task<T> AskOfBodiesAsync<T>(string question, IReadOnlyCollection<string> shows, Func<Task<T>> ask) => await AskAsync($"{question}:{await bodies!}", shows, ask);

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}

/// <summary>
/// Built pages by address. A page is built once, by whoever asks first, and again when something it shows has changed; two visitors asking together wait for
/// one build. What changed while a page was being built makes that build count as old. Pages that do not fit into memory wait on disk.
/// </summary>
internal sealed class PageStore
{
    private readonly IServiceScopeFactory scopes;
    private readonly IOptions<PortalOptions> options;
    private readonly PageShelf shelf;
    private readonly ConcurrentDictionary<string, Entry> pages = new();
    private readonly ConcurrentDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> byPath;
    private readonly ConcurrentDictionary<string, Lazy<Task<BuiltPage>>> building = new();
    private readonly Changes changes = new();
    private readonly Remembered remembered;
    private readonly Showing showing = new();
    private readonly Channel<OldPage> old = Channel.CreateUnbounded<OldPage>();
    private readonly Lock making = new();
    private long bytes;
    private long takenBack;

    public PageStore(IServiceScopeFactory scopes, IOptions<PortalOptions> options, PageShelf shelf)
    {
        (this.scopes, this.options, this.shelf) = (scopes, options, shelf);
        byPath = pages.GetAlternateLookup<ReadOnlySpan<char>>();
        remembered = new(changes);
    }

    /// <summary>Addresses of the pages in memory that say what is so now.</summary>
    public IReadOnlyCollection<string> Held => [.. pages.Where(p => !p.Value.IsOld).Select(p => p.Key)];

    /// <summary>Addresses of pages that have grown old, in the order in which they did; see <see cref="RebuildOld"/>.</summary>
    public ChannelReader<OldPage> Old => old.Reader;

    /// <summary>Memory that pages take now, in bytes, roughly.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>The page that stands ready at an address as it is written in the request; for some moments after a change, the one before.</summary>
    public bool TryGet(ReadOnlySpan<char> path, [NotNullWhen(true)] out BuiltPage? page)
    {
        if (byPath.TryGetValue(path, out var entry))
        {
            entry.Used = Environment.TickCount64;
            page = entry.Page;
            return true;
        }

        page = null;
        return false;
    }

    /// <summary>The page as it must be now, from memory, from disk, or built anew.</summary>
    public ValueTask<BuiltPage> GetAsync(PortalAddress address, CancellationToken ct) => GetAsync(address, null, ct);

    /// <summary>The same; when it must be built, then with what others of a round have asked for already.</summary>
    public ValueTask<BuiltPage> GetAsync(PortalAddress address, BuildRound? round, CancellationToken ct) =>
        pages.TryGetValue(address.Path, out var entry) && !entry.IsOld ? new(entry.Page) : new(BuildOnceAsync(address, round, ct));

    /// <summary>Begins a round of builds that see nothing from before this moment.</summary>
    public BuildRound BeginRound() => new(changes.Begin(), remembered, scopes.CreateAsyncScope());

    /// <summary>Makes the pages old that show any of these things: each is sent until its next build stands ready. Returns their addresses.</summary>
    public IReadOnlyList<string> Renew(params IReadOnlyCollection<string> keys)
    {
        var stale = Mark(keys);
        foreach (var path in stale)
        {
            if (!pages.TryGetValue(path, out var entry) || entry.IsOld) { continue; }
            entry.IsOld = true;
            old.Writer.TryWrite(new(path, changes.Now));
        }

        return stale;
    }

    /// <summary>How often anything was taken back: what was made of pages before must not go out any more.</summary>
    public long TakenBack => Interlocked.Read(ref takenBack);

    /// <summary>Forgets the pages that show any of these things: none of them is sent again. Returns their addresses.</summary>
    public IReadOnlyList<string> Forget(params IReadOnlyCollection<string> keys)
    {
        Interlocked.Increment(ref takenBack);
        var stale = Mark(keys);
        foreach (var path in stale) { Drop(path); }
        return stale;
    }

    /// <summary>Forgets one page.</summary>
    public void Drop(string path)
    {
        lock (making)
        {
            if (pages.TryRemove(path, out var entry)) { CountOut(path, entry.Page); }
        }
    }

    private List<string> Mark(IReadOnlyCollection<string> keys)
    {
        changes.Note(keys);
        return keys.Contains(Shown.Everything) ? [.. pages.Keys] : showing.Of(keys);
    }

    private async Task<BuiltPage> BuildOnceAsync(PortalAddress address, BuildRound? round, CancellationToken ct)
    {
        var build = building.GetOrAdd(address.Path, _ => new(() => BuildAsync(address, round)));
        try
        {
            return await build.Value.WaitAsync(ct);
        }
        finally
        {
            building.TryRemove(new(address.Path, build));
        }
    }

    private async Task<BuiltPage> BuildAsync(PortalAddress address, BuildRound? shared)
    {
        // The build outlives the visitor who asked for it: others may be waiting.
        while (true)
        {
            if (shelf.Take(address.Path) is { } kept && !ChangedSince(kept.Built, kept.Page))
            {
                Keep(address.Path, kept.Page, kept.Built);
                return kept.Page;
            }

            await using var own = shared is null ? BeginRound() : null;
            var round = shared ?? own!;
            DateTimeOffset? asOf = FeedTopic.Is(address) ? await round.Services.GetRequiredService<PortalDb>().NowAsync() : null;
            var page = await round.BuildAsync(address);
            // What the round knows may be from before the change: the next try asks for itself.
            shared = null;
            if (ChangedSince(round.Began, page)) { continue; }
            page.AsOf = asOf;
            // Addresses that lead nowhere, or elsewhere, are as many as people can type: nothing is kept of them.
            if (page.Status is 200 or 410) { Keep(address.Path, page, round.Began); }
            else { Drop(address.Path); }
            return page;
        }
    }

    private void Keep(string path, BuiltPage page, long began)
    {
        lock (making)
        {
            if (pages.TryGetValue(path, out var before)) { CountOut(path, before.Page); }
            pages[path] = new(page, began) { Used = Environment.TickCount64 };
            showing.Add(path, page.Shows);
            Interlocked.Add(ref bytes, page.Size);
            if (Bytes > options.Value.MemoryMegabytes * 1024L * 1024) { MakeRoom(); }
        }

        if (ChangedSince(began, page)) { Drop(path); }
    }

    private void CountOut(string path, BuiltPage page)
    {
        showing.Remove(path, page.Shows);
        Interlocked.Add(ref bytes, -page.Size);
    }

    private bool ChangedSince(long began, BuiltPage page) => changes.Since(began, page.Shows);

    // A quarter of the pages goes to the shelf, those nobody has asked for the longest.
    private void MakeRoom()
    {
        foreach (var (path, entry) in pages.OrderBy(p => p.Value.Used).Take((pages.Count / 4) + 1).ToList())
        {
            if (!entry.IsOld) { shelf.Put(path, entry.Page, entry.Built); }
            Drop(path);
        }
    }

    private sealed class Entry(BuiltPage page, long built)
    {
        public BuiltPage Page { get; } = page;

        /// <summary>The store's clock when its build began.</summary>
        public long Built { get; } = built;

        public bool IsOld { get; set; }

        /// <summary>When it was last asked for, in milliseconds of the machine's clock.</summary>
        public long Used { get; set; }
    }
}
