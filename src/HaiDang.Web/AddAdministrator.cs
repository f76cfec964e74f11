using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;

namespace HaiDang.Web;

/// <summary>"admin add EMAIL NAME": the first person of an installation, who then adds the others.</summary>
internal static class AddAdministrator
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["add", var email, .. { Length: > 0 } name])
        {
            await Console.Error.WriteLineAsync("./haidang admin add EMAIL HỌ TÊN");
            return 2;
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        await using var database = await InstalledDatabase.OpenAsync(builder.Configuration);
        builder.Services.AddHaiDang(builder.Configuration, database.ConnectionString);
        await using var app = builder.Build();
        await KernelModule.MigrateAsync(app.Services, House.Modules);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new TheSystem();
        var added = await scope.ServiceProvider.GetRequiredService<IPeople>().AddAdministratorAsync(string.Join(' ', name), email, CancellationToken.None);
        if (added.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(app.Services.GetRequiredService<Words>().In("vi", refusal.Key, refusal.Args));
            return 2;
        }

        Console.WriteLine($"Mật khẩu dùng một lần / Starting password: {added.Value}");
        return 0;
    }
}
