using System.ComponentModel;
using System.Diagnostics;

namespace HaiDang.Documents.Extracting;

/// <summary>
/// A program of the system that reads what nothing in .NET reads: fed through a pipe, stopped when it takes too long or too much memory.
/// </summary>
internal sealed class Tool(string name, TimeSpan patience)
{
    private const int MostOutput = 64_000_000;
    // Address space in kB. A page at 300 dpi stays under a third of it.
    private const int MostMemory = 2_000_000;

    /// <summary>Whether the program is on the path.</summary>
    public bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>What it writes when given these bytes; null when it fails, is not there, or is not done in time.</summary>
    public byte[]? Run(ReadOnlyMemory<byte> input, params IReadOnlyList<string> arguments)
    {
        // A file made to exhaust the program ends the program, not the machine.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -v {MostMemory} && exec \"$0\" \"$@\"", name, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        // One thread: the machine serves others too.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            using var process = Process.Start(start);
            return process is null ? null : Talk(process, input);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private byte[]? Talk(Process process, ReadOnlyMemory<byte> input)
    {
        using var output = new MemoryStream();
        // All three pipes at once, else a full one would hold up the others for ever.
        var writing = Task.Run(() => Write(process, input));
        var reading = Task.Run(() => Read(process, output));
        var complaining = Task.Run(() => process.StandardError.BaseStream.CopyTo(Stream.Null));
        var isDone = process.WaitForExit(patience) && Task.WaitAll([writing, reading, complaining], patience);
        if (!isDone) { process.Kill(entireProcessTree: true); }
        return isDone && process.ExitCode == 0 ? output.ToArray() : null;
    }

    private static void Write(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            using var pipe = process.StandardInput.BaseStream;
            pipe.Write(input.Span);
        }
        catch (IOException)
        {
            // It has seen enough and closed its end; its exit code tells whether that was well.
        }
    }

    private static void Read(Process process, MemoryStream output)
    {
        var block = new byte[81920];
        while (process.StandardOutput.BaseStream.Read(block) is > 0 and var count)
        {
            if (output.Length + count > MostOutput) { process.Kill(); return; }
            output.Write(block, 0, count);
        }
    }
}
