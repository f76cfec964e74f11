using System.Buffers;
using System.Net;
using HaiDang.Kernel.Visiting;
using HaiDang.Portal.Lightening;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace HaiDang.Portal.Counting;

/// <summary>What a request says of the visit, as far as it is looked at: never kept, only counted into sums.</summary>
internal readonly ref struct VisitSigns
{
    /// <summary>User-Agent.</summary>
    public ReadOnlySpan<char> Agent { get; init; }

    /// <summary>Referer.</summary>
    public ReadOnlySpan<char> CameFrom { get; init; }

    /// <summary>Host: what leads from page to page of the site is no source.</summary>
    public ReadOnlySpan<char> Host { get; init; }

    /// <summary>Value of ?from= (or utm_campaign, which others append).</summary>
    public ReadOnlySpan<char> Campaign { get; init; }

    /// <summary>The connection's, or the visitor's as a proxy on this machine names it.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Fetched by a program on the page, or ahead of a click that may never come.</summary>
    public bool IsAside { get; init; }
}

/// <summary>Counts pages and files that people open: programs that say what they are, and what browsers fetch ahead, are left out.</summary>
internal sealed class VisitCounter(VisitTally tally, CountryTable countries)
{
    private static readonly SearchValues<string> Machines =
        SearchValues.Create(["bot", "crawl", "spider", "slurp", "preview", "monitor", "scan", "feed", "facebookexternalhit", "lighthouse"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> InHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");
    private static readonly SearchValues<char> InCampaign = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    public void Count(ReadOnlySpan<char> path, in VisitSigns signs)
    {
        if (signs.IsAside || !IsPerson(signs.Agent)) { return; }
        tally.Count(path);
        if (SiteOf(signs.CameFrom, signs.Host) is { IsEmpty: false } site) { tally.CountFrom(path, VisitKind.Site, site); }
        if (!signs.Campaign.IsEmpty && !signs.Campaign.ContainsAnyExcept(InCampaign)) { tally.CountFrom(path, VisitKind.Campaign, signs.Campaign); }
        if (signs.Address is not null && countries.Of(signs.Address) is { } country) { tally.CountFrom(path, VisitKind.Country, country); }
    }

    /// <summary>A file that is sent to be taken along, under its own address however the visitor wrote it.</summary>
    public void CountFile(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Request.Headers);
        // A browser that saves a file asks for it as it asks for things within a page: only what is fetched ahead tells.
        if (HttpMethods.IsGet(request.Method) && !IsAside("", headers["Sec-Purpose"].ToString()) && IsPerson(headers.UserAgent.ToString())) { tally.Count(OwnAddress(context), VisitKind.File); }
    }

    /// <summary>The address of a file as the site writes it: small letters, no slash at the end, an id in its one form.</summary>
    public static string OwnAddress(HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimEnd('/').ToLowerInvariant();
        return context.Request.RouteValues.TryGetValue("id", out var given) && Guid.TryParse(given as string, out var id)
            ? $"{path[..(path.LastIndexOf('/') + 1)]}{id}{path[path.LastIndexOf('.')..]}" : path;
    }

    /// <summary>The same for what the web server answers.</summary>
    public void Count(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Request.Headers);
        if (!HttpMethods.IsGet(request.Method)) { return; }
        var campaign = request.Query["from"] is { Count: 1 } from ? from.ToString() : request.Query["utm_campaign"].ToString();
        // The lite form of a page is the page.
        var path = request.Path.Value!;
        Count(path.StartsWith(LiteAddress.Folder + "/", StringComparison.Ordinal) ? path[LiteAddress.Folder.Length..] : path, new()
        {
            Agent = headers.UserAgent.ToString(),
            CameFrom = headers.Referer.ToString(),
            Host = headers.Host.ToString(),
            Campaign = campaign,
            Address = AddressOf(context.Connection.RemoteIpAddress, headers["X-Forwarded-For"].ToString()),
            IsAside = IsAside(headers["Sec-Fetch-Dest"].ToString(), headers["Sec-Purpose"].ToString()),
        });
    }

    /// <summary>Sec-Fetch-Dest and Sec-Purpose say so; browsers that send neither are believed.</summary>
    public static bool IsAside(ReadOnlySpan<char> destination, ReadOnlySpan<char> purpose) =>
        purpose.StartsWith("prefetch") || !(destination.IsEmpty || destination is "document" or "iframe" or "frame" or "embed" or "object");

    /// <summary>A proxy on this machine stands before us and names the visitor last; from anywhere else the name proves nothing.</summary>
    public static IPAddress? AddressOf(IPAddress? connection, ReadOnlySpan<char> forwarded) =>
        connection is not null && IPAddress.IsLoopback(connection) && IPAddress.TryParse(forwarded[(forwarded.LastIndexOf(',') + 1)..].Trim(), out var named) ? named : connection;

    /// <summary>Browsers all begin with the same word; programs that do, too, mostly say what they are.</summary>
    public static bool IsPerson(ReadOnlySpan<char> agent) => agent.StartsWith("Mozilla/") && !agent.ContainsAny(Machines);

    /// <summary>"baochi.example" of "https://www.baochi.example/bai"; empty when it is this site, or none.</summary>
    public static ReadOnlySpan<char> SiteOf(ReadOnlySpan<char> cameFrom, ReadOnlySpan<char> host)
    {
        var start = cameFrom.StartsWith("https://") ? 8 : cameFrom.StartsWith("http://") ? 7 : 0;
        if (start == 0) { return default; }
        var site = cameFrom[start..];
        if (site.IndexOfAny("/?#") is >= 0 and var end) { site = site[..end]; }
        if (site.Equals(host, StringComparison.OrdinalIgnoreCase)) { return default; }
        if (site.IndexOf(':') is >= 0 and var port) { site = site[..port]; }
        if (site.StartsWith("www.")) { site = site[4..]; }
        return site.IndexOf('.') > 0 && !site.ContainsAnyExcept(InHost) ? site : default;
    }
}
