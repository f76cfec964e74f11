using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using HaiDang.Portal.Serving;

namespace HaiDang.Portal.Building;

/// <summary>
/// A page as bytes, in the forms browsers ask for, with what it shows. Made once, sent many times; each form when it is first asked for, as a page that has just
/// changed should not wait for forms that nobody may ask for before it changes again.
/// </summary>
internal sealed class BuiltPage
{
    private const int WorthCompressing = 600;

    /// <summary>What three packed forms take, in hundredths of the page.</summary>
    private const int PackedShare = 70;

    private static readonly HashSet<string> Nothing = [];
    private readonly Lock packing = new();
    private readonly bool isWorthPacking;
    // Null until first asked for; the plain form where packing makes nothing better of it.
    private BuiltForm? brotli;
    private BuiltForm? gzip;
    private BuiltForm? zstandard;

    public BuiltPage(int status, string mediaType, byte[] bytes, IReadOnlySet<string> shows, string? location = null, bool isForEver = false, bool mayBeFramed = false, string? links = null)
    {
        (Status, MediaType, Shows, Location, IsForEver, MayBeFramed, Links) = (status, mediaType, shows, location, isForEver, mayBeFramed, links);
        IsRead = status == 200 && !mayBeFramed && mediaType.StartsWith("text/html", StringComparison.Ordinal);
        // Weak, because every form of the page has the same one: it names what is said, not how it is packed.
        Tag = $"W/\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
        Plain = new(this, null, bytes);
        NotModified = PageHeaders.NotModified(this);
        isWorthPacking = bytes.Length >= WorthCompressing && !mediaType.StartsWith("font/", StringComparison.Ordinal);
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

    /// <summary>What a feed says in its head about hub and address, and data in parts about the next; null on other pages.</summary>
    public string? Links { get; }

    public string Tag { get; }

    /// <summary>The database's clock when the build of a feed began: of two nodes, whose is the later. Null on other pages.</summary>
    public DateTimeOffset? AsOf { get; set; }

    public BuiltForm Plain { get; }

    public BuiltForm? Brotli => Packed(ref brotli, "br", static bytes => Packing.Brotli(bytes));

    public BuiltForm? Gzip => Packed(ref gzip, "gzip", static bytes => Packing.Gzip(bytes));

    /// <summary>Null where the machine has no libzstd.</summary>
    public BuiltForm? Zstandard => Packed(ref zstandard, "zstd", static bytes => Packing.Zstandard(bytes));

    /// <summary>The head of the answer to somebody who has the page already.</summary>
    public byte[] NotModified { get; }

    /// <summary>Keys of all it shows; see <see cref="Building.Shown"/>.</summary>
    public IReadOnlySet<string> Shows { get; }

    /// <summary>Memory it takes once it was asked for in every form, in bytes, roughly.</summary>
    public long Size => 1_000 + NotModified.Length + Plain.Wire.Length + (isWorthPacking ? Plain.Wire.Length * PackedShare / 100 : 0);

    /// <summary>The smallest form that a visitor can unpack.</summary>
    public BuiltForm FormFor(Codings accepts)
    {
        if (accepts.HasFlag(Codings.Brotli) && Brotli is { } small) { return small; }
        if (accepts.HasFlag(Codings.Zstandard) && Zstandard is { } other) { return other; }
        return accepts.HasFlag(Codings.Gzip) && Gzip is { } old ? old : Plain;
    }

    /// <summary>The same if it stands ready; else it is to be asked for where time may pass.</summary>
    public BuiltForm? ReadyFormFor(Codings accepts)
    {
        if (!isWorthPacking) { return Plain; }
        if (accepts.HasFlag(Codings.Brotli) && Volatile.Read(ref brotli) is var small && small != Plain) { return small; }
        if (accepts.HasFlag(Codings.Zstandard) && Volatile.Read(ref zstandard) is var other && other != Plain) { return other; }
        return accepts.HasFlag(Codings.Gzip) ? Volatile.Read(ref gzip) : Plain;
    }

    private BuiltForm? Packed(ref BuiltForm? form, string encoding, Func<ReadOnlySpan<byte>, byte[]?> pack)
    {
        if (!isWorthPacking) { return null; }
        if (Volatile.Read(ref form) is null)
        {
            lock (packing)
            {
                if (form is null) { Volatile.Write(ref form, pack(Plain.Body.Span) is { } packed ? new(this, encoding, packed) : Plain); }
            }
        }

        return form == Plain ? null : form;
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
