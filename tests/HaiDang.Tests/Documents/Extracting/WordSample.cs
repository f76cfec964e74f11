using System.IO.Compression;
using System.Text;

namespace HaiDang.Tests.Documents.Extracting;

/// <summary>Builds a .docx from the XML of its body, so that a test shows exactly what it is about.</summary>
internal static class WordSample
{
    private const string Open =
        """<w:{0} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" """
        + """xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">""";

    public static byte[] Of(string body, string? numbering = null, string? styles = null, string? header = null)
    {
        var parts = new Dictionary<string, string>
        {
            ["_rels/.rels"] =
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                Target="word/document.xml"/></Relationships>
                """,
            ["word/document.xml"] = Part("document", $"<w:body>{body}</w:body>"),
        };
        if (numbering is not null) { parts["word/numbering.xml"] = Part("numbering", numbering); }
        if (styles is not null) { parts["word/styles.xml"] = Part("styles", styles); }
        if (header is not null) { parts["word/header1.xml"] = Part("hdr", header); }
        return Zip(parts);
    }

    public static byte[] Zip(Dictionary<string, string> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    public static string P(string text, string properties = "") =>
        $"""<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    public static string Numbered(string text, int list, int level = 0) =>
        P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");

    public static string Table(string properties, params string[][] rows) =>
        $"<w:tbl><w:tblPr>{properties}</w:tblPr>" + string.Concat(rows.Select(row =>
            "<w:tr>" + string.Concat(row.Select(cell => $"<w:tc>{string.Concat(cell.Split('\n').Select(p => P(p)))}</w:tc>"))
            + "</w:tr>")) + "</w:tbl>";

    private static string Part(string root, string content) =>
        """<?xml version="1.0" encoding="UTF-8"?>""" + Open.Replace("{0}", root, StringComparison.Ordinal) + content
        + $"</w:{root}>";
}
