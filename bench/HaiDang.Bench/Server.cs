using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HaiDang.Bench;

/// <summary>A server in a process of its own on a free loopback port, stopped as people stop it: Ctrl+C.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly StringBuilder said = new();

    private Server(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Processor time used so far; not of PostgreSQL, which is another process.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>The product with its demo province on a data directory of its own.</summary>
    public static Server StartProduct(string data) => StartProduct(data, [$"--demo={Repository.Demo}"]);

    /// <summary>The product as told.</summary>
    public static Server StartProduct(string data, string[] arguments) => Start(FreePort(), [Repository.Product, "up", $"--Kernel:DataDirectory={data}", .. arguments]);

    /// <summary>Fills an empty database with the demo, as a first start does.</summary>
    public static async Task LoadDemoAsync(string data, string connection)
    {
        await using var first = StartProduct(data, [$"--ConnectionStrings:HaiDang={connection}", $"--demo={Repository.Demo}"]);
        await first.ReadyAsync("/sign-in");
    }

    /// <summary>Kestrel and nothing else, answering every request with the recorded answer.</summary>
    public static Server StartBare(string recorded) => StartOwn("bare", recorded);

    /// <summary>ASP.NET's output cache before the recorded answer.</summary>
    public static Server StartCached(string recorded) => StartOwn("cached", recorded);

    /// <summary>Waits until the address answers 200.</summary>
    public Task ReadyAsync(string path) => AnswersAsync(Address, path, () => process.HasExited ? $"ended:\n{said}" : null);

    /// <summary>Waits until an address answers 200.</summary>
    /// <param name="ended">Says why there is nothing to wait for; null while there is.</param>
    public static async Task AnswersAsync(Uri address, string path, Func<string?> ended)
    {
        // A socket per try: the pool of a client would wait for a refused connection longer than we do.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = address };
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(path);
                if (answer.StatusCode == HttpStatusCode.OK) { return; }
            }
            catch (Exception e) when (e is HttpRequestException or SocketException)
            {
                // Not yet listening.
            }

            if (ended() is not null || waited.Elapsed > Patience) { throw new InvalidOperationException($"{path} never answered 200: {ended()}"); }
            await Task.Delay(5);
        }
    }

    /// <summary>SIGKILL: nothing in it gets to say goodbye.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        using (var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"])) { await interrupt.WaitForExitAsync(); }
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Server Start(int port, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        var server = new Server(new Process { StartInfo = start }, port);
        server.process.OutputDataReceived += (_, e) => server.Hear(e.Data);
        server.process.ErrorDataReceived += (_, e) => server.Hear(e.Data);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        return server;
    }

    private void Hear(string? line)
    {
        lock (said) { said.AppendLine(line); }
    }

    private static Server StartOwn(string what, string recorded) => Start(FreePort(), Path.Combine(AppContext.BaseDirectory, "HaiDang.Bench.dll"), what, recorded);

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
