using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using HaiDang.Kernel.Words;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Building;

namespace HaiDang.Portal.Feeds;

/// <summary>The public parts of plans for machines: RSS and JSON Feed that say what changed, and all of it as open data.</summary>
internal sealed class PlanFeeds(Words words, PortalOptions site, string root)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private string Title => $"{site.Name("vi")}: {words.In("vi", "portal.plans.title")}";

    private string Home => $"{root}/vi/{PortalAddress.PlansFolder}";

    public string Rss(IReadOnlyList<PublicPlan> plans)
    {
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new() { Indent = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Feeds.Rss.Atom);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", Title);
            xml.WriteElementString("link", Home);
            xml.WriteElementString("description", words.In("vi", "portal.plans.lead"));
            xml.WriteElementString("language", "vi");
            Feeds.Rss.WriteWhere(xml, root, new("vi", PortalAddress.PlansFolder, null, PortalForm.Rss, 1));
            foreach (var plan in plans)
            {
                xml.WriteStartElement("item");
                xml.WriteElementString("title", Named(plan));
                xml.WriteElementString("link", AddressOf(plan));
                // A plan whose public part changed is news again.
                xml.WriteStartElement("guid");
                xml.WriteAttributeString("isPermaLink", "false");
                xml.WriteString($"{AddressOf(plan)}#{plan.ChangedAt.ToUnixTimeSeconds()}");
                xml.WriteEndElement();
                xml.WriteElementString("description", Summary(plan));
                xml.WriteElementString("pubDate", plan.ChangedAt.UtcDateTime.ToString("R", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    public string JsonFeed(IReadOnlyList<PublicPlan> plans) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = Title,
        ["home_page_url"] = Home,
        ["feed_url"] = $"{Home}/feed.json",
        ["hubs"] = Feeds.JsonFeed.Hubs(root),
        ["language"] = "vi",
        ["authors"] = new[] { new Dictionary<string, string> { ["name"] = site.Owner("vi") } },
        ["items"] = plans.Select(plan => new Dictionary<string, object?>
        {
            ["id"] = AddressOf(plan),
            ["url"] = AddressOf(plan),
            ["title"] = Named(plan),
            ["summary"] = Summary(plan),
            ["content_text"] = string.Join("\n\n", plan.Clauses.Select(c => $"{(c.Under is { } under ? $"({words.In("vi", "portal.plans.under", under)}) " : "")}{c.Number} {c.Title}\n{c.Text}".Trim())),
            ["date_modified"] = plan.ChangedAt,
            ["language"] = "vi",
            ["authors"] = new[] { new Dictionary<string, string> { ["name"] = plan.Issuer } },
        }),
    }, Json);

    public string Data(IReadOnlyList<PublicPlan> plans) => JsonSerializer.Serialize(new
    {
        Source = site.Owner("vi"),
        Plans = plans.Select(p => new { Url = AddressOf(p), p.Number, p.Kind, p.Title, p.Issuer, p.Date, p.ChangedAt, p.Clauses }),
    }, Json);

    private string AddressOf(PublicPlan plan) => $"{Home}/{plan.Slug}";

    private static string Named(PublicPlan plan) => $"{plan.Number}: {plan.Title}";

    private string Summary(PublicPlan plan) => words.In("vi", "portal.plans.summary", plan.Issuer, plan.Clauses.Count);
}
