using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HaiDang.Portal.Contracts;

namespace HaiDang.Portal.Checking;

/// <summary>What a page says of another language: the alternate's language and path.</summary>
internal sealed record Alternate(string Language, string Path);

/// <summary>One page or file as it was read: what it leads to, what it loads, what it says of its own likes in other languages, and what is wrong within it.</summary>
internal sealed partial class Reading
{
    private const int LongestTitle = 200;
    private static readonly HtmlParser Parser = new();

    public required string Path { get; init; }

    /// <summary>Paths of this site that a visitor may follow.</summary>
    public HashSet<string> Links { get; } = [];

    /// <summary>Paths of this site that a browser loads with the page.</summary>
    public HashSet<string> Loads { get; } = [];

    public List<Alternate> Alternates { get; } = [];

    public string Language { get; private set; } = "";

    public List<SiteFault> Faults { get; } = [];

    public static bool IsText(string mediaType) => mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("xml", StringComparison.Ordinal);

    /// <param name="path">Where it stands.</param>
    /// <param name="fetched">What stands there.</param>
    /// <param name="isOwn">Whether an absolute address is this site's.</param>
    public static Reading Of(string path, Fetched fetched, Func<Uri, bool> isOwn)
    {
        var reading = new Reading { Path = path };
        switch (fetched.MediaType)
        {
            case "text/html": reading.ReadPage(fetched.Text, isOwn); break;
            case "text/css": reading.ReadStyle(fetched.Text, isOwn); break;
            case var xml when xml.EndsWith("xml", StringComparison.Ordinal): reading.ReadPlaces(fetched.Text, isOwn); break;
        }

        return reading;
    }

    private void ReadPage(string html, Func<Uri, bool> isOwn)
    {
        using var page = Parser.ParseDocument(html);
        Language = page.DocumentElement.GetAttribute("lang") ?? "";
        if (Language.Length == 0) { Fault("no_language", ""); }
        if (page.Title is not { Length: > 0 and < LongestTitle }) { Fault("no_title", page.Title ?? ""); }
        if (page.QuerySelectorAll("h1").Length != 1) { Fault("headings", $"{page.QuerySelectorAll("h1").Length}"); }
        var isHidden = page.QuerySelector("meta[name=robots][content*=noindex]") is not null;
        if (!isHidden && page.QuerySelector("meta[name=description]")?.GetAttribute("content") is not { Length: > 0 }) { Fault("no_description", ""); }
        foreach (var image in page.Images.Where(i => !i.HasAttribute("alt"))) { Fault("no_alt", image.GetAttribute("src") ?? ""); }
        foreach (var anchor in page.QuerySelectorAll<IHtmlAnchorElement>("a[href]")) { Take(anchor.GetAttribute("href")!, isOwn, Links, mayLeave: true, page); }
        foreach (var link in page.QuerySelectorAll("link[href]")) { ReadLink(link, isOwn); }
        foreach (var part in page.QuerySelectorAll("script[src], img[src], iframe[src], source[src], video[src], audio[src], embed[src]")) { Take(part.GetAttribute("src")!, isOwn, Loads, mayLeave: false); }
        foreach (var set in page.QuerySelectorAll("[srcset]")) { foreach (var one in set.GetAttribute("srcset")!.Split(',')) { Take(one.Trim().Split(' ')[0], isOwn, Loads, mayLeave: false); } }
        foreach (var form in page.QuerySelectorAll("form[action]")) { Take(form.GetAttribute("action")!, isOwn, [], mayLeave: false); }
        foreach (var card in page.QuerySelectorAll("meta[property='og:image']")) { Take(card.GetAttribute("content") ?? "", isOwn, Loads, mayLeave: false); }
        if (page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } canonical && (!Uri.TryCreate(canonical, UriKind.Absolute, out var own) || own.PathAndQuery != Path)) { Fault("canonical", canonical); }
    }

    private void ReadLink(IElement link, Func<Uri, bool> isOwn)
    {
        var (rel, href) = (link.GetAttribute("rel") ?? "", link.GetAttribute("href")!);
        if (rel == "alternate" && link.GetAttribute("hreflang") is { } language)
        {
            if (!Uri.TryCreate(href, UriKind.Absolute, out var address) || !isOwn(address)) { Fault("hreflang", href); return; }
            Alternates.Add(new(language, address.PathAndQuery));
            Links.Add(address.PathAndQuery);
        }
        else if (rel != "canonical") { Take(href, isOwn, rel == "alternate" ? Links : Loads, mayLeave: false); }
    }

    private void ReadStyle(string css, Func<Uri, bool> isOwn)
    {
        foreach (var place in InStyle().Matches(css).Select(m => m.Groups[1].Value).Where(p => !p.StartsWith("data:", StringComparison.Ordinal))) { Take(place, isOwn, Loads, mayLeave: false); }
    }

    // Sitemaps and feeds lead to pages, too.
    private void ReadPlaces(string xml, Func<Uri, bool> isOwn)
    {
        foreach (var place in InXml().Matches(xml).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))) { Take(place, isOwn, Links, mayLeave: true); }
    }

    private void Take(string href, Func<Uri, bool> isOwn, HashSet<string> into, bool mayLeave, IHtmlDocument? page = null)
    {
        if (href.StartsWith('#'))
        {
            if (href.Length > 1 && page?.GetElementById(Uri.UnescapeDataString(href[1..])) is null) { Fault("no_anchor", href); }
            return;
        }

        if (!Uri.TryCreate(new Uri("site://here" + Path), href, out var address)) { Fault("broken", href); return; }
        if (address.Scheme == "site") { into.Add(address.PathAndQuery); return; }
        if (address.Scheme is not ("http" or "https")) { return; }
        if (isOwn(address)) { into.Add(address.PathAndQuery); }
        else if (!mayLeave) { Fault("third_party", href); }
    }

    private void Fault(string kind, string what) => Faults.Add(new(kind, Path, what));

    [GeneratedRegex("""url\(["']?([^"')]+)["']?\)""")]
    private static partial Regex InStyle();

    [GeneratedRegex("<(?:image:)?(?:loc|link)>([^<]+)</")]
    private static partial Regex InXml();
}
