using System.Globalization;

namespace HaiDang.Portal.Building;

/// <summary>The forms in which the portal speaks.</summary>
internal enum PortalForm
{
    Page,
    Rss,
    JsonFeed,
    Data,
    Manifest,
    Offline,
    Sitemap,
}

/// <summary>What a visitor asks for: "/vi/", "/vi/du-lich?page=2", "/vi/du-lich/ten-bai", "/vi/rss.xml", "/vi/ke-hoach/data.json", "/sitemap.xml".</summary>
internal sealed record PortalAddress(string Language, string? Stream, string? Slug, PortalForm Form, int Page)
{
    public static readonly IReadOnlyList<string> Languages = ["vi", "en"];

    /// <summary>Where the public parts of plans stand; they exist in the language they were signed in.</summary>
    public const string PlansFolder = "ke-hoach";

    public static readonly PortalAddress Sitemap = new("vi", null, null, PortalForm.Sitemap, 1);

    /// <summary>Also the key under which the built page is kept.</summary>
    public string Path => Form switch
    {
        PortalForm.Sitemap => "/sitemap.xml",
        PortalForm.Rss => Folder + "rss.xml",
        PortalForm.JsonFeed => Folder + "feed.json",
        PortalForm.Data => Folder + "data.json",
        PortalForm.Manifest => Folder + "site.webmanifest",
        PortalForm.Offline => Folder + OfflineFolder(Language),
        _ when Slug is not null => $"/{Language}/{Stream}/{Slug}",
        _ when Stream is not null => Page == 1 ? $"/{Language}/{Stream}" : $"/{Language}/{Stream}?page={Page}",
        _ => $"/{Language}/",
    };

    /// <summary>The page for those without a network, in words of the language.</summary>
    public static string OfflineFolder(string language) => language == "vi" ? "ngoai-tuyen" : "offline";

    public bool IsOfPlans => Language == "vi" && Stream == PlansFolder;

    private string Folder => Stream is null ? $"/{Language}/" : $"/{Language}/{Stream}/";

    /// <summary>The address that has this <see cref="Path"/>.</summary>
    public static PortalAddress ParseWhole(string path) =>
        path == Sitemap.Path ? Sitemap : Parse(path.Split('?')[0], path.Contains('?') ? path.Split("?page=")[1] : null) ?? throw new ArgumentException($"{path} is no address of the portal.", nameof(path));

    /// <summary>The address, or null when no page of the portal could ever have it.</summary>
    /// <param name="path">Path without the query, "/vi/du-lich".</param>
    /// <param name="page">The value of ?page, if any.</param>
    public static PortalAddress? Parse(string path, string? page)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var language, .. var rest] || !Languages.Contains(language)) { return null; }

        var number = 1;
        if (page is not null && !(int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and < 10_000)) { return null; }
        return rest switch
        {
            [] => new(language, null, null, PortalForm.Page, 1),
            ["rss.xml"] => new(language, null, null, PortalForm.Rss, 1),
            ["feed.json"] => new(language, null, null, PortalForm.JsonFeed, 1),
            ["site.webmanifest"] => new(language, null, null, PortalForm.Manifest, 1),
            [var word] when word == OfflineFolder(language) => new(language, null, null, PortalForm.Offline, 1),
            [var stream] => new(language, stream, null, PortalForm.Page, number),
            [var stream, "rss.xml"] => new(language, stream, null, PortalForm.Rss, 1),
            [var stream, "feed.json"] => new(language, stream, null, PortalForm.JsonFeed, 1),
            [PlansFolder, "data.json"] => new(language, PlansFolder, null, PortalForm.Data, 1),
            [var stream, var slug] => new(language, stream, slug, PortalForm.Page, 1),
            _ => null,
        };
    }
}
