using System.Text.Encodings.Web;
using System.Text.Json;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Pages;
using HaiDang.Portal.Pictures;
using HaiDang.Portal.Telling;

namespace HaiDang.Portal.Feeds;

/// <summary>JSON Feed 1.1: the same entries for sites that show them in a widget.</summary>
internal sealed class JsonFeed(Words words, PortalOptions site, string root)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Where to ask for being sent the feed.</summary>
    public static object Hubs(string root) => new[] { new Dictionary<string, string> { ["type"] = "WebSub", ["url"] = root + FeedTopic.HubPath } };

    public string Of(PortalAddress address, StreamSummary? stream, IReadOnlyList<ReleasedItem> items) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = FeedTitle.Of(words, site, address.Language, stream),
        ["home_page_url"] = root + FeedTitle.PageOf(address.Language, stream),
        ["feed_url"] = root + address.Path,
        ["hubs"] = Hubs(root),
        ["language"] = PublicLanguages.Of(address.Language).Tag,
        ["authors"] = new[] { new Dictionary<string, string> { ["name"] = site.Owner(address.Language) } },
        ["items"] = items.Select(item => new Dictionary<string, object?>
        {
            ["id"] = root + item.Path,
            ["url"] = root + item.Path,
            ["title"] = item.Title,
            ["summary"] = item.Lead,
            ["content_text"] = string.Join("\n\n", item.Blocks.Select(b => b.Text ?? string.Join("\n", b.Items ?? []))
                .Append(words.In(item.Language, "portal.feed.source", item.Issuer, site.Name(item.Language)))),
            ["image"] = item.Picture is { } picture ? root + PictureNames.Path(picture.Name) : null,
            ["date_published"] = item.PublishedAt,
            ["date_modified"] = item.UpdatedAt,
            ["language"] = PublicLanguages.Of(item.Language).Tag,
            ["tags"] = (string[])[item.Stream.Name(item.Language), .. LegalLabels.Of(item, words)],
            // JSON Feed 1.1: what a publisher adds begins with a line below.
            ["_labels"] = new Dictionary<string, string?>
            {
                ["digital_source_type"] = LegalLabels.SourceOf(item.Labels.Making),
                ["image_digital_source_type"] = item.Picture is { } shown ? LegalLabels.SourceOf(shown.Making) : null,
                ["promotion"] = item.Labels.Promotion is Promotion.None ? null : item.Labels.Promotion.ToString(),
                ["sponsor"] = item.Labels.Sponsor,
            }.Where(l => l.Value is not null).ToDictionary() is { Count: > 0 } labels ? labels : null,
            ["authors"] = new[] { new Dictionary<string, string> { ["name"] = item.Issuer } },
        }),
    }, Json);
}
