using HaiDang.Kernel;
using HaiDang.Kernel.Postgres;

namespace HaiDang.Web;

/// <summary>Starts the product: its database when none is configured, migrations, pages.</summary>
internal static class Up
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        // We run from the build output as well as from a published folder; assets of the modules are found in both.
        builder.WebHost.UseStaticWebAssets();
        using var startLog = LoggerFactory.Create(l => l.AddSimpleConsole(o => o.SingleLine = true));
        EmbeddedPostgres? postgres = null;
        try
        {
            var connectionString = builder.Configuration.GetConnectionString("HaiDang");
            if (connectionString is null)
            {
                var dataDirectory = builder.Configuration.GetSection("Kernel").Get<KernelOptions>()?.DataDirectory ?? new KernelOptions().DataDirectory;
                postgres = await EmbeddedPostgres.StartAsync(Path.Combine(dataDirectory, "postgres"), "haidang", startLog.CreateLogger("PostgreSQL"));
                connectionString = postgres.ConnectionString("haidang");
            }

            builder.Services.AddHaiDang(builder.Configuration, connectionString ?? throw new PostgresMissingException("ConnectionStrings:HaiDang"));
            await using var app = builder.Build();
            await KernelModule.MigrateAsync(app.Services, House.Modules);
            app.UseHaiDang();
            await app.RunAsync();
            return 0;
        }
        catch (PostgresMissingException missing)
        {
            await Console.Error.WriteLineAsync(missing.Message);
            return 3;
        }
        finally
        {
            if (postgres is not null) { await postgres.DisposeAsync(); }
        }
    }
}
