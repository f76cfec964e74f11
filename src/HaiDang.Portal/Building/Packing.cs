using System.IO.Compression;
using System.Runtime.InteropServices;

namespace HaiDang.Portal.Building;

/// <summary>Makes bytes small. The levels are the last ones that cost a quarter of a millisecond a page: one further costs sixty times as much for 7 %.</summary>
internal static partial class Packing
{
    private const string Library = "libzstd.so.1";
    private const int ZstandardLevel = 12;
    private static readonly bool HasZstandard = NativeLibrary.TryLoad(Library, out _);
    private static readonly BrotliCompressionOptions Brotlis = new() { Quality = 8 };
    private static readonly BrotliCompressionOptions QuickBrotlis = new() { Quality = 3 };
    private static readonly ZLibCompressionOptions Gzips = new() { CompressionLevel = 9 };

    public static byte[] Brotli(ReadOnlySpan<byte> bytes) => Brotli(bytes, Brotlis);

    /// <summary>For a page that is sent once.</summary>
    public static byte[] QuickBrotli(ReadOnlySpan<byte> bytes) => Brotli(bytes, QuickBrotlis);

    public static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var small = new MemoryStream(bytes.Length / 2);
        using (var stream = new GZipStream(small, Gzips)) { stream.Write(bytes); }
        return small.ToArray();
    }

    /// <summary>Null where the machine has no libzstd.</summary>
    public static byte[]? Zstandard(ReadOnlySpan<byte> bytes)
    {
        if (!HasZstandard) { return null; }
        var small = new byte[checked((int)CompressBound((nuint)bytes.Length))];
        var length = Compress(small, (nuint)small.Length, bytes, (nuint)bytes.Length, ZstandardLevel);
        return IsError(length) != 0 ? null : small[..checked((int)length)];
    }

    private static byte[] Brotli(ReadOnlySpan<byte> bytes, BrotliCompressionOptions options)
    {
        using var small = new MemoryStream(bytes.Length / 2);
        using (var stream = new BrotliStream(small, options)) { stream.Write(bytes); }
        return small.ToArray();
    }

    [LibraryImport(Library, EntryPoint = "ZSTD_compressBound")]
    private static partial nuint CompressBound(nuint length);

    [LibraryImport(Library, EntryPoint = "ZSTD_compress")]
    private static partial nuint Compress(Span<byte> to, nuint capacity, ReadOnlySpan<byte> from, nuint length, int level);

    [LibraryImport(Library, EntryPoint = "ZSTD_isError")]
    private static partial uint IsError(nuint length);
}
