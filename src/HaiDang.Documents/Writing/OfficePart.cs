using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>Puts a part into an office file; the same part gives the same bytes.</summary>
internal static class OfficePart
{
    // A zip entry needs a time, and a clock would make each file different.
    private static readonly DateTimeOffset EntryTime = new(2020, 3, 5, 0, 0, 0, TimeSpan.Zero);

    public static void Add(ZipArchive zip, string name, XDocument xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.Save(writer);
    }

    /// <summary>Bytes that are packed already, a picture.</summary>
    public static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
