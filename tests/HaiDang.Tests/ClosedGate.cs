using Npgsql;

namespace HaiDang.Tests;

/// <summary>Lets nobody write to a table until as many wait as the story needs: acts that happen at the same moment, every time.</summary>
internal sealed class ClosedGate(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
{
    public static async Task<ClosedGate> AtAsync(Province province, string table)
    {
        var connection = new NpgsqlConnection(province.ConnectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var close = new NpgsqlCommand($"lock table {table} in share mode", connection);
        await close.ExecuteNonQueryAsync();
        return new(connection, transaction);
    }

    /// <summary>Waits until so many acts stand before the gate, and lets them through.</summary>
    public async Task OpenWhenAsync(int waiting)
    {
        await using var count = new NpgsqlCommand("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'", connection);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((long)(await count.ExecuteScalarAsync(patience.Token))! < waiting)
        {
            // Within one transaction the server shows the same picture until told to look again.
            await using var look = new NpgsqlCommand("select pg_stat_clear_snapshot()", connection);
            await look.ExecuteNonQueryAsync(patience.Token);
        }

        await transaction.RollbackAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
