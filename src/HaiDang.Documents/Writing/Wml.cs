using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>A short hand for WordprocessingML.</summary>
internal static class Wml
{
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static XDocument Part(string root, params object?[] content) => new(
        new XDeclaration("1.0", "UTF-8", "yes"),
        new XElement(Ns + root, new XAttribute(XNamespace.Xmlns + "w", Ns), new XAttribute(XNamespace.Xmlns + "r", Relation),
            content));

    public static XElement El(string name, params object?[] content) => new(Ns + name, content);

    public static XElement El(string name, string value) => new(Ns + name, At("val", value));

    public static XElement El(string name, int value) => new(Ns + name, At("val", value));

    public static XAttribute At(string name, object value) =>
        new(Ns + name, System.Convert.ToString(value, CultureInfo.InvariantCulture)!);

    public static XElement Side(string side, int width) => El(side, At("w", width), At("type", "dxa"));

    public static XElement Border(string side, int space = 0) =>
        El(side, At("val", "single"), At("sz", 6), At("space", space), At("color", "000000"));

    public static XElement NoBorder(string side) => El(side, At("val", "nil"));

    /// <summary>A paragraph in a style; properties that go beyond the style come in schema order.</summary>
    public static XElement P(string style, string text, params XElement?[] properties) =>
        El("p", El("pPr", El("pStyle", style), properties), text.Length == 0 ? null : Run(text));

    /// <summary>A paragraph that is bold up to the end of its lead.</summary>
    public static XElement Led(string style, string text, string lead)
    {
        var end = text.IndexOf(lead, StringComparison.Ordinal) + lead.Length;
        var bold = Run(text[..end]);
        bold.AddFirst(El("rPr", El("b")));
        return El("p", El("pPr", El("pStyle", style)), bold, Run(text[end..]));
    }

    /// <summary>The text without what XML cannot hold.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]) && text[i] != '\r')
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    public static XElement Run(string text, string element = "t")
    {
        var run = El("r");
        var start = 0;
        text = Clean(text);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\t')) { continue; }
            if (i > start)
            {
                run.Add(El(element, new XAttribute(XNamespace.Xml + "space", "preserve"), new XText(text[start..i])));
            }

            if (i < text.Length) { run.Add(El(text[i] == '\n' ? "br" : "tab")); }
            start = i + 1;
        }

        return run;
    }
}
