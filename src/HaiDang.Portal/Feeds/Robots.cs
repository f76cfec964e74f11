namespace HaiDang.Portal.Feeds;

/// <summary>What robots may read (RFC 9309): everything public and nothing of the workbench.</summary>
internal static class Robots
{
    public static string Of(string root) =>
        $"User-agent: *\nAllow: /vi/\nAllow: /en/\nAllow: /media/\nAllow: /_content/\nAllow: /site/\nAllow: /sitemap/\nDisallow: /\n\nSitemap: {root}/sitemap.xml\n";
}
