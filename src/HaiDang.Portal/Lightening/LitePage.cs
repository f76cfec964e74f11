using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HaiDang.Kernel.Words;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;

namespace HaiDang.Portal.Lightening;

/// <summary>
/// A page for a thin line: the same words without pictures, drawings, letters and script to fetch; what a picture shows is said in words. Made of the built page,
/// so that there is one truth, and made once for each build of it.
/// </summary>
internal sealed class LitePage(SiteFiles files, Words words)
{
    private const string Left = "script, link[rel=preload], link[rel=stylesheet], link[rel=manifest], link[rel=icon], link[rel=alternate], link[rel=canonical], meta[property], meta[name='twitter:card'], meta[name=theme-color], svg, picture source, .page-foot, .zoom, .shown-sign, [hidden]";
    private readonly ConditionalWeakTable<BuiltPage, BuiltPage> made = [];

    public BuiltPage Of(BuiltPage page, PortalAddress address) => made.GetValue(page, p => new(p.Status, p.MediaType, Encoding.UTF8.GetBytes(Lighten(p.Text, address)), p.Shows));

    private string Lighten(string html, PortalAddress address)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.QuerySelectorAll(Left)) { element.Remove(); }
        foreach (var picture in document.QuerySelectorAll("picture, img")) { Tell(document, picture, address.Language); }
        // What only its drawing named says its name.
        foreach (var bare in document.QuerySelectorAll("button[aria-label], a[aria-label]").Where(b => string.IsNullOrWhiteSpace(b.TextContent))) { bare.TextContent = bare.GetAttribute("aria-label")!; }
        foreach (var link in document.QuerySelectorAll("a[href]"))
        {
            // From lite page to lite page; files, forms, languages' own search and other sites as they are.
            if (link.GetAttribute("href") is ['/', not '/', ..] href && LiteAddress.Has(href.Split('?', '#')[0])) { link.SetAttribute("href", LiteAddress.Of(href)); }
        }

        var style = document.CreateElement("link");
        style.SetAttribute("rel", "stylesheet");
        style.SetAttribute("href", files.PlainStylePath);
        var robots = document.CreateElement("meta");
        robots.SetAttribute("name", "robots");
        robots.SetAttribute("content", "noindex");
        document.Head!.Append(style, robots);
        var note = document.CreateElement("p");
        note.ClassName = "lite-note";
        var whole = document.CreateElement("a");
        whole.SetAttribute("href", address.Path);
        whole.TextContent = words.In(address.Language, "portal.lite.whole");
        note.Append(document.CreateTextNode(words.In(address.Language, "portal.lite.here") + " "), whole);
        (document.QuerySelector("main") ?? document.Body!).Prepend(note);
        return "<!DOCTYPE html>\n" + document.DocumentElement.OuterHtml;
    }

    // A picture that says nothing is left out; one that does is said.
    private void Tell(IDocument document, IElement picture, string language)
    {
        if (picture.Parent is null) { return; }
        var alt = (picture.LocalName == "img" ? picture : picture.QuerySelector("img"))?.GetAttribute("alt");
        if (picture.LocalName == "img" && picture.ParentElement?.LocalName == "picture") { return; }
        if (string.IsNullOrWhiteSpace(alt))
        {
            picture.Remove();
            return;
        }

        var said = document.CreateElement("span");
        said.ClassName = "in-place-of-picture";
        said.TextContent = words.In(language, "portal.lite.picture", alt);
        picture.Replace(said);
    }
}
