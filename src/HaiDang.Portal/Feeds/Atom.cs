using System.Globalization;
using System.Xml;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Telling;

namespace HaiDang.Portal.Feeds;

/// <summary>Atom (RFC 4287) of a language or of one of its streams: the same entries as <see cref="Rss"/>, with the time of the last change of each.</summary>
internal sealed class Atom(Words words, PortalOptions site, string root)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public string Of(PortalAddress address, StreamSummary? stream, IReadOnlyList<ReleasedItem> items)
    {
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new() { Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, PublicLanguages.Of(address.Language).Tag);
            Say(xml, "id", root + address.Path);
            Say(xml, "title", FeedTitle.Of(words, site, address.Language, stream));
            // The newest change; a feed without entries has changed at no time that anybody could name.
            Say(xml, "updated", Moment(items.Select(i => i.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            Link(xml, "self", "application/atom+xml", root + address.Path);
            Link(xml, "hub", null, root + FeedTopic.HubPath);
            Link(xml, "alternate", "text/html", root + FeedTitle.PageOf(address.Language, stream));
            Author(xml, site.Owner(address.Language));
            Say(xml, "rights", words.In(address.Language, "portal.footer.reuse_text", site.Owner(address.Language)));
            foreach (var item in items) { Write(xml, item); }
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private void Write(XmlWriter xml, ReleasedItem item)
    {
        xml.WriteStartElement("entry", Namespace);
        Say(xml, "id", root + item.Path);
        Say(xml, "title", item.Title);
        Say(xml, "published", Moment(item.PublishedAt));
        Say(xml, "updated", Moment(item.UpdatedAt));
        Link(xml, "alternate", "text/html", root + item.Path);
        foreach (var other in item.Languages.Where(l => l.Language != item.Language))
        {
            Link(xml, "related", "text/html", $"{root}/{other.Language}/{item.Stream.Slug(other.Language)}/{other.Slug}", PublicLanguages.Of(other.Language).Tag);
        }

        Author(xml, item.Issuer);
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", item.Stream.Key);
        xml.WriteAttributeString("label", item.Stream.Name(item.Language));
        xml.WriteEndElement();
        Say(xml, "summary", $"{item.Lead} ({words.In(item.Language, "portal.feed.source", item.Issuer, site.Name(item.Language))})");
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Say(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string? mediaType, string address, string? language = null)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (mediaType is not null) { xml.WriteAttributeString("type", mediaType); }
        if (language is not null) { xml.WriteAttributeString("hreflang", language); }
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Say(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, text);

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
