using System.Diagnostics;

namespace HaiDang.Kernel.Postgres;

/// <summary>PostgreSQL refuses to run as root: when we are root, its processes run as an unprivileged account.</summary>
internal sealed record ServerAccount(string? User)
{
    public static ServerAccount Choose()
    {
        if (!Environment.IsPrivilegedProcess) { return new((string?)null); }

        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        return new(users.Contains("postgres") ? "postgres" : "nobody");
    }

    /// <summary>Start information for a program that runs under the account.</summary>
    public ProcessStartInfo Command(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo { WorkingDirectory = "/", FileName = User is null ? program : "setpriv" };
        string[] prefix = User is null
            ? []
            : ["--reuid", User, "--regid", User is "nobody" ? "nogroup" : User, "--clear-groups", "--reset-env", program];
        foreach (var argument in prefix.Concat(arguments)) { start.ArgumentList.Add(argument); }
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    /// <summary>Makes the directory and gives it to the account alone.</summary>
    public void Own(string directory)
    {
        Directory.CreateDirectory(directory);
        if (User is null) { return; }
        using var chown = Process.Start("chown", ["-R", User, directory])!;
        chown.WaitForExit();
        File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Whether the account can enter the nearest existing parent of the directory (not so under /root).</summary>
    public bool CanReach(string directory)
    {
        if (User is null) { return true; }
        var parent = Path.GetDirectoryName(directory);
        while (parent is not null && !Directory.Exists(parent)) { parent = Path.GetDirectoryName(parent); }
        using var test = Process.Start("setpriv", ["--reuid", User, "--clear-groups", "/usr/bin/test", "-x", parent ?? "/"])!;
        test.WaitForExit();
        return test.ExitCode == 0;
    }
}
