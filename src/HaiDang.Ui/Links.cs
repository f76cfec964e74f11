using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HaiDang.Ui;

/// <summary>Addresses of the same page with one thing changed: how tables sort and lists turn their pages.</summary>
public static class Links
{
    /// <summary>The address with one query value set, or taken out when the value is null; other values stay.</summary>
    public static string With(string address, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? address : address[..mark];
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : address[mark..]);
        query.Remove(name);
        if (value is not null) { query[name] = value; }
        return query.Count == 0 ? path : QueryHelpers.AddQueryString(path, query);
    }

    /// <summary>The value of one query parameter of the address, or null.</summary>
    public static string? Value(string address, string name)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        return mark >= 0 && QueryHelpers.ParseQuery(address[mark..]).TryGetValue(name, out var found) ? found[0] : null;
    }

    internal static string Current(string? given, HttpContext? http) =>
        given ?? (http is null ? "" : http.Request.PathBase + http.Request.Path + http.Request.QueryString);

    // The longest address that begins the current one wins: /plans/12 lights "/plans", not "/".
    internal static bool IsHere(string path, string href, IEnumerable<NavItem> items) =>
        Begins(path, href) && !items.Any(other => other.Href is { } longer && longer.Length > href.Length && Begins(path, longer));

    private static bool Begins(string path, string href) =>
        path == href || path.StartsWith(href.TrimEnd('/') + "/", StringComparison.Ordinal);
}
