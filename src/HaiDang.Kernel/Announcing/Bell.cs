using Npgsql;

namespace HaiDang.Kernel.Announcing;

/// <summary>Wakes a loop when PostgreSQL notifies a channel, whichever node caused it.</summary>
internal sealed class Bell(NpgsqlDataSource source, string channel) : IAsyncDisposable
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PauseAfterStumble = TimeSpan.FromSeconds(1);
    private NpgsqlConnection? connection;

    /// <summary>
    /// Runs <paramref name="drain"/> now, whenever the bell rings and at least every 20 seconds, until stopped. A round that
    /// throws is told to <paramref name="stumbled"/> and tried again a second later.
    /// </summary>
    public async Task AnswerAsync(Func<CancellationToken, Task> drain, Action<Exception> stumbled, TimeProvider time, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(ct);
                await drain(ct);
                await WaitAsync(LongestSleep, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                stumbled(e);
                await Task.Delay(PauseAfterStumble, time, ct);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        if (connection is { State: System.Data.ConnectionState.Open })
        {
            return;
        }

        await DisposeAsync();
        connection = await source.OpenConnectionAsync(ct);
        await using var listen = connection.CreateCommand();
#pragma warning disable CA2100 // The channel is one of our own constants.
        listen.CommandText = "listen " + channel;
#pragma warning restore CA2100
        await listen.ExecuteNonQueryAsync(ct);
    }

    private async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(atMost);
        try
        {
            await connection!.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nobody rang; look anyway.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
