using System.Diagnostics;
using HaiDang.Kernel.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HaiDang.Tests.Kernel;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hdpg").FullName;

    [Fact]
    public async Task It_starts_keeps_its_rows_and_recovers_from_a_crash_with_a_stale_pid()
    {
        await using (var first = await StartAsync())
        {
            await QueryAsync(first, "create table boat(name text); insert into boat values ('Hải Âu')");
        }

        // What a power cut leaves: a pid file whose number now belongs to another program (us).
        var data = Directory.GetDirectories(root, "v*").Single();
        await File.WriteAllTextAsync(Path.Combine(data, "postmaster.pid"),
            $"{Environment.ProcessId}\n{data}\n1\n5432\n{root}/s\n", TestContext.Current.CancellationToken);

        await using var second = await StartAsync();
        Assert.Equal("Hải Âu", await QueryAsync(second, "select name from boat"));
    }

    [Fact]
    public async Task Two_products_started_together_share_one_server()
    {
        var both = await Task.WhenAll(StartAsync(), StartAsync());
        try
        {
            Assert.Equal(await QueryAsync(both[0], "select pg_postmaster_start_time()::text"),
                await QueryAsync(both[1], "select pg_postmaster_start_time()::text"));
        }
        finally
        {
            foreach (var server in both) { await server.DisposeAsync(); }
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(root, "haidang", NullLogger.Instance);

    private static async Task<object?> QueryAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("haidang") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
