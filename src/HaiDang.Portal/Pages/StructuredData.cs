using System.Text.Json;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Pictures;

namespace HaiDang.Portal.Pages;

/// <summary>An article as schema.org NewsArticle; the JSON writer escapes &lt; and &amp;, so no text can end the script element.</summary>
internal static class StructuredData
{
    public static string Of(ReleasedItem item, FrameView frame, string owner) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "NewsArticle",
        ["headline"] = item.Title,
        ["description"] = item.Lead,
        ["inLanguage"] = item.Language,
        ["url"] = frame.Root + item.Path,
        ["datePublished"] = item.PublishedAt,
        ["dateModified"] = item.UpdatedAt,
        ["image"] = item.Picture is { } picture ? new[] { frame.Root + PictureNames.Share(picture).Path } : null,
        ["author"] = new Dictionary<string, string> { ["@type"] = "Person", ["name"] = item.Author },
        ["publisher"] = new Dictionary<string, string> { ["@type"] = "GovernmentOrganization", ["name"] = item.Issuer.Length > 0 ? item.Issuer : owner },
        ["articleSection"] = item.Stream.Name(item.Language),
    });
}
