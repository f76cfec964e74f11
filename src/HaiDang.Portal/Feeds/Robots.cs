using HaiDang.Kernel.Words;
using HaiDang.Portal.Pictures;

namespace HaiDang.Portal.Feeds;

/// <summary>What robots may read (RFC 9309): everything public, in every language, and nothing of the workbench.</summary>
internal static class Robots
{
    private static readonly string[] Folders = ["media", "_content", "site", "sitemap", ShareCards.Folder[1..]];

    public static string Of(string root) =>
        $"User-agent: *\n{string.Concat(PublicLanguages.Codes.Concat(Folders).Select(f => $"Allow: /{f}/\n"))}Disallow: /\n\nSitemap: {root}/sitemap.xml\n";
}
