using System.Globalization;
using System.Xml.Linq;
using HaiDang.Documents.Extracting;

namespace HaiDang.Documents.Inspecting;

/// <summary>Works out effective formats: direct, then numbering, then the chain of styles, then the table's, then the defaults.</summary>
internal sealed class Formatting
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> styles = [];
    private readonly Dictionary<string, XElement[]> chains = [];
    private readonly Dictionary<string, XElement> levels = [];
    private readonly XElement? defaultRun;
    private readonly XElement? defaultParagraph;
    private readonly string? defaultStyle;
    private readonly string? majorFont;
    private readonly string? minorFont;

    public Formatting(XDocument? sheet, XDocument? numbering, XDocument? theme)
    {
        foreach (var style in sheet?.Root?.Elements(W.Ns + "style") ?? [])
        {
            if (style.Attribute(W.Ns + "styleId")?.Value is not { } id) { continue; }
            styles.TryAdd(id, style);
            if (Is(style, "paragraph") && style.Attribute(W.Ns + "default")?.Value is "1" or "true" or "on") { defaultStyle ??= id; }
        }

        var defaults = sheet?.Root?.Element(W.Ns + "docDefaults");
        defaultRun = defaults?.Element(W.Ns + "rPrDefault")?.Element(W.Ns + "rPr");
        defaultParagraph = defaults?.Element(W.Ns + "pPrDefault")?.Element(W.Ns + "pPr");
        XNamespace drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
        var fonts = theme?.Root?.Descendants(drawing + "fontScheme").FirstOrDefault();
        majorFont = (string?)fonts?.Element(drawing + "majorFont")?.Element(drawing + "latin")?.Attribute("typeface");
        minorFont = (string?)fonts?.Element(drawing + "minorFont")?.Element(drawing + "latin")?.Attribute("typeface");
        AddLevels(numbering);
    }

    public ParagraphFormat Of(XElement paragraph, string? tableStyle)
    {
        var properties = ParagraphLevels(paragraph, tableStyle);
        // A first line drawn in and one drawn out exclude each other: the nearest level that says either decides.
        var first = properties.Select(FirstLine).FirstOrDefault(value => value is not null) ?? 0;
        return new ParagraphFormat(
            AlignmentOf(properties.Select(p => p.ValueOf("jc")).FirstOrDefault(value => value is not null)),
            Measure(properties, "ind", "left", "start") ?? 0,
            Measure(properties, "ind", "right", "end") ?? 0,
            first,
            IsOn(properties, "spacing", "beforeAutospacing") ? 280 : Measure(properties, "spacing", "before") ?? 0,
            IsOn(properties, "spacing", "afterAutospacing") ? 280 : Measure(properties, "spacing", "after") ?? 0,
            Measure(properties, "spacing", "line") ?? 240,
            Attribute(properties, "spacing", "lineRule") ?? "auto",
            properties.Select(p => p.Element(W.Ns + "pBdr")).FirstOrDefault(b => b is not null) is { } borders && HasRule(borders));
    }

    public RunFormat Of(XElement? run, XElement paragraph, string? tableStyle)
    {
        var own = run?.Element(W.Ns + "rPr");
        var character = Chain(own.ValueOf("rStyle"), "rPr");
        var ofParagraph = Chain(paragraph.Element(W.Ns + "pPr").ValueOf("pStyle") ?? defaultStyle, "rPr");
        var table = Chain(tableStyle, "rPr");
        XElement[] all = [.. new[] { own }.OfType<XElement>(), .. character, .. ofParagraph, .. table, .. new[] { defaultRun }.OfType<XElement>()];
        bool Toggle(string name) => own.Switch(name)
            ?? (First(character, name) ^ First(ofParagraph, name) ^ First(table, name)) | (defaultRun.Switch(name) ?? false);
        return new RunFormat(
            FontOf(all),
            (W.Number(all.Select(p => p.ValueOf("sz")).FirstOrDefault(v => v is not null)) ?? 20) / 2.0,
            Toggle("b"), Toggle("i"),
            all.Select(p => p.ValueOf("u")).FirstOrDefault(v => v is not null) is not (null or "none"),
            Toggle("caps"), Toggle("vanish"),
            ColourOf(all));
    }

    public bool IsBordered(XElement table)
    {
        var properties = table.Element(W.Ns + "tblPr");
        var borders = properties?.Element(W.Ns + "tblBorders")
            ?? Chain(properties.ValueOf("tblStyle"), "tblPr").Select(p => p.Element(W.Ns + "tblBorders")).FirstOrDefault(b => b is not null);
        return Sides(borders) > 1 || table.Elements(W.Ns + "tr").Take(3).Elements(W.Ns + "tc")
            .Any(cell => Sides(cell.Element(W.Ns + "tcPr")?.Element(W.Ns + "tcBorders")) > 1);
    }

    private XElement[] ParagraphLevels(XElement paragraph, string? tableStyle)
    {
        var direct = paragraph.Element(W.Ns + "pPr");
        var chain = Chain(direct.ValueOf("pStyle") ?? defaultStyle, "pPr");
        var levels = new List<XElement>();
        if (direct is not null) { levels.Add(direct); }
        if (ListLevel(direct?.Element(W.Ns + "numPr"), chain) is { } own) { levels.Add(own); }
        foreach (var style in chain)
        {
            levels.Add(style);
            if (direct?.Element(W.Ns + "numPr") is null && ListLevel(style.Element(W.Ns + "numPr"), chain) is { } inherited) { levels.Add(inherited); }
        }

        levels.AddRange(Chain(tableStyle, "pPr"));
        if (defaultParagraph is not null) { levels.Add(defaultParagraph); }
        return [.. levels];
    }

    private XElement? ListLevel(XElement? numbering, XElement[] chain)
    {
        if (numbering is null) { return null; }
        var list = numbering.ValueOf("numId") ?? chain.Select(p => p.Element(W.Ns + "numPr").ValueOf("numId")).FirstOrDefault(v => v is not null);
        return list is not null && levels.TryGetValue($"{list}/{numbering.ValueOf("ilvl") ?? "0"}", out var level) ? level : null;
    }

    private void AddLevels(XDocument? numbering)
    {
        var forms = (numbering?.Root?.Elements(W.Ns + "abstractNum") ?? [])
            .GroupBy(n => n.Attribute(W.Ns + "abstractNumId")?.Value ?? "").ToDictionary(g => g.Key, g => g.First());
        foreach (var list in numbering?.Root?.Elements(W.Ns + "num") ?? [])
        {
            if (!forms.TryGetValue(list.ValueOf("abstractNumId") ?? "", out var form)) { continue; }
            foreach (var level in form.Elements(W.Ns + "lvl"))
            {
                if (level.Element(W.Ns + "pPr") is not { } properties) { continue; }
                levels[$"{list.Attribute(W.Ns + "numId")?.Value}/{level.Attribute(W.Ns + "ilvl")?.Value}"] = properties;
            }
        }
    }

    private XElement[] Chain(string? id, string part)
    {
        if (id is null) { return []; }
        if (chains.TryGetValue(id + part, out var known)) { return known; }
        var chain = new List<XElement>();
        var steps = 0;
        for (var at = id; at is not null && steps++ < LongestChain && styles.TryGetValue(at, out var style); at = style.ValueOf("basedOn"))
        {
            if (style.Element(W.Ns + part) is { } properties) { chain.Add(properties); }
        }

        return chains[id + part] = [.. chain];
    }

    private string FontOf(XElement[] levels)
    {
        foreach (var fonts in levels.Select(p => p.Element(W.Ns + "rFonts")).OfType<XElement>())
        {
            // Vietnamese letters are taken from hAnsi, plain Latin ones from ascii.
            var both = new[] { Font(fonts, "hAnsi"), Font(fonts, "ascii") }.OfType<string>().Distinct().ToList();
            if (both.Count > 0) { return string.Join(" / ", both); }
        }

        return "Times New Roman";
    }

    private string? Font(XElement fonts, string slot) => fonts.Attribute(W.Ns + (slot + "Theme"))?.Value is { } theme
        ? (theme.StartsWith("major", StringComparison.Ordinal) ? majorFont : minorFont) ?? fonts.Attribute(W.Ns + slot)?.Value
        : fonts.Attribute(W.Ns + slot)?.Value;

    private static string ColourOf(XElement[] levels)
    {
        var colour = levels.Select(p => p.Element(W.Ns + "color")).FirstOrDefault(c => c is not null);
        if (colour?.Attribute(W.Ns + "themeColor")?.Value is "text1" or "dark1") { return "000000"; }
        return colour?.Attribute(W.Val)?.Value is { } value && value != "auto" ? value.ToUpperInvariant() : "000000";
    }

    private static Alignment AlignmentOf(string? value) => value switch
    {
        "center" => Alignment.Center,
        "both" or "distribute" => Alignment.Both,
        "right" or "end" => Alignment.Right,
        _ => Alignment.Left,
    };

    private static int? FirstLine(XElement properties)
    {
        var indent = properties.Element(W.Ns + "ind");
        return Twips(indent?.Attribute(W.Ns + "hanging")) is { } hanging ? -hanging : Twips(indent?.Attribute(W.Ns + "firstLine"));
    }

    private static int? Measure(XElement[] levels, string element, params string[] names) =>
        levels.SelectMany(p => names.Select(name => Twips(p.Element(W.Ns + element)?.Attribute(W.Ns + name)))).FirstOrDefault(v => v is not null);

    private static string? Attribute(XElement[] levels, string element, string name) =>
        levels.Select(p => p.Element(W.Ns + element)?.Attribute(W.Ns + name)?.Value).FirstOrDefault(v => v is not null);

    private static bool IsOn(XElement[] levels, string element, string name) => Attribute(levels, element, name) is "1" or "true" or "on";

    private static int? Twips(XAttribute? attribute) =>
        double.TryParse(attribute?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? (int)Math.Clamp(value, -100_000, 100_000) : null;

    private static bool First(XElement[] levels, string name) => levels.Select(p => p.Switch(name)).FirstOrDefault(v => v is not null) ?? false;

    private static bool Is(XElement style, string type) => style.Attribute(W.Ns + "type")?.Value == type;

    private static bool HasRule(XElement borders) => borders.Elements().Any(b =>
        b.Name.LocalName is "top" or "bottom" && b.Attribute(W.Val)?.Value is not (null or "none" or "nil"));

    private static int Sides(XElement? borders) => borders?.Elements().Count(b => b.Attribute(W.Val)?.Value is not (null or "none" or "nil")) ?? 0;
}
