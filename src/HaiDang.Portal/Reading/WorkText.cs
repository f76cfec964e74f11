using System.Xml;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Reading;

/// <summary>Words of a work as its files carry them.</summary>
internal static class WorkText
{
    /// <summary>What stands below a picture: its caption and whom to name.</summary>
    public static string? Caption(PublicFile file) => string.Join(" · ", new[] { file.Said, file.Credit }.Where(t => !string.IsNullOrWhiteSpace(t))) is { Length: > 0 } caption ? caption : null;

    /// <summary>The text without what XML cannot hold.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))) { return text; }
        return string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
    }

    /// <summary>How much there is to fetch, as people read it: "340 KB", "2,1 MB".</summary>
    public static string Size(long bytes, string decimalMark) => bytes < 1024 * 1024 ? $"{Math.Max(1, (bytes + 512) / 1024)} KB" : $"{bytes / 1024 / 1024}{decimalMark}{bytes * 10 / 1024 / 1024 % 10} MB";
}
