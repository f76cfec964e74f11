using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Portal.Feeds;

/// <summary>What a feed is called and which page it follows.</summary>
internal static class FeedTitle
{
    public static string Of(Words words, PortalOptions site, string language, StreamSummary? stream) =>
        $"{site.Name(language)}: {stream?.Name(language) ?? words.In(language, "portal.latest")}";

    public static string PageOf(string language, StreamSummary? stream) => stream is null ? $"/{language}/" : $"/{language}/{stream.Slug(language)}";
}
