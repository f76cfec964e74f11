using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Building;

/// <summary>The forms in which the portal speaks.</summary>
internal enum PortalForm
{
    Page,
    Rss,
    Atom,
    JsonFeed,
    Widget,
    Data,
    GeoJson,
    Manifest,
    Offline,
    Sitemap,
    SitemapOfPages,
    SitemapOfMonth,
    SitemapOfDay,
    SitemapOfNews,
}

/// <summary>
/// What a visitor asks for: "/vi/", "/vi/du-lich", "/vi/du-lich/2026/11", "/vi/du-lich/2026/11/2", "/vi/du-lich/ten-bai", "/vi/san-pham/trang/2", "/vi/rss.xml",
/// "/vi/ke-hoach/data.json", "/sitemap.xml", "/sitemap/vi-2026-11.xml", "/sitemap/vi-2026-11-22.xml".
/// </summary>
/// <param name="Language">"vi", "en".</param>
/// <param name="Stream">A stream's or register's part of the address.</param>
/// <param name="Slug">The item's part.</param>
/// <param name="Form">How it is said.</param>
/// <param name="Page">Which part of a list, from 1.</param>
internal sealed partial record PortalAddress(string Language, string? Stream, string? Slug, PortalForm Form, int Page)
{
    /// <summary>Where the public parts of plans stand; they exist in the language they were signed in.</summary>
    public const string PlansFolder = "ke-hoach";

    public static readonly PortalAddress Sitemap = new("vi", null, null, PortalForm.Sitemap, 1);

    public static readonly PortalAddress SitemapOfPages = new("vi", null, null, PortalForm.SitemapOfPages, 1);

    public static PortalAddress SitemapOfNews(string language) => new(language, null, null, PortalForm.SitemapOfNews, 1);

    public static PortalAddress SitemapOfMonth(string language, DateOnly month) => new(language, null, null, PortalForm.SitemapOfMonth, 1) { Month = month };

    /// <summary>A day of a month that has much in it.</summary>
    public static PortalAddress SitemapOfDay(string language, DateOnly day) => new(language, null, null, PortalForm.SitemapOfDay, 1) { Day = day };

    /// <summary>A page of a register.</summary>
    public static PortalAddress OfBook(string language, string folder, int page) => new(language, folder, null, PortalForm.Page, page);

    /// <summary>What a stream published in a month, in parts.</summary>
    public static PortalAddress OfMonth(string language, string stream, DateOnly month, int part) => new(language, stream, null, PortalForm.Page, part) { Month = month };

    /// <summary>The part of a work that is read: a chapter, a room; 0 for the work itself.</summary>
    public int Part { get; private init; }

    /// <summary>A part of a work.</summary>
    public static PortalAddress OfPart(string language, string folder, string work, int part) => new(language, folder, work, PortalForm.Page, 1) { Part = part };

    /// <summary>First day of the month that a list is of.</summary>
    public DateOnly? Month { get; private init; }

    /// <summary>The day that a list is of.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>Also the key under which the built page is kept.</summary>
    public string Path => Form switch
    {
        PortalForm.Sitemap => "/sitemap.xml",
        PortalForm.SitemapOfPages => "/sitemap/pages.xml",
        PortalForm.SitemapOfNews => $"/sitemap/news-{Language}.xml",
        PortalForm.SitemapOfMonth => string.Create(CultureInfo.InvariantCulture, $"/sitemap/{Language}-{Month:yyyy-MM}.xml"),
        PortalForm.SitemapOfDay => string.Create(CultureInfo.InvariantCulture, $"/sitemap/{Language}-{Day:yyyy-MM-dd}.xml"),
        PortalForm.Rss => Folder + "rss.xml",
        PortalForm.Atom => Folder + "atom.xml",
        PortalForm.Widget => Folder + WidgetFolder(Language),
        PortalForm.JsonFeed => Folder + "feed.json",
        PortalForm.Data => Folder + "data.json",
        PortalForm.GeoJson => Page == 1 ? Folder + "data.geojson" : string.Create(CultureInfo.InvariantCulture, $"{Folder}data-{Page}.geojson"),
        PortalForm.Manifest => Folder + "site.webmanifest",
        PortalForm.Offline => Folder + OfflineFolder(Language),
        _ when Month is { } month => string.Create(CultureInfo.InvariantCulture, $"/{Language}/{Stream}/{month:yyyy'/'MM}{(Page == 1 ? "" : $"/{Page}")}"),
        _ when Part > 0 => string.Create(CultureInfo.InvariantCulture, $"/{Language}/{Stream}/{Slug}/{Part}"),
        _ when Slug is not null => $"/{Language}/{Stream}/{Slug}",
        _ when Stream is not null => Page == 1 ? $"/{Language}/{Stream}" : $"/{Language}/{Stream}/{PageFolder(Language)}/{Page}",
        _ => $"/{Language}/",
    };

    /// <summary>The page for those without a network, in words of the language.</summary>
    public static string OfflineFolder(string language) => language == "vi" ? "ngoai-tuyen" : "offline";

    /// <summary>The newest stories as a small page that other sites put into a frame of theirs.</summary>
    public static string WidgetFolder(string language) => language == "vi" ? "nhung" : "embed";

    /// <summary>How other sites and programs follow ours.</summary>
    public static PortalAddress Follow(string language) => new(language, FollowFolder(language), null, PortalForm.Page, 1);

    private static string FollowFolder(string language) => language == "vi" ? "nguon-tin" : "follow";

