using System.IO.Compression;
using System.Text;
using HaiDang.Documents.Inspecting;
using HaiDang.Documents.Writing;
using HaiDang.Tests.Documents.Writing;

namespace HaiDang.Tests.Documents.Inspecting;

/// <summary>Files with one thing wrong: a good one whose parts are edited as text.</summary>
internal static class Docx
{
    public const string Document = "word/document.xml";
    public const string Styles = "word/styles.xml";

    public static byte[] Good { get; } = DocxWriter.ToBytes(Samples.Report);

    /// <summary>With one style of the sheet changed.</summary>
    public static byte[] Restyled(byte[] file, string style, string from, string to) => Edited(file, Styles, xml =>
    {
        var start = xml.IndexOf($"w:styleId=\"{style}\"", StringComparison.Ordinal);
        var end = xml.IndexOf("</w:style>", start, StringComparison.Ordinal);
        Assert.Contains(from, xml[start..end], StringComparison.Ordinal);
        return string.Concat(xml.AsSpan(0, start), xml[start..end].Replace(from, to, StringComparison.Ordinal), xml.AsSpan(end));
    });

    /// <summary>With the first occurrence of a text changed.</summary>
    public static byte[] Edited(byte[] file, string part, string from, string to) => Edited(file, part, xml =>
    {
        Assert.Contains(from, xml, StringComparison.Ordinal);
        var at = xml.IndexOf(from, StringComparison.Ordinal);
        return string.Concat(xml.AsSpan(0, at), to, xml.AsSpan(at + from.Length));
    });

    private static byte[] Edited(byte[] file, string part, Func<string, string> edit)
    {
        var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string xml;
            using (var reader = new StreamReader(entry.Open())) { xml = reader.ReadToEnd(); }
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
            writer.Write(edit(xml));
        }

        return copy.ToArray();
    }

    public static IEnumerable<string> Say(Inspection inspection) =>
        inspection.Breaches.Select(b => $"{b.Rule} [{string.Join(',', b.Paragraphs)}] {b.Text}: {b.Is} / {b.ShouldBe}");
}
