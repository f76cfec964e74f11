using System.Net;
using System.Net.Sockets;
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
        if (BusyPort(builder.Configuration["urls"]) is { } port)
        {
            await Console.Error.WriteLineAsync($"Cổng {port} đang bận: đặt HAIDANG_PORT=số khác rồi chạy lại. / Port {port} is taken: set HAIDANG_PORT to another number and start again.");
            return 4;
        }

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
        finally
        {
            if (postgres is not null) { await postgres.DisposeAsync(); }
        }
    }

    // Asked before anything starts, so that the answer is one line and not a failing host.
    private static int? BusyPort(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Port == 0) { continue; }
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, address.Port);
                probe.Start();
            }
            catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
            {
                return address.Port;
            }
        }

        return null;
    }
}
