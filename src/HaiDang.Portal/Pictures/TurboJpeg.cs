using System.Runtime.InteropServices;

namespace HaiDang.Portal.Pictures;

/// <summary>
/// Makes JPEG pictures smaller with the machine's own libjpeg-turbo (Debian: libturbojpeg0). Where it is missing, pictures go
/// out in their one size. What is written anew carries no metadata: no place, no camera, no names.
/// </summary>
internal static partial class TurboJpeg
{
    private const string Library = "libturbojpeg.so.0";
    private const int Rgb = 0;
    private const int Halves = 2;
    private const int Eighths = 8;
    private const int Progressive = 16384;
    private const int Accurate = 4096;
    private const int Quality = 80;
    private const int MostPixels = 50_000_000;

    /// <summary>Whether the library is on this machine.</summary>
    public static bool IsThere { get; } = NativeLibrary.TryLoad(Library, out _);

    /// <summary>The picture scaled to a width; null when it is not a JPEG or is too large to unpack.</summary>
    public static byte[]? Narrow(ReadOnlySpan<byte> jpeg, int width) =>
        Rework(jpeg, (w, _) => w >= width, (w, h) => (0, 0, w, h));

    /// <summary>The middle of the picture in an exact size; null when it is smaller.</summary>
    public static byte[]? Cut(ReadOnlySpan<byte> jpeg, int width, int height) =>
        Rework(jpeg, (w, h) => w >= width && h >= height, (w, h) => ((w - width) / 2, (h - height) / 2, width, height));

    private static unsafe byte[]? Rework(ReadOnlySpan<byte> jpeg, Func<int, int, bool> isEnough, Func<int, int, (int X, int Y, int Width, int Height)> part)
    {
        var unpack = InitDecompress();
        var pack = InitCompress();
        byte* packed = null;
        try
        {
            fixed (byte* source = jpeg)
            {
                if (ReadHeader(unpack, source, (nuint)jpeg.Length, out var fullWidth, out var fullHeight, out _, out _) != 0
                    || (long)fullWidth * fullHeight > MostPixels || !isEnough(fullWidth, fullHeight)) { return null; }

                // The library scales while unpacking, in eighths: the smallest that is enough.
                var eighths = Enumerable.Range(1, Eighths).First(e => isEnough(Scaled(fullWidth, e), Scaled(fullHeight, e)));
                var (width, height) = (Scaled(fullWidth, eighths), Scaled(fullHeight, eighths));
                var pixels = new byte[width * height * 3];
                fixed (byte* rows = pixels)
                {
                    if (Decompress(unpack, source, (nuint)jpeg.Length, rows, width, width * 3, height, Rgb, Accurate) != 0) { return null; }
                    var (x, y, partWidth, partHeight) = part(width, height);
                    nuint length = 0;
                    if (Compress(pack, rows + ((y * width) + x) * 3, partWidth, width * 3, partHeight, Rgb, ref packed, ref length, Halves, Quality, Progressive) != 0) { return null; }
                    return new ReadOnlySpan<byte>(packed, checked((int)length)).ToArray();
                }
            }
        }
        finally
        {
            if (packed is not null) { Free(packed); }
            _ = Destroy(unpack);
            _ = Destroy(pack);
        }
    }

    private static int Scaled(int length, int eighths) => (length * eighths + Eighths - 1) / Eighths;

    [LibraryImport(Library, EntryPoint = "tjInitDecompress")]
    private static partial nint InitDecompress();

    [LibraryImport(Library, EntryPoint = "tjInitCompress")]
    private static partial nint InitCompress();

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    private static partial int Destroy(nint handle);

    [LibraryImport(Library, EntryPoint = "tjFree")]
    private static unsafe partial void Free(byte* buffer);

    [LibraryImport(Library, EntryPoint = "tjDecompressHeader3")]
    private static unsafe partial int ReadHeader(nint handle, byte* jpeg, nuint length, out int width, out int height, out int subsampling, out int colours);

    [LibraryImport(Library, EntryPoint = "tjDecompress2")]
    private static unsafe partial int Decompress(nint handle, byte* jpeg, nuint length, byte* pixels, int width, int pitch, int height, int format, int flags);

    [LibraryImport(Library, EntryPoint = "tjCompress2")]
    private static unsafe partial int Compress(nint handle, byte* pixels, int width, int pitch, int height, int format, ref byte* jpeg, ref nuint length, int subsampling, int quality, int flags);
}
