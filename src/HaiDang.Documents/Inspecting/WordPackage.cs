using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace HaiDang.Documents.Inspecting;

/// <summary>The XML parts of a .docx, read with a limit on size and nesting.</summary>
internal sealed class WordPackage : IDisposable
{
    private const int UnpackedLimit = 100_000_000;
    private const int DepthLimit = 200;
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly ZipArchive zip;
    private int left = UnpackedLimit;

    public WordPackage(ReadOnlyMemory<byte> bytes)
    {
        zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false));
        Main = Targets("", "officeDocument").Select(t => t.Target).FirstOrDefault() ?? "word/document.xml";
    }

    /// <summary>The name of the part that holds the text.</summary>
    public string Main { get; }

    public XDocument? Load(string name)
    {
        if (zip.GetEntry(name) is not { } entry) { return null; }
        var bytes = new MemoryStream();
        using (var stream = entry.Open())
        {
            var block = new byte[81920];
            while (stream.Read(block) is > 0 and var count)
            {
                if ((left -= count) < 0) { throw new InvalidDataException("Unpacks to too much."); }
                bytes.Write(block, 0, count);
            }
        }

        RefuseDeepNesting(bytes);
        bytes.Position = 0;
        using var reader = XmlReader.Create(bytes, Careful());
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>A part that the main part points to, by the end of the relation's name: styles, numbering, theme.</summary>
    public XDocument? LoadRelated(string kind) =>
        Targets(Main, kind).Select(t => Load(t.Target)).FirstOrDefault(part => part is not null);

    /// <summary>The parts of one kind that the main part points to, by relation id: headers, footers.</summary>
    public IReadOnlyDictionary<string, XDocument> LoadAll(string kind)
    {
        var parts = new Dictionary<string, XDocument>(StringComparer.Ordinal);
        foreach (var (id, target) in Targets(Main, kind).Take(60))
        {
            if (Load(target) is { } part) { parts[id] = part; }
        }

        return parts;
    }

    public void Dispose() => zip.Dispose();

    private IEnumerable<(string Id, string Target)> Targets(string source, string kind)
    {
        var folder = source[..(source.LastIndexOf('/') + 1)];
        var file = $"{folder}_rels/{source[folder.Length..]}.rels";
        return Load(file)?.Root?.Elements(Relations + "Relationship")
            .Where(r => ((string?)r.Attribute("Type"))?.EndsWith("/" + kind, StringComparison.Ordinal) is true)
            .Select(r => ((string?)r.Attribute("Id") ?? "", Resolve(folder, (string?)r.Attribute("Target") ?? ""))) ?? [];
    }

    private static string Resolve(string folder, string target) => target.StartsWith('/') ? target[1..] : folder + target;

    private static void RefuseDeepNesting(MemoryStream bytes)
    {
        bytes.Position = 0;
        using var reader = XmlReader.Create(bytes, Careful());
        while (reader.Read())
        {
            if (reader.Depth > DepthLimit) { throw new XmlException("Nested too deeply."); }
        }
    }

    private static XmlReaderSettings Careful() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
}
