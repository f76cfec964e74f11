using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HaiDang.Bench;

/// <summary>What a round of load measured.</summary>
internal sealed record Pace(double RequestsPerSecond, double MedianMilliseconds, double P99Milliseconds, double ProcessorMicroseconds);

/// <summary>
/// Connections that ask, read the whole answer, and ask again. Plain sockets: the two cores belong to the server as far
/// as possible, and both sides of a comparison meet the same client.
/// </summary>
internal sealed class Load(int port, string path, string? cookie, string? coding = "gzip, br")
{
    public const int Connections = 16;

    private readonly byte[] request = Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\nAccept-Encoding: {coding ?? "identity"}\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n");

    /// <summary>One answer as it comes over the wire.</summary>
    public async Task<byte[]> RecordAsync()
    {
        using var connection = await ConnectAsync();
        var buffer = new byte[4 * 1024 * 1024];
        return buffer[..await AskAsync(connection, buffer)];
    }

    /// <summary>Asks for so long, and says how it went; the server's processor time per request too, which a busy machine disturbs least.</summary>
    public async Task<Pace> RunAsync(Server server, TimeSpan takes)
    {
        var used = server.Processor;
        var clock = Stopwatch.StartNew();
        var askers = Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskOnAndOnAsync(clock, takes))).ToList();
        var times = (await Task.WhenAll(askers)).SelectMany(t => t).Order().ToArray();
        return new(times.Length / clock.Elapsed.TotalSeconds, Milliseconds(times[times.Length / 2]), Milliseconds(times[times.Length * 99 / 100]),
            (server.Processor - used).TotalMicroseconds / times.Length);
    }

    private async Task<List<long>> AskOnAndOnAsync(Stopwatch clock, TimeSpan takes)
    {
        using var connection = await ConnectAsync();
        var (buffer, times) = (new byte[4 * 1024 * 1024], new List<long>(10_000));
        while (clock.Elapsed < takes)
        {
            var begin = Stopwatch.GetTimestamp();
            var length = await AskAsync(connection, buffer);
            times.Add(Stopwatch.GetTimestamp() - begin);
            if (!buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200 "u8))
            {
                throw new InvalidOperationException($"{path} answered {Encoding.Latin1.GetString(buffer, 0, Math.Min(length, 60))}");
            }
        }

        return times;
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return socket;
    }

    private async Task<int> AskAsync(Socket connection, byte[] buffer)
    {
        await connection.SendAsync(request);
        var length = 0;
        while (!IsWhole(buffer.AsSpan(0, length)))
        {
            var came = await connection.ReceiveAsync(buffer.AsMemory(length));
            if (came == 0) { throw new InvalidOperationException($"{path}: the server closed the connection."); }
            length += came;
        }

        return length;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) { return false; }
        var at = answer[..head].IndexOf("\r\nContent-Length: "u8);
        if (at < 0) { return answer.EndsWith("\r\n0\r\n\r\n"u8); }
        var digits = answer[(at + "\r\nContent-Length: ".Length)..head];
        var end = digits.IndexOf((byte)'\r');
        var size = int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
        return answer.Length >= head + 4 + size;
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
