using System.Globalization;
using System.Text;
using System.Xml;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Pages;
using HaiDang.Portal.Pictures;
using HaiDang.Portal.Telling;

namespace HaiDang.Portal.Feeds;

/// <summary>RSS 2.0 of a language or of one of its streams. Every entry names the body that issues it.</summary>
internal sealed class Rss(Words words, PortalOptions site, string root)
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>How long another site may show its copy before it asks again.</summary>
    private const string MinutesToKeep = "5";

    public string Of(PortalAddress address, StreamSummary? stream, IReadOnlyList<ReleasedItem> items)
    {
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new() { Indent = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", FeedTitle.Of(words, site, address.Language, stream));
            xml.WriteElementString("link", root + FeedTitle.PageOf(address.Language, stream));
            xml.WriteElementString("description", stream?.Description(address.Language) ?? site.Slogan(address.Language) ?? "");
            xml.WriteElementString("language", PublicLanguages.Of(address.Language).Tag);
            xml.WriteElementString("copyright", words.In(address.Language, "portal.footer.reuse_text", site.Owner(address.Language)));
            xml.WriteElementString("ttl", MinutesToKeep);
            WriteWhere(xml, root, address);
            foreach (var item in items) { Write(xml, item); }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    /// <summary>Where the feed stands, and where to ask for being sent it.</summary>
    public static void WriteWhere(XmlWriter xml, string root, PortalAddress address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", root + address.Path);
        xml.WriteEndElement();
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "hub");
        xml.WriteAttributeString("href", root + FeedTopic.HubPath);
        xml.WriteEndElement();
    }

    private void Write(XmlWriter xml, ReleasedItem item)
    {
        var labels = LegalLabels.Of(item, words);
        xml.WriteStartElement("item");
        xml.WriteElementString("title", item.Title);
        xml.WriteElementString("link", root + item.Path);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(root + item.Path);
        xml.WriteEndElement();
        xml.WriteElementString("description", $"{string.Concat(labels.Select(l => $"[{l}] "))}{item.Lead} ({words.In(item.Language, "portal.feed.source", item.Issuer, site.Name(item.Language))})");
        xml.WriteElementString("category", item.Stream.Name(item.Language));
        foreach (var label in labels) { xml.WriteElementString("category", label); }
        xml.WriteElementString("creator", DublinCore, item.Issuer);
        // RFC 822, as RSS asks.
        xml.WriteElementString("pubDate", item.PublishedAt.UtcDateTime.ToString("R", CultureInfo.InvariantCulture));
        if (item.Picture is { } picture)
        {
            xml.WriteStartElement("enclosure");
            xml.WriteAttributeString("url", $"{root}{PictureNames.Path(picture.Name)}");
            xml.WriteAttributeString("length", picture.Size.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("type", picture.MediaType);
            xml.WriteEndElement();
        }

        // A site that mixes many feeds names this one beside the entry.
        xml.WriteStartElement("source");
        xml.WriteAttributeString("url", $"{root}/{item.Language}/rss.xml");
        xml.WriteString(site.Name(item.Language));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}

/// <summary>A writer whose XML says utf-8, which is what is sent.</summary>
internal sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;
}
