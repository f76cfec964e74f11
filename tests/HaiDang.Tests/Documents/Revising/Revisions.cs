using System.IO.Compression;
using System.Xml.Linq;
using HaiDang.Documents.Writing;

namespace HaiDang.Tests.Documents.Revising;

/// <summary>Accepts or rejects every change of a file, as the format defines them.</summary>
internal static class Revisions
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static XElement BodyOf(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!.Element(W + "body")!;
    }

    /// <summary>Tables that touch become one, and the last paragraph of a cell that stays cannot go: a word processor has no way to show either.</summary>
    public static void AssertWordCanShow(byte[] docx)
    {
        var body = BodyOf(docx);
        Assert.DoesNotContain(body.Elements(W + "tbl"), table => table.ElementsAfterSelf().FirstOrDefault()?.Name == W + "tbl");
        var staying = body.Descendants(W + "tr").Where(row => row.Element(W + "trPr")?.Elements().Any(e => e.Name.LocalName is "ins" or "del") is not true);
        Assert.DoesNotContain(staying.Elements(W + "tc"), cell => cell.Elements(W + "p").Last().Element(W + "pPr")?.Element(W + "rPr") is not null);
        Assert.Equal(body.Descendants().Attributes(W + "id").Count(), body.Descendants().Attributes(W + "id").Select(a => a.Value).Distinct().Count());
    }

    public static XElement Accepted(byte[] docx) => Settled(docx, goes: "del", stays: "ins", old: false);

    public static XElement Rejected(byte[] docx) => Settled(docx, goes: "ins", stays: "del", old: true);

    /// <summary>What somebody sees: paragraphs with their properties and words; tables as rows of cells.</summary>
    public static List<string> Seen(XElement body) => [.. body.Elements().SelectMany(e => Seen(e, ""))];

    public static List<string> Seen(AdministrativeDocument document) => Seen(BodyOf(DocxWriter.ToBytes(document)));

    private static IEnumerable<string> Seen(XElement block, string indent) => block.Name.LocalName switch
    {
        "p" => [$"{indent}{block.Element(W + "pPr")?.ToString(SaveOptions.DisableFormatting)}|{TextOf(block)}"],
        "tbl" => block.Elements(W + "tr").SelectMany(row => row.Elements(W + "tc").SelectMany(cell => cell.Elements(W + "p").SelectMany(p => Seen(p, indent + "cell ")).Append("end of cell")).Append("end of row")),
        "sectPr" => [block.ToString(SaveOptions.DisableFormatting)],
        _ => [],
    };

    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants(W + "r").Elements()
        .Select(e => e.Name.LocalName switch { "t" or "delText" => e.Value, "br" => "\n", "tab" => "\t", _ => "" }));

    private static XElement Settled(byte[] docx, string goes, string stays, bool old)
    {
        var body = BodyOf(docx);
        foreach (var row in body.Descendants(W + "tr").Where(r => r.Element(W + "trPr")?.Element(W + goes) is not null).ToList()) { row.Remove(); }
        body.Descendants(W + "trPr").Elements(W + stays).Remove();
        foreach (var table in body.Descendants(W + "tbl").Where(t => t.Element(W + "tr") is null).ToList()) { table.Remove(); }
        foreach (var run in body.Descendants(W + goes).Where(e => e.Parent!.Name == W + "p").ToList()) { run.Remove(); }
        foreach (var run in body.Descendants(W + stays).Where(e => e.Parent!.Name == W + "p").ToList()) { run.ReplaceWith(run.Nodes()); }
        foreach (var paragraph in body.Descendants(W + "p").ToList()) { Settle(paragraph, goes); }
        body.Descendants(W + "rPr").Where(e => e.Parent!.Name == W + "pPr").Remove();
        foreach (var change in body.Descendants(W + "pPrChange").ToList()) { Take(change, "pPr", "sectPr", old); }
        foreach (var change in body.Descendants(W + "sectPrChange").ToList()) { Take(change, "sectPr", "headerReference", old); }
        return body;
    }

    // A paragraph whose mark goes runs into the one behind it, which keeps its own form.
    private static void Settle(XElement paragraph, string goes)
    {
        if (paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + goes) is null) { return; }
        var left = paragraph.Elements(W + "r").ToList();
        if (left.Count > 0)
        {
            var next = (XElement)paragraph.NextNode!;
            Assert.Equal(W + "p", next.Name);
            next.Element(W + "pPr")!.AddAfterSelf(left);
        }

        paragraph.Remove();
    }

    private static void Take(XElement change, string properties, string kept, bool old)
    {
        var now = change.Parent!;
        change.Remove();
        if (!old) { return; }
        var was = new XElement(change.Element(W + properties)!);
        if (kept == "headerReference") { was.AddFirst(now.Elements(W + kept)); } else { was.Add(now.Elements(W + kept)); }
        now.ReplaceWith(was);
    }
}
