using HaiDang.Kernel;
using HaiDang.Kernel.Postgres;
using HaiDang.Web.Demo;

namespace HaiDang.Web;

/// <summary>Starts the product: its database when none is configured, migrations, pages.</summary>
internal static class Up
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // We run from the build output as well as from a published folder; assets of the modules are found in both.
        builder.WebHost.UseStaticWebAssets();
        using var startLog = LoggerFactory.Create(l => l.AddSimpleConsole(o => o.SingleLine = true));
        var demo = builder.Configuration["demo"] is { Length: > 0 } folder ? new DemoFiles(folder) : null;
        demo?.Configure(builder.Configuration);
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
            if (demo is not null)
            {
                await new DemoProvince(app.Services, demo).LoadAsync(CancellationToken.None);
            }

            await app.StartAsync();
            Welcome.Print(Console.Out, app.Urls.First(), demo);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (PostgresMissingException missing)
        {
            await Console.Error.WriteLineAsync(missing.Message);
            return 3;
        }
        catch (IOException busy) when (busy.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{busy.Message} Cổng đang bận: đặt HAIDANG_PORT=số khác rồi chạy lại. / The port is taken: set HAIDANG_PORT to another number and start again.");
            return 4;
        }
        finally
        {
            if (postgres is not null) { await postgres.DisposeAsync(); }
        }
    }
}
