using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using HaiDang.Kernel.Words;

namespace HaiDang.Portal.Exporting;

/// <summary>A file that leads on: where the product answers 301, a web server that has nothing but files shows this, and browsers and search engines follow it.</summary>
internal static partial class MovedPage
{
    public static ReadOnlyMemory<byte> Of(Words words, string root, string path, string to)
    {
        var (language, href, page) = (PublicLanguages.OfPath(path), WebUtility.HtmlEncode(to), WebUtility.HtmlEncode(to.Split('#')[0]));
        return Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="{PublicLanguages.Of(language).Tag}"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={href}"><link rel="canonical" href="{root}{page}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{words.In(language, "portal.moved.title")}</title></head>
            <body><h1>{words.In(language, "portal.moved.title")}</h1><p><a href="{href}">{words.In(language, "portal.moved.go")}</a></p></body></html>

            """);
    }

    /// <summary>Where such a file leads; null when it is a page.</summary>
    public static string? LeadsTo(string html) => Refresh().Match(html, 0, Math.Min(html.Length, 300)) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<meta http-equiv=\"refresh\" content=\"0; url=([^\"]+)\">")]
    private static partial Regex Refresh();
}
