using Npgsql;

namespace HaiDang.Kernel.Announcing;

/// <summary>Wakes a loop when PostgreSQL notifies a channel, whichever node caused it.</summary>
internal sealed class Bell(NpgsqlDataSource source, string channel) : IAsyncDisposable
{
    private NpgsqlConnection? connection;

    public async Task ListenAsync(CancellationToken ct)
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

    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
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
