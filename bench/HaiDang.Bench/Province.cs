using System.Diagnostics.CodeAnalysis;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using HaiDang.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HaiDang.Bench;

/// <summary>The database of a running product, seen from outside: makes things ready, and counts.</summary>
internal sealed class Province : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly NpgsqlDataSource source;

    public Province(string connection, string files)
    {
        Files = Path.Combine(files, "files");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Kernel:DataDirectory"] = files }).Build();
        var collection = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging();
        collection.AddHaiDang(configuration, connection);
        services = collection.BuildServiceProvider();
        source = services.GetRequiredService<NpgsqlDataSource>();
    }

    /// <summary>Where kept files lie.</summary>
    public string Files { get; }

    /// <summary>Does something as somebody who may do everything.</summary>
    public async Task<T> DoAsync<TAct, T>(Func<TAct, Task<T>> act) where TAct : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new TheSystem();
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    /// <summary>The same for an act that answers with a refusal or with nothing.</summary>
    public async Task MustAsync<TAct>(Func<TAct, Task<Refusal?>> act) where TAct : notnull
    {
        if (await DoAsync(act) is { } refusal) { throw new InvalidOperationException($"{typeof(TAct).Name}: {refusal.Key} {string.Join(", ", refusal.Args)}"); }
    }

    public async Task<PlanId> ImportAsync(string text)
    {
        var outcome = await DoAsync<IPlans, Outcome<PlanId>>(p => p.ImportAsync(Encoding.UTF8.GetBytes(text), "ke-hoach.txt", default));
        return outcome.Refusal is null ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.Key);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every statement stands in this project.")]
    public async Task<long> CountAsync(string sql, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) { command.Parameters.AddWithValue(value); }
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every statement stands in this project.")]
    public async Task<IReadOnlyList<string>> ReadAsync(string sql, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) { command.Parameters.AddWithValue(value); }
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) { rows.Add(reader.IsDBNull(0) ? "" : reader.GetValue(0).ToString()!); }
        return rows;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every statement stands in this project.")]
    public async Task RunAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Nothing waits any more: every announcement was delivered, every job ended.</summary>
    public async Task<bool> IsQuietAsync() =>
        await CountAsync("select (select count(*) from kernel.announcement where done_at is null and next_at <= now()) + (select count(*) from kernel.job where state < 2)") == 0;

    public async ValueTask DisposeAsync() => await services.DisposeAsync();
}
