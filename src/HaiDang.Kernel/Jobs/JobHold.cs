using Npgsql;

namespace HaiDang.Kernel.Jobs;

/// <summary>
/// A worker's hold on a job: a lock that lives as long as a connection of its own. When the process dies, PostgreSQL lets go
/// and another worker can take the job up.
/// </summary>
internal sealed class JobHold(NpgsqlConnection connection, Guid id, Job? job) : IAsyncDisposable
{
    /// <summary>The job that is held.</summary>
    public Job Job => job ?? throw new InvalidOperationException("Held, but not looked at yet.");

    /// <summary>The hold, or null when another worker has the job.</summary>
    public static async Task<JobHold?> TryAsync(NpgsqlDataSource source, Guid id, CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        if (await AskAsync(connection, "select pg_try_advisory_lock(hashtextextended('job ' || $1::text, 0))", id, ct)) { return new(connection, id, null); }
        await connection.DisposeAsync();
        return null;
    }

    public JobHold With(Job held) => new(connection, id, held);

    public async ValueTask DisposeAsync()
    {
        if (connection.State is System.Data.ConnectionState.Open)
        {
            await AskAsync(connection, "select pg_advisory_unlock(hashtextextended('job ' || $1::text, 0))", id, CancellationToken.None);
        }

        await connection.DisposeAsync();
    }

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string sql, Guid id, CancellationToken ct)
    {
#pragma warning disable CA2100 // One of the two constants above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(id);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }
}
