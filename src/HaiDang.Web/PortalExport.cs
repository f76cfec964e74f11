using System.Diagnostics;
using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Portal.Contracts;
using HaiDang.Web.Demo;

namespace HaiDang.Web;

/// <summary>"portal export FOLDER": the public site as files for any web server.</summary>
internal static class PortalExport
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var folder, .. var settings] || folder.StartsWith("--", StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync("./haidang portal export THƯ-MỤC --Portal:Address=https://… / FOLDER --Portal:Address=https://…");
            return 2;
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration["demo"] is { Length: > 0 } demo) { new DemoFiles(demo).Configure(builder.Configuration); }
        if (builder.Configuration["Portal:Address"] is not { Length: > 0 })
        {
            await Console.Error.WriteLineAsync("Trang nào cũng ghi địa chỉ của cổng: thêm --Portal:Address=https://… rồi chạy lại. / Every page names the portal's address: add --Portal:Address=https://… and run again.");
            return 2;
        }

        await using var database = await InstalledDatabase.OpenAsync(builder.Configuration);
        builder.Services.AddHaiDang(builder.Configuration, database.ConnectionString);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        await KernelModule.MigrateAsync(app.Services, House.Modules);
        var clock = Stopwatch.StartNew();
        var done = await app.Services.GetRequiredService<IPortalExport>().RunAsync(Path.GetFullPath(folder), new Reporter(), CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{done.Pages} trang, {done.Moved} địa chỉ cũ dẫn tới trang, dựng {done.Built}, ghi {done.Written} tệp, bỏ {done.Removed} / {done.Pages} pages, {done.Moved} earlier addresses that lead there, {done.Built} built, {done.Written} files written, {done.Removed} removed · {clock.Elapsed.TotalSeconds:0.0} s"));
        return 0;
    }

    // Told on the spot: Progress<T> would still be telling when the last line is out.
    private sealed class Reporter : IProgress<ExportProgress>
    {
        private readonly Lock one = new();
        private int last = -1;

        public void Report(ExportProgress value)
        {
            lock (one)
            {
                var percent = value.Total == 0 ? 100 : (int)(value.Done * 100L / value.Total);
                if (percent <= last) { return; }
                last = percent;
                Console.Error.WriteLine($"{percent,3} % · {value.Done} / {value.Total}");
            }
        }
    }
}