    /// <summary>The page of the feeds.</summary>
    public bool IsFollow => this == Follow(Language);

    /// <summary>All parts of the site on one page, for people.</summary>
    public static PortalAddress Overview(string language) => new(language, language == "vi" ? "so-do-trang" : "site-map", null, PortalForm.Page, 1);

    /// <summary>The page of all parts of the site.</summary>
    public bool IsOverview => this == Overview(Language);

    /// <summary>The map of everything that has a place.</summary>
    public static PortalAddress Map(string language) => new(language, MapFolder(language), null, PortalForm.Page, 1);

    /// <summary>The places of the map as data, in parts.</summary>
    public static PortalAddress MapData(string language, int part) => Map(language) with { Form = PortalForm.GeoJson, Page = part };

    private static string MapFolder(string language) => language == "vi" ? "ban-do" : "map";

    // What stands before the number of a page of a register.
    private static string PageFolder(string language) => language == "vi" ? "trang" : "page";

    public bool IsOfPlans => Language == "vi" && Stream == PlansFolder;

    /// <summary>The map, as a page or as data.</summary>
    public bool IsMap => this == Map(Language) || this == MapData(Language, Page);

    public bool IsSitemap => Form is PortalForm.Sitemap or PortalForm.SitemapOfPages or PortalForm.SitemapOfMonth or PortalForm.SitemapOfDay or PortalForm.SitemapOfNews;

    private string Folder => Stream is null ? $"/{Language}/" : $"/{Language}/{Stream}/";

    /// <summary>The address, or null when no page of the portal could ever have it.</summary>
    /// <param name="path">Path without the query, "/vi/du-lich".</param>
    public static PortalAddress? Parse(string path)
    {
        if (path == Sitemap.Path) { return Sitemap; }
        if (path.StartsWith("/sitemap/", StringComparison.Ordinal)) { return ParseSitemap(path); }
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var language, .. var rest] || !PublicLanguages.Codes.Contains(language)) { return null; }

        return rest switch
        {
            [] => new(language, null, null, PortalForm.Page, 1),
            ["rss.xml"] => new(language, null, null, PortalForm.Rss, 1),
            ["atom.xml"] => new(language, null, null, PortalForm.Atom, 1),
            [var word] when word == WidgetFolder(language) => new(language, null, null, PortalForm.Widget, 1),
            ["feed.json"] => new(language, null, null, PortalForm.JsonFeed, 1),
            ["site.webmanifest"] => new(language, null, null, PortalForm.Manifest, 1),
            [var word] when word == OfflineFolder(language) => new(language, null, null, PortalForm.Offline, 1),
            [var stream] => new(language, stream, null, PortalForm.Page, 1),
            [var stream, "rss.xml"] => new(language, stream, null, PortalForm.Rss, 1),
            [var stream, "atom.xml"] => new(language, stream, null, PortalForm.Atom, 1),
            [var stream, var word] when word == WidgetFolder(language) => new(language, stream, null, PortalForm.Widget, 1),
            [var stream, "feed.json"] => new(language, stream, null, PortalForm.JsonFeed, 1),
            [PlansFolder, "data.json"] => new(language, PlansFolder, null, PortalForm.Data, 1),
            [var folder, "data.geojson"] when folder == MapFolder(language) => MapData(language, 1),
            [var folder, var file] when folder == MapFolder(language) && file.StartsWith("data-", StringComparison.Ordinal) && file.EndsWith(".geojson", StringComparison.Ordinal) && NumberOf(file[5..^8]) is { } number => MapData(language, number),
            [var stream, var slug] => new(language, stream, slug, PortalForm.Page, 1),
            [var stream, var word, var part] when word == PageFolder(language) && NumberOf(part) is { } number => OfBook(language, stream, number),
            [var stream, var year, var month] when MonthOf($"{year}-{month}") is { } first => OfMonth(language, stream, first, 1),
            [var stream, var work, var part] when PublicEntry.MayBe(work) && PartOf(part) is { } number => OfPart(language, stream, work, number),
            [var stream, var year, var month, var part] when MonthOf($"{year}-{month}") is { } first && NumberOf(part) is { } number => OfMonth(language, stream, first, number),
            _ => null,
        };
    }

    private static PortalAddress? ParseSitemap(string path)
    {
        if (path == SitemapOfPages.Path) { return SitemapOfPages; }
        foreach (var language in PublicLanguages.Codes)
        {
            if (path == SitemapOfNews(language).Path) { return SitemapOfNews(language); }
            var start = $"/sitemap/{language}-";
            if (!path.StartsWith(start, StringComparison.Ordinal) || !path.EndsWith(".xml", StringComparison.Ordinal)) { continue; }
            if (MonthOf(path[start.Length..^4]) is { } month) { return SitemapOfMonth(language, month); }
            if (DateOnly.TryParseExact(path[start.Length..^4], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) { return SitemapOfDay(language, day); }
        }

        return null;
    }

    private static DateOnly? MonthOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    private static int? PartOf(string part) => part.Length is > 0 and < 4 && part[0] != '0' && part.All(char.IsAsciiDigit) ? int.Parse(part, CultureInfo.InvariantCulture) : null;

    // The first page has the address of the list itself.
    private static int? NumberOf(string part) => Number().IsMatch(part) ? int.Parse(part, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^([2-9]|[1-9][0-9]{1,3})$")]
    private static partial Regex Number();
}
