using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace HaiDang.Documents.Extracting;

/// <summary>
/// Opens a .docx. Only the few XML parts that hold words are unpacked, each through a counter, so that neither a
/// zip bomb nor an entity bomb can grow; pictures and macros are never touched.
/// </summary>
internal static class WordFile
{
    private const int UnpackedLimit = 32_000_000;
    private const int EntryLimit = 5_000;
    private const int PageHeaderLimit = 20;

    private static readonly XNamespace PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static Source Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(Open(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Count > EntryLimit) { return Source.Refused(TextExtractor.TooLarge(UnpackedLimit)); }
            return Read(new Package(zip));
        }
        catch (UnpackedTooLargeException)
        {
            return Source.Refused(TextExtractor.TooLarge(UnpackedLimit));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException
            or IOException
            or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return Source.Refused(new Problem(ProblemCode.UnreadableDocx, "damaged"));
        }
    }

    private static Source Read(Package package)
    {
        if (package.MainPartName() is not { } main) { return Source.Refused(new Problem(ProblemCode.Binary, "zip")); }
        if (package.Load(main) is not { Root: { } root } || root.Element(W.Body) is not { } body)
        {
            return Source.Refused(new Problem(ProblemCode.UnreadableDocx, "damaged"));
        }

        var folder = main[..(main.LastIndexOf('/') + 1)];
        var styles = new WordStyles(package.Load(folder + "styles.xml"));
        var numbering = package.Load(folder + "numbering.xml");
        var text = new WordText(styles, new ListNumbering(numbering)).Render(body);
        var headers = package.NamesOfPageHeaders(folder).Take(PageHeaderLimit)
            .Select(name => package.Load(name)?.Root)
            .Select(header => header is null ? "" : new WordText(styles, new ListNumbering(null)).Render(header));
        return new Source(text, string.Join('\n', headers), []);
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private sealed class Package(ZipArchive zip)
    {
        private static readonly XmlReaderSettings Careful = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = UnpackedLimit,
        };

        private int unpacked;

        public string? MainPartName()
        {
            var target = Load("_rels/.rels")?.Root?.Elements(PackageRelations + "Relationship")
                .FirstOrDefault(r => ((string?)r.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
                ?.Attribute("Target")?.Value.TrimStart('/') ?? "word/document.xml";
            return target.EndsWith(".xml", StringComparison.Ordinal) && Find(target) is not null
                && target.StartsWith("word", StringComparison.OrdinalIgnoreCase) ? target : null;
        }

        public IEnumerable<string> NamesOfPageHeaders(string folder) => zip.Entries
            .Select(entry => entry.FullName)
            .Where(name => name.StartsWith(folder + "header", StringComparison.Ordinal)
                && name.EndsWith(".xml", StringComparison.Ordinal));

        public XDocument? Load(string name)
        {
            if (Find(name) is not { } entry) { return null; }
            using var stream = new CountingStream(entry.Open(), UnpackedLimit - unpacked);
            using var reader = XmlReader.Create(stream, Careful);
            var document = new XDocument();
            using (var writer = document.CreateWriter())
            {
                Copy(reader, writer);
            }

            unpacked += stream.Count;
            return document;
        }

        // A nest deeper than any word processor writes would overflow the stack of whoever walks the tree.
        private static void Copy(XmlReader reader, XmlWriter writer)
        {
            while (reader.Read())
            {
                if (reader.Depth > 200) { throw new XmlException("Nested too deeply."); }
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                        var isEmpty = reader.IsEmptyElement;
                        writer.WriteAttributes(reader, false);
                        if (isEmpty) { writer.WriteEndElement(); }
                        break;
                    case XmlNodeType.EndElement:
                        writer.WriteEndElement();
                        break;
                    case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                        writer.WriteString(reader.Value);
                        break;
                    case XmlNodeType.Whitespace when reader.XmlSpace is XmlSpace.Preserve:
                        writer.WriteWhitespace(reader.Value);
                        break;
                }
            }
        }

        private ZipArchiveEntry? Find(string name) => zip.GetEntry(name);
    }

    private sealed class UnpackedTooLargeException : Exception;

    private sealed class CountingStream(Stream inner, int limit) : Stream
    {
        public int Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Count += read;
            return Count > limit ? throw new UnpackedTooLargeException() : read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) { inner.Dispose(); }
            base.Dispose(disposing);
        }
    }
}
