using HaiDang.Kernel;
using HaiDang.Kernel.Postgres;

namespace HaiDang.Web;

/// <summary>The database of this installation: the one the settings name, otherwise a private one in the data directory.</summary>
internal sealed class InstalledDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? own;

    private InstalledDatabase(string connectionString, EmbeddedPostgres? own) => (ConnectionString, this.own) = (connectionString, own);

    public string ConnectionString { get; }

    /// <exception cref="PostgresMissingException">None is named and this machine has no PostgreSQL.</exception>
    public static async Task<InstalledDatabase> OpenAsync(IConfiguration configuration)
    {
        if (configuration.GetConnectionString("HaiDang") is { Length: > 0 } named) { return new(named, null); }

        using var log = LoggerFactory.Create(l => l.AddSimpleConsole(o => o.SingleLine = true));
        var directory = configuration.GetSection("Kernel").Get<KernelOptions>()?.DataDirectory ?? new KernelOptions().DataDirectory;
        var own = await EmbeddedPostgres.StartAsync(Path.Combine(directory, "postgres"), "haidang", log.CreateLogger("PostgreSQL"));
        return new(own.ConnectionString("haidang"), own);
    }

    public async ValueTask DisposeAsync()
    {
        if (own is not null) { await own.DisposeAsync(); }
    }
}
