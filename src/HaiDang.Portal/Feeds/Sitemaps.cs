using System.Globalization;
using System.Xml;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Pictures;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Feeds;

/// <summary>
/// Every public page for search engines (sitemaps.org 0.9): an index; one part for what stands outside of months; one per language and month, or per
/// day of a month that has much in it, so that what is new changes one small file; one per language for what is news. Each page is named with its versions in other languages, both ways.
/// </summary>
internal sealed class Sitemaps(Shown shown, Frames frames, string root, PortalOptions site)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>Entries of one register that are named; the protocol allows 50,000 addresses a file.</summary>
    private const int MostOfBook = 5_000;

    /// <summary>The most that a sitemap of news may hold.</summary>
    private const int MostNews = 1_000;

    /// <summary>How long something is news, reckoned from the newest, so that the same facts give the same file.</summary>
    private static readonly TimeSpan IsNews = TimeSpan.FromDays(2);

    /// <summary>The file at an address, or null when nothing would stand in it.</summary>
    public async Task<string?> OfAsync(PortalAddress address, CancellationToken ct) => address switch
    {
        { Form: PortalForm.Sitemap } => await IndexAsync(ct),
        { Form: PortalForm.SitemapOfPages } => await PagesAsync(ct),
        { Form: PortalForm.SitemapOfNews } => await NewsAsync(address.Language, ct),
        { Month: { } month } => IsCut(await shown.DaysAsync(address.Language, month, ct), site) ? null : Items(await shown.AddressesAsync(address.Language, month, ct)),
        { Day: { } day } => Items(await shown.AddressesOfDayAsync(address.Language, day, ct)),
        _ => null,
    };

    private async Task<string> IndexAsync(CancellationToken ct)
    {
        var parts = new List<(PortalAddress Part, DateTimeOffset? Changed)> { (PortalAddress.SitemapOfPages, null) };
        foreach (var language in PublicLanguages.Codes)
        {
            var months = await shown.MonthsAsync(language, null, ct);
            if (months.Count > 0) { parts.Add((PortalAddress.SitemapOfNews(language), months.Max(m => m.UpdatedAt))); }
            foreach (var month in months) { parts.AddRange(PartsOf(language, month, await shown.DaysAsync(language, month.First, ct), site)); }
        }

        return Write("sitemapindex", xml =>
        {
            foreach (var (part, changed) in parts)
            {
                xml.WriteStartElement("sitemap", Namespace);
                WritePlace(xml, part.Path, changed);
                xml.WriteEndElement();
            }
        });
    }

    /// <summary>The files that a month stands in, and when each changed last: one, or one for each day of a month that has much in it.</summary>
    public static IEnumerable<(PortalAddress Part, DateTimeOffset? Changed)> PartsOf(string language, ReleasedMonth month, IReadOnlyList<ReleasedDay> days, PortalOptions site) =>
        IsCut(days, site) ? days.Select(d => (PortalAddress.SitemapOfDay(language, d.Day), (DateTimeOffset?)d.UpdatedAt)) : [(PortalAddress.SitemapOfMonth(language, month.First), month.UpdatedAt)];

    private static bool IsCut(IReadOnlyList<ReleasedDay> days, PortalOptions site) => days.Sum(d => d.Count) > site.MostPerSitemap;

    private async Task<string> PagesAsync(CancellationToken ct)
    {
        var plans = await shown.PlansAsync(ct);
        // Each page by what it is in every language, then where it is in each.
        var pages = new Dictionary<string, List<(string Language, string Path)>>();
        void Note(string what, string language, string path) => (pages.TryGetValue(what, out var known) ? known : pages[what] = []).Add((language, path));
        foreach (var language in await shown.LanguagesAsync(ct))
        {
            var frame = frames.Of(language, $"/{language}/", await shown.StreamsAsync(language, ct));
            Note("home", language, frame.Path);
            Note("map", language, PortalAddress.Map(language).Path);
            Note("follow", language, PortalAddress.Follow(language).Path);
            Note("overview", language, PortalAddress.Overview(language).Path);
            foreach (var stream in frame.Streams.Where(s => !frame.Doors.Any(d => d.Stream == s.Key))) { Note("stream:" + stream.Key, language, $"/{language}/{stream.Slug(language)}"); }
            foreach (var door in frame.Doors.Where(d => d.Stream is not null || d.HasOwnPage)) { Note("door:" + door.Door, language, door.Href); }
            foreach (var face in frame.Books)
            {
                if (await shown.BookAsync(face.Register, language, 0, MostOfBook, ct) is not { Total: > 0 } book) { continue; }
                var folder = $"/{language}/{face.Slugs[language]}";
                Note("book:" + face.Register, language, folder);
                foreach (var entry in book.Entries.Where(e => e.Hidden is null)) { Note($"entry:{entry.Id.Value}", language, entry.Under(folder)); }
                if (!face.HasParts) { continue; }
                await foreach (var work in shown.WorksAsync(face, language, book.Entries.Count, ct))
                {
                    foreach (var part in work.Parts) { Note($"part:{work.Entry.Id.Value}:{part.Number}", language, $"{work.Entry.Under(folder)}/{part.Number}"); }
                }
            }
        }

        return Write("urlset", xml =>
        {
            foreach (var versions in pages.Values)
            {
                foreach (var (_, path) in versions) { Write(xml, path, null, versions); }
            }

            var home = $"/vi/{PortalAddress.PlansFolder}";
            Write(xml, home, null, [("vi", home)]);
            foreach (var plan in plans) { Write(xml, $"{home}/{plan.Slug}", plan.ChangedAt, [("vi", $"{home}/{plan.Slug}")]); }
        });
    }

    private string? Items(IReadOnlyList<ReleasedAddress> items) => items.Count == 0 ? null : Write("urlset", xml =>
    {
        foreach (var item in items) { Write(xml, item.Path, item.UpdatedAt, Versions(item), () => WritePicture(xml, item.Picture)); }
    });

    private async Task<string?> NewsAsync(string language, CancellationToken ct)
    {
        if (await shown.NewestAsync(language, null, 1, ct) is not [var newest]) { return null; }
        var since = newest.PublishedAt - IsNews;
        var items = await shown.AddressesAsync(language, since, newest.PublishedAt, ct);
        return Write("urlset", xml =>
        {
            foreach (var item in items.Reverse().Take(MostNews)) { Write(xml, item.Path, null, Versions(item), () => WriteNews(xml, item)); }
        });
    }

    private static List<(string Language, string Path)> Versions(ReleasedAddress item) => [.. item.Languages.Select(l => (l.Language, $"/{l.Language}/{item.Stream.Slug(l.Language)}/{l.Slug}"))];

    private static string Write(string name, Action<XmlWriter> fill)
    {
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text))
        {
            xml.WriteStartElement(name, Namespace);
            if (name == "urlset")
            {
                xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
                xml.WriteAttributeString("xmlns", "image", null, Image);
                xml.WriteAttributeString("xmlns", "news", null, News);
            }

            fill(xml);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private void Write(XmlWriter xml, string path, DateTimeOffset? changed, IReadOnlyList<(string Language, string Path)> versions, Action? more = null)
    {
        xml.WriteStartElement("url", Namespace);
        WritePlace(xml, path, changed);
        foreach (var (language, address) in versions.Append(("x-default", versions[0].Path)))
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language == "x-default" ? language : PublicLanguages.Of(language).Tag);
            xml.WriteAttributeString("href", root + address);
            xml.WriteEndElement();
        }

        more?.Invoke();
        xml.WriteEndElement();
    }

    private void WritePlace(XmlWriter xml, string path, DateTimeOffset? changed)
    {
        xml.WriteElementString("loc", Namespace, root + path);
        if (changed is { } moment) { xml.WriteElementString("lastmod", Namespace, Moment(moment)); }
    }

    private void WritePicture(XmlWriter xml, ReleasedPicture? picture)
    {
        if (picture is null) { return; }
        xml.WriteStartElement("image", Image);
        xml.WriteElementString("loc", Image, root + PictureNames.Path(picture.Name));
        xml.WriteEndElement();
    }

    private void WriteNews(XmlWriter xml, ReleasedAddress item)
    {
        xml.WriteStartElement("news", News);
        xml.WriteStartElement("publication", News);
        xml.WriteElementString("name", News, site.Name(item.Language));
        // Google News names the Chinese of the mainland by its country.
        xml.WriteElementString("language", News, item.Language == "zh" ? "zh-cn" : item.Language);
        xml.WriteEndElement();
        xml.WriteElementString("publication_date", News, Moment(item.PublishedAt));
        xml.WriteElementString("title", News, item.Title);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
