using System.Xml.Linq;

namespace HaiDang.Documents.Extracting;

/// <summary>The parts of styles.xml that change the text: capitals, bold, numbering, table borders.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> styles = [];
    private readonly Dictionary<string, IReadOnlyList<XElement>> chains = [];

    public WordStyles(XDocument? document)
    {
        foreach (var style in document?.Root?.Elements(W.Ns + "style") ?? [])
        {
            if (style.Attribute(W.Ns + "styleId")?.Value is { } id) { styles.TryAdd(id, style); }
        }
    }

    public bool IsCapitals(string? styleId) =>
        First(styleId, style => style.Element(W.Ns + "rPr").Switch("caps")) ?? false;

    public bool IsBold(string? styleId) =>
        First(styleId, style => style.Element(W.Ns + "rPr").Switch("b")) ?? false;

    public XElement? Numbering(string? styleId) =>
        Chain(styleId).Select(style => style.Element(W.Ns + "pPr")?.Element(W.Ns + "numPr"))
            .FirstOrDefault(numbering => numbering is not null);

    public XElement? TableBorders(string? styleId) =>
        Chain(styleId).Select(style => style.Element(W.Ns + "tblPr")?.Element(W.Ns + "tblBorders"))
            .FirstOrDefault(borders => borders is not null);

    private bool? First(string? styleId, Func<XElement, bool?> property) =>
        Chain(styleId).Select(property).FirstOrDefault(value => value is not null);

    private IReadOnlyList<XElement> Chain(string? styleId)
    {
        if (styleId is null) { return []; }
        if (chains.TryGetValue(styleId, out var known)) { return known; }

        var chain = new List<XElement>();
        for (var id = styleId; id is not null && chain.Count < LongestChain && styles.TryGetValue(id, out var style);
            id = style.ValueOf("basedOn"))
        {
            chain.Add(style);
        }

        chains[styleId] = chain;
        return chain;
    }
}
