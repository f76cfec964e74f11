using System.Globalization;
using System.Text;
using HaiDang.Portal.Building;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Portal.Serving;

/// <summary>What stands above every public page on its way out, in one place for both roads that pages take (<see cref="ServePage"/>, <see cref="Express.ExpressLane"/>).</summary>
internal static class PageHeaders
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";
    private const string PolicyName = "Content-Security-Policy";

    private static readonly (string Name, string Value)[] OfSafety =
    [
        (PolicyName, Policy + "'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ];

    // Fresh at once after a release, cheap when nothing changed: caches keep the page but ask first.
    private static readonly (string Name, string Value)[] OfCaching = [("Vary", "Accept-Encoding"), ("Cache-Control", "public, no-cache")];
    private static readonly (string Name, string Value)[] ForEver = [("Vary", "Accept-Encoding"), ("Cache-Control", "public, max-age=31536000, immutable")];

    // Other sites may show our stories from their own pages' scripts; nothing here depends on who asks.
    private static readonly (string Name, string Value) ForOtherSites = ("Access-Control-Allow-Origin", "*");

    private static readonly (string Name, string Value)[] OfSafetyInFrames = [(PolicyName, Policy + "*"), .. OfSafety[1..]];

    /// <summary>What stands above a page that other sites may show within theirs.</summary>
    public static IReadOnlyList<(string Name, string Value)> OfFramed => [.. OfCaching, .. OfSafetyInFrames, ForOtherSites];

    /// <summary>What stands above every page, for a web server that sends the same bytes.</summary>
    public static IReadOnlyList<(string Name, string Value)> OfPages => [.. OfCaching, .. OfSafety, ForOtherSites];

    /// <summary>The header lines of the answer in one encoding and the empty line after them.</summary>
    public static byte[] Of(BuiltPage page, string? encoding, int length) =>
        Lines([("Content-Type", page.MediaType), ("Content-Length", length.ToString(CultureInfo.InvariantCulture)), .. All(page, encoding)]);

    /// <summary>The header lines for somebody who has the page already.</summary>
    public static byte[] NotModified(BuiltPage page) => Lines([("ETag", page.Tag), .. Caching(page), .. Safety(page)]);

    /// <summary>The same for an answer that goes through the pipeline; length and type are the response's own.</summary>
    public static void Write(BuiltPage page, string? encoding, IHeaderDictionary headers)
    {
        foreach (var (name, value) in All(page, encoding)) { headers[name] = value; }
    }

    /// <summary>What keeps any public answer from doing what it should not.</summary>
    public static void Guard(IHeaderDictionary headers)
    {
        foreach (var (name, value) in OfSafety) { headers[name] = value; }
    }

    private static IEnumerable<(string Name, string Value)> All(BuiltPage page, string? encoding)
    {
        if (encoding is not null) { yield return ("Content-Encoding", encoding); }
        if (page.Location is { } location) { yield return ("Location", location); }
        yield return ("ETag", page.Tag);
        foreach (var header in Caching(page)) { yield return header; }
        foreach (var header in Safety(page)) { yield return header; }
        if (page.Links is { } links) { yield return ("Link", links); }
        yield return ForOtherSites;
    }

    private static (string Name, string Value)[] Safety(BuiltPage page) => page.MayBeFramed ? OfSafetyInFrames : OfSafety;

    private static (string Name, string Value)[] Caching(BuiltPage page) => page.IsForEver ? ForEver : OfCaching;

    private static byte[] Lines(IEnumerable<(string Name, string Value)> headers) =>
        Encoding.ASCII.GetBytes(string.Concat(headers.Select(h => $"{h.Name}: {h.Value}\r\n")) + "\r\n");
}
