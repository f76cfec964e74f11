using HaiDang.Portal.Building;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HaiDang.Portal.Serving;

/// <summary>
/// Builds pages anew in the order in which they grew old, a few at a time: half of a build is waiting for the database. One that cannot be built is dropped:
/// better none than an old one for long.
/// </summary>
internal sealed partial class RebuildOld(PageStore store, ILogger<RebuildOld> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var together = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = stoppingToken };
        await Parallel.ForEachAsync(store.Old.ReadAllAsync(stoppingToken), together, async (path, ct) =>
        {
            try
            {
                await store.GetAsync(PortalAddress.Parse(path)!, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotBuilt(log, e, path);
                store.Drop(path);
            }
        });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} could not be built anew; whoever asks next will try again")]
    private static partial void NotBuilt(ILogger log, Exception why, string path);
}
