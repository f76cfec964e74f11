using HaiDang.Portal.Building;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HaiDang.Portal.Serving;

/// <summary>
/// Builds pages anew in the order in which they grew old, a few at a time: half of a build is waiting for the database. Those that one change made old share what
/// they all ask for. One that cannot be built is dropped: better none than an old one for long.
/// </summary>
internal sealed partial class RebuildOld(PageStore store, ILogger<RebuildOld> log) : BackgroundService
{
    /// <summary>A change that comes in between makes the rest of a round old once more.</summary>
    private const int MostInRound = 20;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, Math.Max(2, Environment.ProcessorCount)).Select(_ => GoOnAsync(stoppingToken)));

    private async Task GoOnAsync(CancellationToken ct)
    {
        // What follows must not run within the start of the product.
        await Task.Yield();
        OldPage? next = null;
        while (next is not null || await store.Old.WaitToReadAsync(ct)) { next = await RoundAsync(next, ct); }
    }

    // Returns a page that grew old after the round began, for the next one.
    private async Task<OldPage?> RoundAsync(OldPage? first, CancellationToken ct)
    {
        await using var round = store.BeginRound();
        for (var built = 0; built < MostInRound; built++)
        {
            OldPage page;
            if (first is { } given) { (page, first) = (given, null); }
            else if (!store.Old.TryRead(out page)) { return null; }
            if (page.At > round.Began) { return page; }
            await BuildAsync(page.Path, round, ct);
        }

        return null;
    }

    private async Task BuildAsync(string path, BuildRound round, CancellationToken ct)
    {
        try
        {
            await store.GetAsync(PortalAddress.Parse(path)!, round, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NotBuilt(log, e, path);
            store.Drop(path);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} could not be built anew; whoever asks next will try again")]
    private static partial void NotBuilt(ILogger log, Exception why, string path);
}
