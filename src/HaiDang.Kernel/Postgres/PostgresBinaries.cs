using System.Diagnostics;
using System.Globalization;

namespace HaiDang.Kernel.Postgres;

/// <summary>No PostgreSQL on this machine and no connection string: the message says in plain words what to do.</summary>
public sealed class PostgresMissingException(string message) : Exception(message);

/// <summary>Finds initdb and postgres.</summary>
internal sealed record PostgresBinaries(string Directory, int Major)
{
    public string InitDb => Path.Combine(Directory, "initdb");

    public string Server => Path.Combine(Directory, "postgres");

    /// <exception cref="PostgresMissingException">Neither installed nor pointed to.</exception>
    public static PostgresBinaries Find()
    {
        var looked = Candidates().Where(d => d.Length > 0).Distinct().ToList();
        var found = looked.FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "postgres")))
            ?? throw new PostgresMissingException(
                $"""
                Không tìm thấy PostgreSQL trên máy này và chưa cấu hình ConnectionStrings:HaiDang.
                  Cách 1 (Debian, Ubuntu):  apt-get install -y postgresql
                  Cách 2: đặt HAIDANG_PG_BIN là thư mục chứa initdb và postgres
                  Cách 3: đặt ConnectionStrings__HaiDang=Host=…;Database=…;Username=…;Password=…
                PostgreSQL was not found on this machine; install it (1), point to it (2) or use your own server (3).
                Đã tìm ở / looked in: {string.Join(", ", looked)}
                """);
        return new(found, MajorOf(found));
    }

    private static IEnumerable<string> Candidates()
    {
        yield return Environment.GetEnvironmentVariable("HAIDANG_PG_BIN") ?? "";
        if (System.IO.Directory.Exists("/usr/lib/postgresql"))
        {
            // Debian keeps one folder per major version: the newest first.
            foreach (var version in System.IO.Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(d => double.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var number) ? number : 0))
            {
                yield return Path.Combine(version, "bin");
            }
        }

        yield return "/usr/local/pgsql/bin";
        foreach (var directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            yield return directory;
        }
    }

    private static int MajorOf(string directory)
    {
        // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(directory, "postgres"), "--version") { RedirectStandardOutput = true })!;
        var version = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return int.Parse(version.Split(' ')[2].Split('.')[0], CultureInfo.InvariantCulture);
    }
}
