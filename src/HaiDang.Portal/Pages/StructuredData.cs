using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Pictures;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Pages;

/// <summary>An article as schema.org NewsArticle; the JSON writer escapes &lt; and &amp;, so no text can end the script element.</summary>
internal static class StructuredData
{
    public static string Of(ReleasedItem item, FrameView frame, string owner) => JsonSerializer.Serialize(new Said
    {
        ["@context"] = "https://schema.org",
        // schema.org: an article that somebody paid to place.
        ["@type"] = item.Labels.Promotion is Promotion.Advert ? "AdvertiserContentArticle" : "NewsArticle",
        ["headline"] = item.Title,
        ["description"] = item.Lead,
        ["inLanguage"] = item.Language,
        ["url"] = frame.Root + item.Path,
        ["datePublished"] = item.PublishedAt,
        ["dateModified"] = item.UpdatedAt,
        ["image"] = item.Picture is { } picture ? new[] { Image(picture, frame.Root + PictureNames.Share(picture).Path) } : null,
        ["digitalSourceType"] = LegalLabels.SourceOf(item.Labels.Making),
        ["sponsor"] = item.Labels.Sponsor is { } sponsor ? new Said { ["@type"] = "Organization", ["name"] = sponsor } : null,
        ["author"] = new Said { ["@type"] = "Person", ["name"] = item.Author },
        ["publisher"] = new Said { ["@type"] = "GovernmentOrganization", ["name"] = item.Issuer.Length > 0 ? item.Issuer : owner },
        ["articleSection"] = item.Stream.Name(item.Language),
    }.WithoutEmpty());

    // The bare address, unless there is more to say of the picture.
    private static object Image(ReleasedPicture picture, string address)
    {
        var source = LegalLabels.SourceOf(picture.Making);
        if (source is null && picture.Persons.Count == 0) { return address; }
        return new Said
        {
            ["@type"] = "ImageObject",
            ["url"] = address,
            ["digitalSourceType"] = source,
            ["about"] = picture.Persons.Count == 0 ? null : picture.Persons.Select(p => new Said { ["@type"] = "Person", ["name"] = p.Name, ["jobTitle"] = p.Title }.WithoutEmpty()),
        }.WithoutEmpty();
    }

    /// <summary>An entry of a register as what the register says its entries are: an event with its days, a place with its spot, a product.</summary>
    /// <param name="type">Of schema.org.</param>
    /// <param name="entry">What the public sees of it.</param>
    /// <param name="frame">Of its page.</param>
    /// <param name="owner">The body that answers for the site.</param>
    public static string Of(string type, PublicEntry entry, FrameView frame, string owner)
    {
        var body = new Said { ["@type"] = "GovernmentOrganization", ["name"] = owner };
        var spot = entry.Spot is { } place ? new Said { ["@type"] = "GeoCoordinates", ["latitude"] = place.Latitude, ["longitude"] = place.Longitude } : null;
        // An event is somewhere, a place is where it is.
        var isEvent = type.EndsWith("Event", StringComparison.Ordinal);
        return JsonSerializer.Serialize(new Said
        {
            ["@context"] = "https://schema.org",
            ["@type"] = type,
            ["name"] = entry.Title,
            ["description"] = entry.Facts.Where(f => f.Link is null).Select(f => f.Text).OrderByDescending(t => t.Length).FirstOrDefault(),
            ["url"] = frame.Root + frame.Path,
            ["image"] = entry.Files.Where(f => f.IsPicture).Select(f => frame.Root + PictureNames.Path(f.PublicName)).ToList() is { Count: > 0 } pictures ? pictures : null,
            ["startDate"] = Day(entry.From),
            ["endDate"] = Day(entry.Until ?? entry.From),
            ["location"] = isEvent ? new Said { ["@type"] = "Place", ["name"] = owner, ["geo"] = spot }.WithoutEmpty() : null,
            ["organizer"] = isEvent ? body : null,
            ["geo"] = isEvent ? null : spot,
            ["publisher"] = type == "Book" ? body : null,
        }.WithoutEmpty());
    }

    private static string? Day(DateOnly? day) => OfficeClock.ToForm(day);

    /// <summary>Open data beside a page, as schema.org Dataset.</summary>
    /// <param name="data">The set.</param>
    /// <param name="frame">Of the page that tells of it.</param>
    /// <param name="owner">The body that answers for it.</param>
    public static string Of(OpenDataView data, FrameView frame, string owner) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Dataset",
        ["name"] = data.Name,
        // Search engines ask for fifty letters at least.
        ["description"] = data.Description,
        ["url"] = frame.Root + frame.Path,
        ["inLanguage"] = frame.Language,
        ["isAccessibleForFree"] = true,
        ["creator"] = new Dictionary<string, string> { ["@type"] = "GovernmentOrganization", ["name"] = owner },
        ["distribution"] = data.Files.Select(f => new Dictionary<string, string> { ["@type"] = "DataDownload", ["encodingFormat"] = f.MediaType, ["contentUrl"] = frame.Root + f.Path }).ToList(),
    });

    /// <summary>Names and what is said under them.</summary>
    private sealed class Said : Dictionary<string, object?>
    {
        public Said WithoutEmpty()
        {
            foreach (var name in Keys.Where(k => this[k] is null).ToList()) { Remove(name); }
            return this;
        }
    }
}
