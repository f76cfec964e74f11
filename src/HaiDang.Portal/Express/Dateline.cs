using System.Globalization;
using System.Text;

namespace HaiDang.Portal.Express;

/// <summary>The first two lines of an answer, status and date, made anew once a second (RFC 9110, 6.6.1: an origin server with a clock says when).</summary>
internal sealed class Dateline(TimeProvider time)
{
    private Lines now = new(-1, [], [], []);

    public byte[] Ok => Now.Ok;

    public byte[] NotModified => Now.NotModified;

    public byte[] Gone => Now.Gone;

    private Lines Now
    {
        get
        {
            var second = Environment.TickCount64 / 1000;
            var lines = Volatile.Read(ref now);
            if (lines.Second == second) { return lines; }
            var date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
            lines = new(second, Line("200 OK", date), Line("304 Not Modified", date), Line("410 Gone", date));
            Volatile.Write(ref now, lines);
            return lines;
        }
    }

    private static byte[] Line(string status, string date) => Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nDate: {date}\r\n");

    private sealed record Lines(long Second, byte[] Ok, byte[] NotModified, byte[] Gone);
}
