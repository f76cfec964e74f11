using System.Globalization;

namespace HaiDang.Registers.Publishing;

/// <summary>
/// What stays of a web address when people copy it from a phone, a chat or a printout: host without www. or m., path without the slash at the end,
/// nothing of what trackers hang on. Hosts that only look alike (other scripts) stay different.
/// </summary>
internal static class SameAddress
{
    // These say which page is meant; the rest of a query does not.
    private static readonly string[] Telling = ["id", "v", "list"];
    private static readonly string[] Fronts = ["www.", "m.", "mobile."];

    public static string? Of(string? typed)
    {
        var text = typed?.Trim().TrimEnd('.', ',', ';', ')') ?? "";
        if (text.Length is 0 or > 2000) { return null; }
        if (!text.Contains("://", StringComparison.Ordinal)) { text = "https://" + text; }
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || !uri.Host.Contains('.', StringComparison.Ordinal)) { return null; }

        var host = uri.IdnHost.ToLowerInvariant();
        foreach (var front in Fronts) { if (host.StartsWith(front, StringComparison.Ordinal)) { host = host[front.Length..]; } }
        var query = uri.Query.TrimStart('?').Split('&').Where(q => Telling.Contains(q.Split('=')[0])).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{host}{uri.AbsolutePath.TrimEnd('/').ToLowerInvariant()}?{string.Join('&', query)}");
    }
}
