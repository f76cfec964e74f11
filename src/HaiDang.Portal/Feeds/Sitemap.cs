using System.Globalization;
using System.Xml;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Building;

namespace HaiDang.Portal.Feeds;

/// <summary>The sitemap: every public page, each with its versions in other languages, both ways.</summary>
internal sealed class Sitemap(string root)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public string Of(IReadOnlyList<StreamSummary> streams, IReadOnlyList<ReleasedItem> items, IReadOnlyList<PublicPlan> plans)
    {
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new() { Indent = true }))
        {
            xml.WriteStartElement("urlset", Namespace);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var language in PortalAddress.Languages)
            {
                Write(xml, $"/{language}/", null, PortalAddress.Languages.Select(l => (l, $"/{l}/")));
                foreach (var stream in streams)
                {
                    Write(xml, $"/{language}/{stream.Slug(language)}", null, PortalAddress.Languages.Select(l => (l, $"/{l}/{stream.Slug(l)}")));
                }
            }

            foreach (var item in items)
            {
                Write(xml, item.Path, item.UpdatedAt, item.Languages.Select(l => (l.Language, $"/{l.Language}/{item.Stream.Slug(l.Language)}/{l.Slug}")));
            }

            Write(xml, $"/vi/{PortalAddress.PlansFolder}", null, [("vi", $"/vi/{PortalAddress.PlansFolder}")]);
            foreach (var plan in plans)
            {
                var path = $"/vi/{PortalAddress.PlansFolder}/{plan.Slug}";
                Write(xml, path, plan.ChangedAt, [("vi", path)]);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private void Write(XmlWriter xml, string path, DateTimeOffset? changed, IEnumerable<(string Language, string Path)> versions)
    {
        xml.WriteStartElement("url", Namespace);
        xml.WriteElementString("loc", Namespace, root + path);
        if (changed is { } moment) { xml.WriteElementString("lastmod", Namespace, moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)); }
        var all = versions.ToList();
        foreach (var (language, address) in all.Append(("x-default", all[0].Item2)))
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language);
            xml.WriteAttributeString("href", root + address);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
