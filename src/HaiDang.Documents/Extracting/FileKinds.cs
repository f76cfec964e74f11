using System.Buffers.Binary;

namespace HaiDang.Documents.Extracting;

internal enum FileKind { Text, Zip, Pdf, Image, Doc, Rtf, LockedWord, BrokenWord }

/// <summary>Tells a file by its first bytes.</summary>
internal static class FileKinds
{
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // A .docx with a password is a compound file holding a stream of this name, written in UTF-16.
    private static ReadOnlySpan<byte> EncryptedPackage => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    public static FileKind Recognise(ReadOnlySpan<byte> bytes, string fileName)
    {
        var isNamedDocx = fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);
        if (bytes.StartsWith("PK"u8) && bytes.Length > 3 && bytes[2] < 9 && bytes[3] < 9) { return FileKind.Zip; }
        if (bytes.StartsWith(CompoundFile))
        {
            return isNamedDocx || bytes.IndexOf(EncryptedPackage) >= 0 ? FileKind.LockedWord : FileKind.Doc;
        }

        if (bytes.StartsWith("%PDF"u8)) { return FileKind.Pdf; }
        if (bytes.StartsWith("{\\rtf"u8)) { return FileKind.Rtf; }
        if (IsImage(bytes)) { return FileKind.Image; }
        return isNamedDocx ? FileKind.BrokenWord : FileKind.Text;
    }

    public static string NameOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "pdf",
        FileKind.Image => "image",
        FileKind.Doc => "doc",
        FileKind.Rtf => "rtf",
        FileKind.Zip => "zip",
        _ => "unknown",
    };

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 4
        && (bytes.StartsWith("GIF8"u8)
            || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8))
            || BinaryPrimitives.ReadUInt32BigEndian(bytes) is 0x89504E47 or 0x49492A00 or 0x4D4D002A
            || (BinaryPrimitives.ReadUInt32BigEndian(bytes) >> 8) is 0xFFD8FF);
}
