using System.Threading.Channels;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Searching;

/// <summary>
/// What the public can find, per language, held in memory. The database stays the truth: the index is built from it when the process
/// starts, and each change is read from it anew; what changes while it is being built is read again at the end.
/// </summary>
internal sealed class PublicSearch(IServiceScopeFactory scopes, IOptions<PortalOptions> options, IOptions<KernelOptions> kernel) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly Channel<string[]> heard = Channel.CreateUnbounded<string[]>();
    private readonly Lock starting = new();
    private Shelf? shelf;
    private Shelf? next;
    private Task? building;

    /// <summary>Changes that other nodes have told of, for <see cref="KeepSearch"/>.</summary>
    public ChannelReader<string[]> Heard => heard.Reader;

    /// <summary>The index of a language and the streams; null before anything is there.</summary>
    public Shelf? Current => Volatile.Read(ref shelf) ?? Volatile.Read(ref next);

    /// <summary>Everything is in it; before, only a part is found.</summary>
    public bool IsWhole => Volatile.Read(ref shelf) is not null;

    public void Hear(string[] keys) => heard.Writer.TryWrite(keys);

    /// <summary>Whether the index is whole, after waiting a little for it; begins to build it if nobody did.</summary>
    public async ValueTask<bool> ReadyAsync(TimeSpan patience)
    {
        if (IsWhole) { return true; }
        Task current;
        lock (starting) { current = building is { IsCompleted: false } ? building : building = Task.Run(() => BuildNowAsync(CancellationToken.None)); }
        await Task.WhenAny(current, Task.Delay(patience));
        return IsWhole;
    }

    /// <summary>Reads anew what changed. Twice changes nothing.</summary>
    public async Task RefreshAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            next?.Changed.AddRange(keys);
            if (shelf is not null) { await RefreshAsync(shelf, keys, ct); }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Builds everything from the database; the old answers until the new is whole.</summary>
    public async Task BuildAsync(CancellationToken ct)
    {
        Task mine;
        lock (starting) { mine = building = AfterAsync(building, ct); }
        await mine;
    }

    private async Task AfterAsync(Task? before, CancellationToken ct)
    {
        await Task.Yield();
        // One at a time; how the one before ended is its caller's concern.
        if (before is not null) { await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); }
        await BuildNowAsync(ct);
    }

    private async Task BuildNowAsync(CancellationToken ct)
    {
        var made = new Shelf(PublicLanguages.Codes.ToDictionary(l => l, _ => new SearchIndex(Path.Combine(kernel.Value.DataDirectory, "search"), options.Value.SearchMegabytes * 1024L * 1024)));
        Volatile.Write(ref next, made);
        await using (var scope = scopes.CreateAsyncScope())
        {
            var feed = ActivatorUtilities.CreateInstance<FindableFeed>(scope.ServiceProvider);
            made.Streams = await feed.StreamsAsync(ct);
            foreach (var (language, index) in made.Indexes)
            {
                await foreach (var thing in feed.AllAsync(language, ct)) { index.Put(thing); }
            }
        }

        await gate.WaitAsync(ct);
        try
        {
            await RefreshAsync(made, made.Changed, ct);
            Volatile.Write(ref shelf, made);
            Volatile.Write(ref next, null);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        foreach (var index in new[] { shelf, next }.OfType<Shelf>().SelectMany(s => s.Indexes.Values)) { index.Dispose(); }
        gate.Dispose();
    }

    private async Task RefreshAsync(Shelf known, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var feed = ActivatorUtilities.CreateInstance<FindableFeed>(scope.ServiceProvider);
        if (keys.Any(k => k == Shown.OfStreams || PublicLanguages.Codes.Any(l => k == Shown.OfOpen(l)))) { known.Streams = await feed.StreamsAsync(ct); }
        var wholes = new List<string>();
        foreach (var key in keys) { wholes.AddRange(await feed.WholesAsync(key, ct)); }
        foreach (var (language, index) in known.Indexes)
        {
            // A stream that can now be read in the language, or no longer, is found or not. A part is found under its whole, and no longer under the one it was in before.
            foreach (var key in keys.Select(k => k == Shown.OfOpen(language) ? Shown.OfStreams : k).Concat(wholes).Concat(keys.Where(k => k.StartsWith("entry:", StringComparison.Ordinal)).SelectMany(index.KeysHolding)).Distinct().ToList().Where(k => FindableFeed.Knows(k, language))) { index.Put(key, await feed.OfAsync(key, language, ct)); }
        }
    }

    /// <summary>The indexes of all languages, and the streams that name their sections.</summary>
    internal sealed class Shelf(IReadOnlyDictionary<string, SearchIndex> indexes)
    {
        public IReadOnlyDictionary<string, SearchIndex> Indexes => indexes;

        public IReadOnlyList<StreamSummary> Streams { get; set; } = [];

        /// <summary>What changed while this was being built.</summary>
        public List<string> Changed { get; } = [];
    }
}
