using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HaiDang.BrowserTests;

/// <summary>The product as people start it: a process of its own, listening on a port the system chose.</summary>
internal sealed partial class ProductProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProductProcess(Process process) => this.process = process;

    /// <summary>"http://localhost:40123": a name, because passkeys belong to names and never to numbers.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the product wrote so far; for a failing test.</summary>
    public string Said { get { lock (said) { return said.ToString(); } } }

    /// <summary>Starts and waits until the welcome tells the address. The demo loads when the database has none.</summary>
    public static async Task<ProductProcess> StartAsync(string connectionString, string files, DateOnly? day = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        // With the tests' own dependencies, so that the process finds the clock they bring along.
        foreach (var argument in new[]
        {
            "exec", "--depsfile", Beside("HaiDang.BrowserTests.deps.json"), "--runtimeconfig", Beside("HaiDang.Web.runtimeconfig.json"), Beside("HaiDang.Web.dll"), "up", "--urls=http://127.0.0.1:0",
            $"--ConnectionStrings:HaiDang={connectionString}",
            // These visitors type faster than people.
            "--Portal:ShortestFillingSeconds=0",
            $"--Kernel:DataDirectory={files}", $"--demo={Path.Combine(Repository.Root, "demo")}",
        })
        {
            start.ArgumentList.Add(argument);
        }

        // The machine's other settings are not the test's business.
        start.Environment.Remove("ASPNETCORE_URLS");
        // It will be gone before compiling anything a second time pays.
        start.Environment["DOTNET_TC_CallCounting"] = "0";
        if (day is { } named)
        {
            start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(OnADay).Assembly.GetName().Name;
            start.Environment[OnADay.Variable] = named.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var product = new ProductProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        product.process.OutputDataReceived += (_, e) => product.Hear(e.Data);
        product.process.ErrorDataReceived += (_, e) => product.Hear(e.Data);
        product.process.Exited += (_, _) => product.address.TrySetException(new InvalidOperationException("The product stopped:\n" + product.Said));
        product.process.Start();
        product.process.BeginOutputReadLine();
        product.process.BeginErrorReadLine();
        product.Address = (await product.address.Task.WaitAsync(TimeSpan.FromMinutes(2))).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        return product;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private void Hear(string? line)
    {
        if (line is null) { return; }
        lock (said) { said.AppendLine(line); }
        if (Bench().Match(line) is { Success: true } match) { address.TrySetResult(match.Groups[1].Value); }
    }

    [GeneratedRegex(@"Workbench\s+(http://[0-9.]+:\d+)/")]
    private static partial Regex Bench();
}
