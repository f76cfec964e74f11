using System.Buffers.Binary;

namespace HaiDang.Newsroom.Writing;

/// <summary>What a picture file is by its own first bytes; its name and what the browser says are not asked.</summary>
internal sealed record PictureFile(string MediaType, int Width, int Height)
{
    public static PictureFile? Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] when bytes.Length >= 24 => Sized("image/png",
            BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])),
        [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..]
            when bytes.Length >= 30 => Webp(bytes),
        _ => null,
    };

    private static PictureFile? Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF) { at++; continue; }
            // SOF0…SOF15 hold the size; C4, C8 and CC in that range are other things.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Sized("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static PictureFile? Webp(ReadOnlySpan<byte> bytes) => bytes[15] switch
    {
        (byte)'X' => Sized("image/webp", 1 + Three(bytes[24..]), 1 + Three(bytes[27..])),
        (byte)'L' => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..])),
        (byte)' ' => Sized("image/webp", BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
        _ => null,
    };

    private static PictureFile? Lossless(uint bits) => Sized("image/webp", (int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;

    private static PictureFile? Sized(string mediaType, int width, int height) =>
        width > 0 && height > 0 ? new PictureFile(mediaType, width, height) : null;
}
