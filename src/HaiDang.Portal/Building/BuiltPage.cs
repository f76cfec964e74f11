using System.IO.Compression;
using System.Security.Cryptography;

namespace HaiDang.Portal.Building;

/// <summary>A page as bytes, in the forms browsers ask for, with what it shows. Made once, sent many times.</summary>
internal sealed class BuiltPage
{
    private const int WorthCompressing = 600;

    public BuiltPage(int status, string mediaType, byte[] bytes, IReadOnlySet<string> shows, string? location = null)
    {
        (Status, MediaType, Shows, Location) = (status, mediaType, shows, location);
        var tag = Convert.ToHexStringLower(SHA256.HashData(bytes))[..20];
        Plain = new(bytes, null, $"\"{tag}\"");
        if (bytes.Length < WorthCompressing) { return; }
        Brotli = new(Squeeze(bytes, s => new BrotliStream(s, CompressionLevel.SmallestSize)), "br", $"\"{tag}-br\"");
        Gzip = new(Squeeze(bytes, s => new GZipStream(s, CompressionLevel.SmallestSize)), "gzip", $"\"{tag}-gz\"");
    }

    public int Status { get; }

    public string MediaType { get; }

    /// <summary>Where the page went, for a redirect.</summary>
    public string? Location { get; }

    public BuiltForm Plain { get; }

    public BuiltForm? Brotli { get; }

    public BuiltForm? Gzip { get; }

    /// <summary>Keys of all it shows; see <see cref="Building.Shown"/>.</summary>
    public IReadOnlySet<string> Shows { get; }

    /// <summary>Memory it takes, in bytes, roughly.</summary>
    public long Size => 600 + Plain.Bytes.Length + (Brotli?.Bytes.Length ?? 0) + (Gzip?.Bytes.Length ?? 0);

    private static byte[] Squeeze(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var small = new MemoryStream();
        using (var stream = compressor(small)) { stream.Write(bytes); }
        return small.ToArray();
    }
}

/// <summary>A page made for one visitor.</summary>
internal sealed record PrivatePage(int Status, string Html);

/// <summary>The bytes in one encoding, and their entity tag.</summary>
internal sealed record BuiltForm(byte[] Bytes, string? Encoding, string Tag);
