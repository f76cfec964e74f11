using System.Xml.Linq;

namespace HaiDang.Documents.Extracting;

/// <summary>The names of WordprocessingML that matter for text.</summary>
internal static class W
{
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XName Body = Ns + "body";
    public static readonly XName Val = Ns + "val";

    /// <summary>The value of a child's w:val.</summary>
    public static string? ValueOf(this XElement? parent, string child) =>
        parent?.Element(Ns + child)?.Attribute(Val)?.Value;

    /// <summary>Whether an on/off child is present and not switched off.</summary>
    public static bool? Switch(this XElement? parent, string child) => parent?.Element(Ns + child) is { } element
        ? element.Attribute(Val)?.Value is not ("0" or "false" or "off")
        : null;

    public static int? Number(string? value) =>
        int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
