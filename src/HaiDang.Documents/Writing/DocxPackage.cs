using System.IO.Compression;
using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>A part of a .docx: where it lies, which kind of WordprocessingML it is, and what it is to the part that names it. Its id is counted when none is given.</summary>
internal sealed record DocxPart(string Name, string Kind, string Role, XDocument Xml, string? Id = null);

/// <summary>A picture in a .docx: the id that the text names it by, its bytes as they are, and the ending of its kind, "jpeg", "png" or "webp".</summary>
internal sealed record DocxPicture(string Id, string Ending, ReadOnlyMemory<byte> Bytes)
{
    public string Name => $"word/media/{Id}.{Ending}";
}

/// <summary>Packs the parts of a .docx. The same parts give the same bytes.</summary>
internal static class DocxPackage
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string CoreName = "docProps/core.xml";

    /// <param name="document">The text.</param>
    /// <param name="parts">What the text names: styles, headers.</param>
    /// <param name="properties">Title and author, as file managers show them.</param>
    /// <param name="pictures">Pictures that the text shows.</param>
    public static byte[] Pack(DocxPart document, IReadOnlyList<DocxPart> parts, XDocument? properties = null, IReadOnlyList<DocxPicture>? pictures = null)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            OfficePart.Add(zip, "[Content_Types].xml", ContentTypes([document, .. parts], properties is not null, pictures ?? []));
            OfficePart.Add(zip, "_rels/.rels", Relationships(
            [
                ("rId1", Relations + document.Role, document.Name),
                .. properties is null ? [] : new[] { ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", CoreName) },
            ]));
            if (properties is not null) { OfficePart.Add(zip, CoreName, properties); }
            OfficePart.Add(zip, "word/_rels/document.xml.rels", Relationships(parts.Select((part, i) => (part.Id ?? $"rId{i + 1}", Relations + part.Role, Path.GetFileName(part.Name)))
                .Concat((pictures ?? []).Select(p => (p.Id, Relations + "image", $"media/{p.Id}.{p.Ending}")))));
            OfficePart.Add(zip, document.Name, document.Xml);
            foreach (var part in parts) { OfficePart.Add(zip, part.Name, part.Xml); }
            foreach (var picture in pictures ?? []) { OfficePart.Add(zip, picture.Name, picture.Bytes.Span); }
        }

        return file.ToArray();
    }

    private static XDocument ContentTypes(IEnumerable<DocxPart> parts, bool hasProperties, IReadOnlyList<DocxPicture> pictures)
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/content-types";
        XElement Override(string name, string type) =>
            new(ns + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", type));
        XElement Default(string extension, string type) =>
            new(ns + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
        return new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(ns + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            pictures.Select(p => p.Ending).Distinct().Select(ending => Default(ending, $"image/{ending}")),
            parts.Select(part => Override(part.Name, $"{Word}{part.Kind}+xml")),
            hasProperties ? Override(CoreName, "application/vnd.openxmlformats-package.core-properties+xml") : null));
    }

    private static XDocument Relationships(IEnumerable<(string Id, string Type, string Target)> relations)
    {
        XNamespace ns = PackageRelations;
        return new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(ns + "Relationships",
            relations.Select(relation => new XElement(ns + "Relationship", new XAttribute("Id", relation.Id),
                new XAttribute("Type", relation.Type), new XAttribute("Target", relation.Target)))));
    }
}
