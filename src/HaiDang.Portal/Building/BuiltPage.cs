using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using HaiDang.Portal.Serving;

namespace HaiDang.Portal.Building;

/// <summary>A page as bytes, in the forms browsers ask for, with what it shows. Made once, sent many times.</summary>
internal sealed class BuiltPage
{
    private const int WorthCompressing = 600;

    private static readonly HashSet<string> Nothing = [];

    public BuiltPage(int status, string mediaType, byte[] bytes, IReadOnlySet<string> shows, string? location = null, bool isForEver = false, bool mayBeFramed = false, string? links = null)
    {
        (Status, MediaType, Shows, Location, IsForEver, MayBeFramed, Links) = (status, mediaType, shows, location, isForEver, mayBeFramed, links);
        IsRead = status == 200 && !mayBeFramed && mediaType.StartsWith("text/html", StringComparison.Ordinal);
        // Weak, because every form of the page has the same one: it names what is said, not how it is packed.
        Tag = $"W/\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
        Plain = new(this, null, bytes);
        NotModified = PageHeaders.NotModified(this);
        if (bytes.Length < WorthCompressing || mediaType.StartsWith("font/", StringComparison.Ordinal)) { return; }
        Brotli = new(this, "br", Packing.Brotli(bytes));
        Gzip = new(this, "gzip", Packing.Gzip(bytes));
        Zstandard = Packing.Zstandard(bytes) is { } packed ? new(this, "zstd", packed) : null;
    }

    /// <summary>A file whose bytes never change, because its name would.</summary>
    public static BuiltPage ForEver(string mediaType, byte[] bytes) => new(200, mediaType, bytes, Nothing, isForEver: true);

    public int Status { get; }

    /// <summary>Browsers may keep it and never ask again.</summary>
    public bool IsForEver { get; }

    /// <summary>Other sites may show it within a page of theirs.</summary>
    public bool MayBeFramed { get; }

    public string MediaType { get; }

    /// <summary>A page that people read, and whose visits are counted; feeds, frames in other sites and pages that say there is nothing are none.</summary>
    public bool IsRead { get; }

    /// <summary>Where the page went, for a redirect.</summary>
    public string? Location { get; }

    /// <summary>What a feed says in its head about hub and address; null on other pages.</summary>
    public string? Links { get; }

    public string Tag { get; }

    /// <summary>The database's clock when the build of a feed began: of two nodes, whose is the later. Null on other pages.</summary>
    public DateTimeOffset? AsOf { get; set; }

    public BuiltForm Plain { get; }

    public BuiltForm? Brotli { get; }

    public BuiltForm? Gzip { get; }

    /// <summary>Null where the machine has no libzstd.</summary>
    public BuiltForm? Zstandard { get; }

    /// <summary>The head of the answer to somebody who has the page already.</summary>
    public byte[] NotModified { get; }

    /// <summary>Keys of all it shows; see <see cref="Building.Shown"/>.</summary>
    public IReadOnlySet<string> Shows { get; }

    /// <summary>Memory it takes, in bytes, roughly.</summary>
    public long Size => 1_000 + NotModified.Length + Plain.Wire.Length + (Brotli?.Wire.Length ?? 0) + (Gzip?.Wire.Length ?? 0) + (Zstandard?.Wire.Length ?? 0);

    /// <summary>The smallest form that a visitor can unpack.</summary>
    public BuiltForm FormFor(Codings accepts)
    {
        if (Brotli is not null && accepts.HasFlag(Codings.Brotli)) { return Brotli; }
        if (Zstandard is not null && accepts.HasFlag(Codings.Zstandard)) { return Zstandard; }
        return Gzip is not null && accepts.HasFlag(Codings.Gzip) ? Gzip : Plain;
    }

    /// <summary>Whether a visitor has the page already.</summary>
    /// <param name="given">What she sent as If-None-Match.</param>
    public bool IsKnown(ReadOnlySpan<char> given) =>
        // The part between the quotes: proxies make strong tags of weak ones and the other way round.
        Status == 200 && (given is "*" || given.Contains(Tag.AsSpan(2), StringComparison.Ordinal));

    /// <summary>What the page says, unpacked.</summary>
    public string Text => Encoding.UTF8.GetString(Plain.Body.Span);
}

/// <summary>A page made for one visitor.</summary>
internal sealed record PrivatePage(int Status, string Html);

/// <summary>The page in one encoding: the bytes of the answer after its first two lines (status and date), then the body, in one array ready to be sent.</summary>
internal sealed class BuiltForm
{
    private readonly int bodyAt;

    public BuiltForm(BuiltPage page, string? encoding, ReadOnlySpan<byte> body)
    {
        Encoding = encoding;
        var head = PageHeaders.Of(page, encoding, body.Length);
        bodyAt = head.Length;
        Wire = [.. head, .. body];
    }

    /// <summary>The coding as HTTP names it; null when the bytes are the page itself.</summary>
    public string? Encoding { get; }

    /// <summary>Header lines, an empty line, the body.</summary>
    public byte[] Wire { get; }

    /// <summary>The header lines alone, for those who asked for no more (HEAD).</summary>
    public ArraySegment<byte> Head => new(Wire, 0, bodyAt);

    public ReadOnlyMemory<byte> Body => Wire.AsMemory(bodyAt);
}
