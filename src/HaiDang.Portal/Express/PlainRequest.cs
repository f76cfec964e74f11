using System.Buffers;
using System.Text;
using HaiDang.Portal.Building;

namespace HaiDang.Portal.Express;

/// <summary>
/// A request for a page and nothing else: GET or HEAD, an address in small letters, a host, no body, nothing to negotiate but the encoding. Whatever
/// differs in the least is not one, and is left to the web server, which knows all of HTTP.
/// </summary>
internal readonly ref struct PlainRequest
{
    private const int LongestTarget = 300;
    private static readonly SearchValues<byte> InNames = SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);
    private static readonly SearchValues<byte> InTargets = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789/-._"u8);

    public bool IsHead { get; private init; }

    /// <summary>Path as sent, "/vi/du-lich".</summary>
    public ReadOnlySpan<byte> Target { get; private init; }

    public Codings Accepts { get; private init; }

    /// <summary>Value of If-None-Match; empty when there is none.</summary>
    public ReadOnlySpan<byte> Known { get; private init; }

    /// <summary>Value of Host.</summary>
    public ReadOnlySpan<byte> Host { get; private init; }

    /// <summary>Value of User-Agent; empty when there is none.</summary>
    public ReadOnlySpan<byte> Agent { get; private init; }

    /// <summary>Value of Referer; empty when there is none.</summary>
    public ReadOnlySpan<byte> CameFrom { get; private init; }

    /// <summary>Value of X-Forwarded-For; empty when there is none.</summary>
    public ReadOnlySpan<byte> Forwarded { get; private init; }

    /// <summary>Value of Sec-Fetch-Dest; empty when there is none.</summary>
    public ReadOnlySpan<byte> Destination { get; private init; }

    /// <summary>Value of Sec-Purpose; empty when there is none.</summary>
    public ReadOnlySpan<byte> Purpose { get; private init; }

    /// <summary>Bytes of the request, the empty line included.</summary>
    public int Length { get; private init; }

    /// <summary>Reads the first request of the bytes. False when it is not whole or not plain.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out PlainRequest request)
    {
        request = default;
        var isHead = bytes.StartsWith("HEAD /"u8);
        if (!isHead && !bytes.StartsWith("GET /"u8)) { return false; }
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0) { return false; }

        var lines = bytes[..(end + 2)];
        var first = lines.IndexOf((byte)'\n') + 1;
        var start = lines[..first];
        if (!start.EndsWith(" HTTP/1.1\r\n"u8)) { return false; }
        var target = start[(isHead ? 5 : 4)..^" HTTP/1.1\r\n".Length];
        if (!IsPlain(target)) { return false; }

        var (hosts, encodings, accepts) = (0, 0, Codings.None);
        ReadOnlySpan<byte> known = default, host = default, agent = default, cameFrom = default, forwarded = default, destination = default, purpose = default;
        for (var rest = lines[first..]; !rest.IsEmpty;)
        {
            var stop = rest.IndexOf((byte)'\n');
            var line = rest[..stop];
            rest = rest[(stop + 1)..];
            // A name, a colon, printable words, one CR at the end: no folded lines, no lone CR, no zero bytes.
            if (line is not [.., (byte)'\r']) { return false; }
            line = line[..^1];
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || line[..colon].ContainsAnyExcept(InNames) || line.IndexOfAnyInRange((byte)0, (byte)31) >= 0 && !OnlyTabs(line)) { return false; }
            var name = line[..colon];
            var value = line[(colon + 1)..].Trim(" \t"u8);
            switch (name.Length)
            {
                case 4 when Is(name, "host"u8):
                    if (++hosts > 1 || value.IsEmpty || value.ContainsAny(" ,/@"u8)) { return false; }
                    host = value;
                    break;
                case 15 when Is(name, "accept-encoding"u8):
                    if (++encodings > 1 || !TryReadCodings(value, out accepts)) { return false; }
                    break;
                case 13 when Is(name, "if-none-match"u8):
                    if (!known.IsEmpty) { return false; }
                    known = value;
                    break;
                case 10 when Is(name, "user-agent"u8):
                    agent = value;
                    break;
                case 7 when Is(name, "referer"u8):
                    cameFrom = value;
                    break;
                case 15 when Is(name, "x-forwarded-for"u8):
                    forwarded = value;
                    break;
                case 14 when Is(name, "sec-fetch-dest"u8):
                    destination = value;
                    break;
                case 11 when Is(name, "sec-purpose"u8):
                    purpose = value;
                    break;
                case 10 when Is(name, "connection"u8):
                    if (!Is(value, "keep-alive"u8)) { return false; }
                    break;
                case 14 when Is(name, "content-length"u8):
                case 17 when Is(name, "transfer-encoding"u8):
                case 7 when Is(name, "upgrade"u8):
                case 6 when Is(name, "expect"u8):
                    return false;
            }
        }

        if (hosts != 1) { return false; }
        request = new()
        {
            IsHead = isHead, Target = target, Accepts = accepts, Known = known, Length = end + 4,
            Host = host, Agent = agent, CameFrom = cameFrom, Forwarded = forwarded, Destination = destination, Purpose = purpose,
        };
        return true;
    }

    private static bool OnlyTabs(ReadOnlySpan<byte> line)
    {
        foreach (var b in line)
        {
            if (b < 32 && b != (byte)'\t') { return false; }
        }

        return true;
    }

    private static bool IsPlain(ReadOnlySpan<byte> target) =>
        target.Length <= LongestTarget && !target.ContainsAnyExcept(InTargets) && target.IndexOf("//"u8) < 0 && target.IndexOf("/."u8) < 0 && target.IndexOf(".."u8) < 0;

    // "gzip, deflate, br, zstd" names them; anything weighed ("br;q=0") is left to those who can weigh.
    private static bool TryReadCodings(ReadOnlySpan<byte> value, out Codings codings)
    {
        codings = Codings.None;
        foreach (var part in value.Split((byte)','))
        {
            var coding = value[part].Trim(" \t"u8);
            if (coding.Contains((byte)';')) { return false; }
            codings |= coding switch
            {
                _ when Is(coding, "br"u8) => Codings.Brotli,
                _ when Is(coding, "gzip"u8) => Codings.Gzip,
                _ when Is(coding, "zstd"u8) => Codings.Zstandard,
                _ => Codings.None,
            };
        }

        return true;
    }

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> small) => Ascii.EqualsIgnoreCase(text, small);
}
