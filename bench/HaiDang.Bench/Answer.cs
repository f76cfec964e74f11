using System.Globalization;
using System.Text;

namespace HaiDang.Bench;

/// <summary>An HTTP/1.1 answer as it came over the wire, taken apart.</summary>
internal sealed record Answer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    private static readonly byte[] Blank = "\r\n\r\n"u8.ToArray();

    public bool IsChunked => Headers.Any(h => h.Name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase));

    public static Answer Parse(ReadOnlySpan<byte> wire)
    {
        var end = wire.IndexOf(Blank);
        var lines = Encoding.Latin1.GetString(wire[..end]).Split("\r\n");
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).Select(p => (p[0], p.ElementAtOrDefault(1) ?? "")).ToList();
        var answer = new Answer(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, wire[(end + Blank.Length)..].ToArray());
        return answer.IsChunked ? answer with { Body = Join(answer.Body) } : answer;
    }

    private static byte[] Join(ReadOnlySpan<byte> chunked)
    {
        var body = new List<byte>(chunked.Length);
        while (true)
        {
            var line = chunked.IndexOf("\r\n"u8);
            var size = int.Parse(chunked[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0) { return [.. body]; }
            body.AddRange(chunked.Slice(line + 2, size));
            chunked = chunked[(line + 2 + size + 2)..];
        }
    }
}
