using System.Xml;
using HaiDang.Documents.Extracting;

namespace HaiDang.Documents.Inspecting;

/// <summary>
/// Checks the layout of a .docx: state documents by Nghị định 30/2020/NĐ-CP, Phụ lục I, documents of the Party by the guidance of its Office.
/// What the letters really look like counts, whichever style or direct format makes them so.
/// </summary>
public static class Inspector
{
    /// <summary>Names each breach with its rule, place, what is and what should be. Bad input never throws.</summary>
    public static Inspection Inspect(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var package = new WordPackage(bytes);
            var document = new FormattedDocument(package);
            var finder = new ElementFinder(document.Lines);
            var parts = finder.Find();
            var rules = FormRules.Of(finder.Form);
            var breaches = new Breaches(rules);
            new PageInspection(document, parts, rules, breaches).Run();
            new LetterInspection(document, parts, rules, breaches).Run();
            new HeaderInspection(finder, parts, rules, breaches).Run();
            new TextInspection(parts, rules, breaches).Run();
            new EndInspection(document, parts, rules, breaches).Run();
            return new Inspection(finder.Form, Named(parts, rules), breaches.ToList());
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException or IOException
            or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return Inspection.Refused(new Problem(ProblemCode.UnreadableDocx, "damaged"));
        }
    }

    private static List<Found> Named(IReadOnlyList<Part> parts, FormRules rules) =>
    [
        .. parts.Where(p => rules.For(p.Element) is not null && p.Element is not (Element.Body or Element.Clause or Element.Point))
            .OrderBy(p => p.Lines[0].Paragraph)
            .Select(p => new Found(rules.For(p.Element)!.Name, p.Lines[0].Paragraph, Breaches.Shortened(p.Text))),
    ];
}
