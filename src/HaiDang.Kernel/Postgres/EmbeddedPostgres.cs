using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HaiDang.Kernel.Postgres;

/// <summary>
/// Runs the machine's own PostgreSQL for one installation: private unix socket, no TCP port, unprivileged account,
/// stopped with the product even when that is killed. Two products started on one directory share one server.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string User = "haidang";

    // The guard reads our pipe: its end (we stopped, crashed or were killed) becomes a fast shutdown of the server.
    // Ctrl+C reaches every process of the terminal, so guard and server stand apart: they stop after us, not with us.
    private const string Guard =
        "p=$1; shift; trap '' TERM INT; setsid \"$p\" \"$@\" </dev/null & k=$!; cat >/dev/null; kill -INT $k 2>/dev/null; wait $k";

    // A unix socket path may have 107 bytes; "/.s.PGSQL.5432.lock" must fit too.
    private const int LongestSocketDirectory = 80;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ILogger log;
    private readonly PostgresBinaries binaries = PostgresBinaries.Find();
    private readonly ServerAccount account = ServerAccount.Choose();
    private readonly string root;
    private readonly string data;
    private readonly string sockets;
    private readonly StringBuilder lastWords = new();
    private Process? guard;

    private EmbeddedPostgres(string root, ILogger log)
    {
        this.log = log;
        this.root = Path.GetFullPath(root);
        if (!account.CanReach(this.root))
        {
            var alternative = "/var/lib/haidang-" + ShortHash(this.root);
            Logs.OtherDataRoot(log, account.User!, this.root, alternative);
            this.root = alternative;
        }

        data = Path.Combine(this.root, "v" + binaries.Major.ToString(CultureInfo.InvariantCulture));
        var near = Path.Combine(this.root, "s");
        sockets = Encoding.UTF8.GetByteCount(near) <= LongestSocketDirectory ? near : Path.Combine(Path.GetTempPath(), "haidang-" + ShortHash(this.root));
    }

    /// <summary>Connection string of a database of this server.</summary>
    public string ConnectionString(string database) =>
        $"Host={socketDirectory ?? sockets};Port=5432;Username={User};Database={database};SSL Mode=Disable;GSS Encryption Mode=Disable;Maximum Pool Size=50";

    private string? socketDirectory;

    /// <summary>Starts (or joins) the server under <paramref name="root"/> and makes the database when it is missing.</summary>
    /// <exception cref="PostgresMissingException">No PostgreSQL on this machine.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(string root, string database, ILogger log, CancellationToken ct = default)
    {
        var server = new EmbeddedPostgres(root, log);
        server.account.Own(server.root);
        server.account.Own(server.sockets);
        // Two products starting together: one initialises, the other joins.
        await using var gate = await server.LockAsync(ct);
        if (!File.Exists(Path.Combine(server.data, "PG_VERSION"))) { await server.InitialiseAsync(ct); }
        if (!server.Join())
        {
            server.Launch();
            await server.WaitUntilReadyAsync(ct);
        }

        await server.EnsureDatabaseAsync(database, ct);
        return server;
    }

    /// <summary>Runs one statement in the maintenance database: create or drop a database.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements come from our own start-up and test code.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (guard is null) { return; }
        guard.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await guard.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            guard.Kill(entireProcessTree: true);
        }

        guard.Dispose();
        guard = null;
    }

    private async Task InitialiseAsync(CancellationToken ct)
    {
        // Made beside and renamed: a half-made cluster never looks finished.
        var half = data + ".init";
        foreach (var leftover in new[] { half, data }.Where(Directory.Exists)) { Directory.Delete(leftover, recursive: true); }
        var start = account.Command(binaries.InitDb, "-D", half, "-U", User, "-E", "UTF8", "--locale-provider=icu",
            "--icu-locale=vi-VN", "--locale=C.UTF-8", "--auth-local=trust", "--auth-host=reject", "--data-checksums", "--no-sync");
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var initdb = Process.Start(start)!;
        var said = initdb.StandardOutput.ReadToEndAsync(ct);
        var complained = initdb.StandardError.ReadToEndAsync(ct);
        await initdb.WaitForExitAsync(ct);
        if (initdb.ExitCode != 0) { throw new InvalidOperationException($"initdb failed ({initdb.ExitCode}): {await said}{await complained}"); }
        Directory.Move(half, data);
    }

    /// <summary>Joins a live server on this directory; clears what a crash left behind.</summary>
    private bool Join()
    {
        var pidFile = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(pidFile)) { return false; }

        // pid, data directory, start time, port, socket directory
        var lines = File.ReadAllLines(pidFile);
        if (lines.Length >= 5 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid) && ServesUs(pid))
        {
            socketDirectory = lines[4].Trim();
            return true;
        }

        Logs.StalePid(log, lines.FirstOrDefault() ?? "");
        File.Delete(pidFile);
        foreach (var socket in Directory.GetFiles(sockets, ".s.PGSQL.*")) { File.Delete(socket); }
        return false;
    }

    /// <summary>A pid may meanwhile belong to any other process: look at its program and directory.</summary>
    private bool ServesUs(int pid)
    {
        try
        {
            var program = new FileInfo($"/proc/{pid}/exe").LinkTarget ?? "";
            var directory = new FileInfo($"/proc/{pid}/cwd").LinkTarget ?? "";
            return Path.GetFileName(program).StartsWith("postgres", StringComparison.Ordinal) && directory == data;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Launch()
    {
        // A province's data lie in memory or on a disk without heads. By PostgreSQL's default, which is for heads, it reads a table of many
        // thousand rows to its end rather than looking up some hundred of them.
        var start = account.Command("/bin/sh", "-c", Guard, "haidang-postgres", binaries.Server, "-D", data,
            "-c", "listen_addresses=", "-c", "unix_socket_directories=" + sockets, "-c", "unix_socket_permissions=0700",
            "-c", "port=5432", "-c", "max_connections=200", "-c", "shared_buffers=128MB", "-c", "random_page_cost=1.1", "-c", "log_min_messages=warning");
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        guard = new Process { StartInfo = start };
        guard.OutputDataReceived += (_, _) => { };
        guard.ErrorDataReceived += (_, e) =>
        {
            lock (lastWords)
            {
                lastWords.AppendLine(e.Data);
                if (lastWords.Length > 20_000) { lastWords.Remove(0, 10_000); }
            }
        };
        guard.Start();
        guard.BeginOutputReadLine();
        guard.BeginErrorReadLine();
    }

    private async Task WaitUntilReadyAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=2");
                await connection.OpenAsync(ct);
                return;
            }
            catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException)
            {
                if (guard!.HasExited || waited.Elapsed > Patience)
                {
                    lock (lastWords) { throw new InvalidOperationException("PostgreSQL did not start:\n" + lastWords, e); }
                }

                await Task.Delay(15, ct);
            }
        }
    }

    private async Task EnsureDatabaseAsync(string database, CancellationToken ct)
    {
        try
        {
            await ExecuteAsync($"create database \"{database}\"", ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // The usual case: the second start.
        }
    }

    private async Task<FileStream> LockAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                // flock(2): the kernel frees it however we die.
                return new FileStream(Path.Combine(root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(50, ct);
            }
        }
    }

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
}
