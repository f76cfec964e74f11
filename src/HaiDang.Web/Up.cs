using System.Net;
using System.Net.Sockets;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
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
        var demo = builder.Configuration["demo"] is { Length: > 0 } folder ? new DemoFiles(folder) : null;
        if (demo is not null && !File.Exists(Path.Combine(demo.Directory, "settings.json")))
        {
            await Console.Error.WriteLineAsync($"{Path.Combine(demo.Directory, "settings.json")}: không có tệp này, nên không có tỉnh mẫu để nạp (HAIDANG_DEMO). / There is no such file, so no demo province to bring in (HAIDANG_DEMO).");
            return 1;
        }

        demo?.Configure(builder.Configuration);
        if (BusyPort(builder.Configuration["urls"]) is { } port)
        {
            await Console.Error.WriteLineAsync($"Cổng {port} đang bận: đặt HAIDANG_PORT=số khác rồi chạy lại. / Port {port} is taken: set HAIDANG_PORT to another number and start again.");
            return 4;
        }

        await using var database = await InstalledDatabase.OpenAsync(builder.Configuration);
        builder.Services.AddHaiDang(builder.Configuration, database.ConnectionString);
        await using var app = builder.Build();
        await KernelModule.MigrateAsync(app.Services, House.Modules);
        app.UseHaiDang();
        try
        {
            if (demo is not null) { await new DemoProvince(app.Services, demo).LoadAsync(CancellationToken.None); }
        }
        catch (DemoRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Say(app.Services.GetRequiredService<Words>(), demo!.Directory).ReplaceLineEndings(" "));
            return 1;
        }

        await app.StartAsync();
        Welcome.Print(Console.Out, app.Urls.First(), demo);
        await app.WaitForShutdownAsync();
        return 0;
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
