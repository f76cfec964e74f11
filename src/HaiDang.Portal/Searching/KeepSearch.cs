using System.Diagnostics;
using HaiDang.Portal.Building;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HaiDang.Portal.Searching;

/// <summary>Builds the index when the process starts and keeps up with what other nodes have seen change.</summary>
internal sealed partial class KeepSearch(PublicSearch search, TimeProvider time, ILogger<KeepSearch> log) : BackgroundService
{
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The first thing heard is that everything may have changed: listening began before building does.
            await foreach (var keys in search.Heard.ReadAllAsync(stoppingToken)) { await TakeInAsync(keys, stoppingToken); }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task TakeInAsync(string[] keys, CancellationToken ct)
    {
        try
        {
            if (!keys.Contains(Shown.Everything)) { await search.RefreshAsync(keys, ct); return; }
            var clock = Stopwatch.StartNew();
            await search.BuildAsync(ct);
            foreach (var (language, index) in search.Current!.Indexes) { Built(log, language, index.Count, clock.Elapsed.TotalSeconds, index.Bytes / 1024, index.BytesOnDisk / 1024); }
        }
        catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException or TimeoutException)
        {
            // Whatever was not taken in: all of it is read again.
            Stumbled(log, e);
            await Task.Delay(BeforeAgain, time, ct);
            search.Hear([Shown.Everything]);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Search ({Language}): {Things} things findable after {Seconds:0.0} s, {Kilobytes} KB of memory, {OnDisk} KB of text")]
    private static partial void Built(ILogger log, string language, int things, double seconds, long kilobytes, long onDisk);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Search could not take in a change and builds anew")]
    private static partial void Stumbled(ILogger log, Exception why);
}
