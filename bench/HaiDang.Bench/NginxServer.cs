using System.Diagnostics;
using System.Globalization;

namespace HaiDang.Bench;

/// <summary>nginx on a free port, tuned as its manual advises for files that do not change, serving one recorded answer from disk.</summary>
internal sealed class NginxServer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";
    private static readonly string[] Own = ["Date", "Server", "Content-Length", "Content-Type", "ETag", "Connection"];
    private readonly Process process;

    private NginxServer(Process process, int port) => (this.process, Address) = (process, new($"http://127.0.0.1:{port}"));

    public static bool IsThere => File.Exists(Program);

    public Uri Address { get; }

    /// <summary>Processor time of the master and its workers.</summary>
    public TimeSpan Processor => Workers().Append(process.Id).Aggregate(TimeSpan.Zero, (sum, id) => sum + Process.GetProcessById(id).TotalProcessorTime);

    public static async Task<NginxServer> StartAsync(Answer answer, string folder)
    {
        var (port, home) = (Server.FreePort(), Directory.CreateDirectory(Path.Combine(folder, $"nginx-{Guid.NewGuid():N}")).FullName);
        await File.WriteAllBytesAsync(Path.Combine(home, "page"), answer.Body);
        var headers = answer.Headers.Where(h => !Own.Contains(h.Name, StringComparer.OrdinalIgnoreCase)).Select(h => $"add_header {h.Name} \"{h.Value}\";");
        var mediaType = answer.Headers.First(h => h.Name == "Content-Type").Value;
        await File.WriteAllTextAsync(Path.Combine(home, "nginx.conf"), $$"""
            worker_processes {{Environment.ProcessorCount}};
            daemon off;
            pid {{home}}/pid;
            error_log {{home}}/error.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                server_tokens off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000000;
                open_file_cache max=1000 inactive=600s;
                open_file_cache_valid 600s;
                types { }
                default_type "{{mediaType}}";
                server {
                    listen 127.0.0.1:{{port}} reuseport;
                    location / { root {{home}}; try_files /page =404; {{string.Join(' ', headers)}} }
                }
            }
            """);
        // Workers may have given up root; what they read must be readable.
        File.SetUnixFileMode(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute);
        var nginx = new NginxServer(Process.Start(new ProcessStartInfo(Program, ["-p", home, "-c", Path.Combine(home, "nginx.conf")]))!, port);
        await Server.AnswersAsync(nginx.Address, "/", () => nginx.process.HasExited ? $"nginx ended with {nginx.process.ExitCode.ToString(CultureInfo.InvariantCulture)}" : null);
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        using (var quit = Process.Start("kill", ["-QUIT", $"{process.Id}"])) { await quit.WaitForExitAsync(); }
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private IEnumerable<int> Workers() =>
        File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture));
}
