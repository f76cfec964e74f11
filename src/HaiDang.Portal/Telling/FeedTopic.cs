using HaiDang.Portal.Building;

namespace HaiDang.Portal.Telling;

/// <summary>What can be followed: the feeds of this site, and nothing else.</summary>
internal static class FeedTopic
{
    /// <summary>Where subscriptions are asked for.</summary>
    public const string HubPath = "/websub";

    /// <summary>The feed that a whole address means, null when it means none of ours.</summary>
    public static PortalAddress? Of(string? address, string root)
    {
        if (address is null || !address.StartsWith(root + "/", StringComparison.Ordinal)) { return null; }
        var path = address[root.Length..];
        return PortalAddress.Parse(path) is { } found && found.Path == path && Is(found) ? found : null;
    }

    public static bool Is(PortalAddress address) => address.Form is PortalForm.Rss or PortalForm.Atom or PortalForm.JsonFeed;

    /// <summary>WebSub 4: where the hub is and what the feed itself is called, as a Link header.</summary>
    public static string Links(string root, string path) => $"<{root}{HubPath}>; rel=\"hub\", <{root}{path}>; rel=\"self\"";
}
