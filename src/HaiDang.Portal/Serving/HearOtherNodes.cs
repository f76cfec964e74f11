using System.Text.Json;
using HaiDang.Portal.Building;
using HaiDang.Portal.Searching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HaiDang.Portal.Serving;

/// <summary>Forgets what other nodes have seen change. While the line was down anything may have changed, so all is forgotten.</summary>
internal sealed partial class HearOtherNodes(NpgsqlDataSource source, PageStore store, PublicSearch search, TimeProvider time, ILogger<HearOtherNodes> log) : BackgroundService
{
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, heard) => Hear(heard.Payload);
                await using (var listen = new NpgsqlCommand("listen " + ForgetChanged.Channel, connection)) { await listen.ExecuteNonQueryAsync(stoppingToken); }
                store.Forget(Shown.Everything);
                search.Hear([Shown.Everything]);
                while (true) { await connection.WaitAsync(stoppingToken); }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException)
            {
                LineDown(log, e);
                await Task.Delay(BeforeAgain, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Hear(string payload)
    {
        if (JsonSerializer.Deserialize<PageChange>(payload) is not { IsNews: true } change) { return; }
        change.On(store);
        search.Hear(change.Keys);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The portal stopped hearing of changes and listens again")]
    private static partial void LineDown(ILogger log, Exception why);
}
