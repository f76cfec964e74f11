using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HaiDang.Kernel.Converting;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Feeds;
using HaiDang.Portal.Pages;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Building;

/// <summary>Builds a page: from facts to bytes, and nothing else goes in.</summary>
internal sealed class PageBuilder(INewsroom newsroom, IRegisters registers, IIntake intake, IPublicPlans publicPlans, PdfShelf pdf, Words words, SiteAddress site,
    IOptions<PortalOptions> options, Renderer renderer)
{
    private const string Html = "text/html; charset=utf-8";
    private const int PerPage = 12;
    private const int PerFeed = 30;
    private const int OnHome = 7;
    private const int OfStream = 3;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Shown shown = new(newsroom, publicPlans, registers);

    /// <summary>The page at an address. What is not there answers 404, what was taken back 410, in words and in the language.</summary>
    public async Task<BuiltPage> BuildAsync(PortalAddress address, CancellationToken ct)
    {
        if (address.Form is PortalForm.Sitemap) { return Done(200, "application/xml; charset=utf-8", await SitemapAsync(ct)); }

        var streams = await shown.StreamsAsync(ct);
        var stream = address.Stream is null ? null : streams.FirstOrDefault(s => s.Slug(address.Language) == address.Stream);
        var frame = Frame(address.Language, address.Path, streams);
        if (address.IsOfPlans) { return await PlansAsync(address, frame, ct); }
        if (registers.PublicFaces.FirstOrDefault(f => f.Slugs[address.Language] == address.Stream) is { } face && address.Form is PortalForm.Page) { return await BookAsync(address, face, frame, ct); }
        if (address.Slug is not null) { return await ArticleAsync(address, frame, ct); }
        if (address.Stream is not null && stream is null) { return await NotThereAsync(404, frame); }
        return address.Form switch
        {
            PortalForm.Manifest => Done(200, "application/manifest+json", Manifest(address.Language)),
            PortalForm.Offline => await OfflineAsync(frame),
            PortalForm.Rss => Done(200, "application/rss+xml; charset=utf-8", new Rss(words, options.Value, site.Root).Of(address, stream, await shown.ReleasedAsync(address.Language, stream?.Key, PerFeed, ct))),
            PortalForm.JsonFeed => Done(200, "application/feed+json; charset=utf-8", new JsonFeed(words, options.Value, site.Root).Of(address, stream, await shown.ReleasedAsync(address.Language, stream?.Key, PerFeed, ct))),
            _ when stream is not null => await StreamAsync(address, stream, frame, ct),
            _ => await HomeAsync(frame, ct),
        };
    }

    /// <summary>The page that says in a language that there is nothing here (404) or no longer (410).</summary>
    public async Task<BuiltPage> NotThereAsync(int status, string language, CancellationToken ct) =>
        await NotThereAsync(status, Frame(language, $"/{language}/", await shown.StreamsAsync(ct)));

    /// <summary>What the public parts of plans say about the words asked for. Built for whoever asks, kept for nobody.</summary>
    public async Task<BuiltPage> PlanSearchAsync(string query, CancellationToken ct)
    {
        var frame = Frame("vi", $"/vi/{PortalAddress.PlansFolder}/tim", await shown.StreamsAsync(ct)) with
        {
            Title = words.In("vi", "portal.plans.found"),
            IsHidden = true,
        };
        return await PageAsync<PlansFoundPage>(200, new() { [nameof(PlansFoundPage.Frame)] = frame, [nameof(PlansFoundPage.Query)] = query, [nameof(PlansFoundPage.Found)] = PlanSearch.In(await shown.PlansAsync(ct), query) });
    }

    /// <summary>The page that says a document is being made and will come.</summary>
    public async Task<BuiltPage> BeingMadeAsync(CancellationToken ct) => await PageAsync<BeingMadePage>(503, new()
    {
        [nameof(BeingMadePage.Frame)] = Frame("vi", "/vi/", await shown.StreamsAsync(ct)) with { Title = words.In("vi", "portal.making.title"), IsHidden = true },
    });

    private FrameView Frame(string language, string path, IReadOnlyList<StreamSummary> streams) =>
        new(language, path, streams, site.Root) { Books = registers.PublicFaces, Forms = intake.Faces };

    private async Task<BuiltPage> PlansAsync(PortalAddress address, FrameView frame, CancellationToken ct)
    {
        var feeds = new PlanFeeds(words, options.Value, site.Root);
        switch (address.Form)
        {
            case PortalForm.Rss: return Done(200, "application/rss+xml; charset=utf-8", feeds.Rss(await shown.PlansAsync(ct)));
            case PortalForm.JsonFeed: return Done(200, "application/feed+json; charset=utf-8", feeds.JsonFeed(await shown.PlansAsync(ct)));
            case PortalForm.Data: return Done(200, "application/json; charset=utf-8", feeds.Data(await shown.PlansAsync(ct)));
        }

        frame = frame with { Languages = [new("vi", address.Path)], FeedPath = $"/vi/{PortalAddress.PlansFolder}/" };
        if (address.Slug is null)
        {
            frame = frame with { Title = words.In("vi", "portal.plans.title"), Description = words.In("vi", "portal.plans.lead") };
            return await PageAsync<PlansPage>(200, new() { [nameof(PlansPage.Frame)] = frame, [nameof(PlansPage.Plans)] = await shown.PlansAsync(ct) });
        }

        if (await shown.PlanAsync(address.Slug, ct) is not { } plan) { return await NotThereAsync(await shown.WasPublicAsync(address.Slug, ct) ? 410 : 404, frame with { Languages = [] }); }
        frame = frame with { Title = plan.Title, Description = $"{plan.Kind} {plan.Number} · {plan.Issuer}" };
        return await PageAsync<PlanPage>(200, new() { [nameof(PlanPage.Frame)] = frame, [nameof(PlanPage.Plan)] = plan, [nameof(PlanPage.HasPdf)] = pdf.IsAble });
    }

    private async Task<BuiltPage> BookAsync(PortalAddress address, PublicFace face, FrameView frame, CancellationToken ct)
    {
        var (folder, number) = ($"/{frame.Language}/{face.Slugs[frame.Language]}", address.Page);
        frame = frame with { Languages = [.. PortalAddress.Languages.Select(l => new VersionView(l, $"/{l}/{face.Slugs[l]}"))] };
        if (address.Slug is not null) { return await BookEntryAsync(address.Slug, face, folder, frame, ct); }
        if (await shown.BookAsync(face.Register, frame.Language, (number - 1) * PerPage, PerPage, ct) is not { } book) { return await NotThereAsync(404, frame); }

        frame = frame with { Title = book.Title, Description = book.Lead };
        var pages = Math.Max(1, (book.Total + PerPage - 1) / PerPage);
        return number > pages ? await NotThereAsync(404, frame) : await PageAsync<BookPage>(200, new()
        {
            [nameof(BookPage.Frame)] = frame, [nameof(BookPage.Book)] = book, [nameof(BookPage.Folder)] = folder, [nameof(BookPage.Number)] = number, [nameof(BookPage.Checks)] = face.RecognisesLinks, [nameof(BookPage.Pages)] = pages,
        });
    }

    private async Task<BuiltPage> BookEntryAsync(string slug, PublicFace face, string folder, FrameView frame, CancellationToken ct)
    {
        if (!Guid.TryParse(slug, out var id) || await shown.EntryAsync(face.Register, frame.Language, new(id), ct) is not { } entry) { return await NotThereAsync(404, frame with { Languages = [] }); }

        var book = words.In(frame.Language, face.TitleWord);
        frame = frame with { Languages = [.. frame.Languages.Select(v => v with { Path = $"{v.Path}/{id}" })], Title = entry.Title, Description = $"{book}: {entry.Title}" };
        return await PageAsync<BookEntryPage>(200, new()
        {
            [nameof(BookEntryPage.Frame)] = frame, [nameof(BookEntryPage.Entry)] = entry, [nameof(BookEntryPage.Folder)] = folder, [nameof(BookEntryPage.BookTitle)] = book,
        });
    }

    private async Task<BuiltPage> HomeAsync(FrameView frame, CancellationToken ct)
    {
        var latest = await shown.ReleasedAsync(frame.Language, null, OnHome, ct);
        var ofStreams = new List<ReleasedItem>();
        foreach (var stream in frame.Streams) { ofStreams.AddRange(await shown.ReleasedAsync(frame.Language, stream.Key, OfStream, ct)); }
        frame = frame with
        {
            Languages = [.. PortalAddress.Languages.Select(l => new VersionView(l, $"/{l}/"))],
            Title = options.Value.Name(frame.Language),
            Description = options.Value.Intro(frame.Language) ?? options.Value.Slogan(frame.Language),
            IsHome = true,
        };
        return await PageAsync<HomePage>(200, new() { [nameof(HomePage.Frame)] = frame, [nameof(HomePage.Latest)] = latest, [nameof(HomePage.LatestOfStreams)] = ofStreams });
    }

    private Task<BuiltPage> OfflineAsync(FrameView frame) => PageAsync<OfflinePage>(200, new()
    {
        [nameof(OfflinePage.Frame)] = frame with { Title = words.In(frame.Language, "portal.offline.title"), IsHidden = true },
    });

    // W3C Web Application Manifest: what a phone needs to set the site beside its programs.
    private string Manifest(string language) => JsonSerializer.Serialize(new
    {
        id = $"/{language}/",
        start_url = $"/{language}/",
        scope = $"/{language}/",
        lang = language,
        name = options.Value.Name(language),
        short_name = options.Value.Name(language),
        description = options.Value.Intro(language) ?? options.Value.Slogan(language),
        display = "minimal-ui",
        background_color = "#072a41",
        theme_color = "#072a41",
        icons = new[] { new { src = "/_content/HaiDang.Ui/img/favicon.svg", sizes = "any", type = "image/svg+xml" } },
    }, Readable);

    private async Task<BuiltPage> StreamAsync(PortalAddress address, StreamSummary stream, FrameView frame, CancellationToken ct)
    {
        var part = await shown.ReleasedAsync(frame.Language, stream.Key, (address.Page - 1) * PerPage, PerPage, ct);
        var pages = Math.Max(1, (part.Total + PerPage - 1) / PerPage);
        if (address.Page > pages) { return await NotThereAsync(404, frame); }
        frame = frame with
        {
            Languages = [.. PortalAddress.Languages.Select(l => new VersionView(l, $"/{l}/{stream.Slug(l)}"))],
            Title = stream.Name(frame.Language),
            Description = stream.Description(frame.Language),
            FeedPath = $"/{frame.Language}/{stream.Slug(frame.Language)}/",
        };
        return await PageAsync<StreamPage>(200, new()
        {
            [nameof(StreamPage.Frame)] = frame,
            [nameof(StreamPage.Stream)] = stream,
            [nameof(StreamPage.Items)] = part.Items,
            [nameof(StreamPage.Number)] = address.Page,
            [nameof(StreamPage.Pages)] = pages,
        });
    }

    private async Task<BuiltPage> ArticleAsync(PortalAddress address, FrameView frame, CancellationToken ct)
    {
        if (await shown.FindAsync(address.Language, address.Slug!, ct) is not { } item)
        {
            return await NotThereAsync(await shown.IsWithdrawnAsync(address.Language, address.Slug!, ct) ? 410 : 404, frame);
        }

        // A stream's address may change; the item's own part never does.
        if (item.Path != address.Path) { return new(301, Html, [], shown.Keys, item.Path); }

        var more = (await shown.ReleasedAsync(item.Language, item.Stream.Key, 4, ct)).Where(i => i.Id != item.Id).Take(3).ToList();
        frame = frame with
        {
            Languages = [.. item.Languages.Select(l => new VersionView(l.Language, $"/{l.Language}/{item.Stream.Slug(l.Language)}/{l.Slug}"))],
            Title = item.Title,
            Description = item.Lead,
            Article = item,
        };
        return await PageAsync<ArticlePage>(200, new() { [nameof(ArticlePage.Frame)] = frame, [nameof(ArticlePage.Item)] = item, [nameof(ArticlePage.More)] = more });
    }

    private Task<BuiltPage> NotThereAsync(int status, FrameView frame) => PageAsync<NotTherePage>(status, new()
    {
        [nameof(NotTherePage.Frame)] = frame with
        {
            Title = words.In(frame.Language, status == 410 ? "portal.gone.title" : "portal.missing.title"),
            IsHidden = true,
        },
        [nameof(NotTherePage.WasWithdrawn)] = status == 410,
    });

    private async Task<string> SitemapAsync(CancellationToken ct)
    {
        var streams = await shown.StreamsAsync(ct);
        var items = new List<ReleasedItem>();
        foreach (var language in PortalAddress.Languages) { items.AddRange(await shown.ReleasedAsync(language, null, 50_000, ct)); }
        return new Sitemap(site.Root).Of(streams, items, await shown.PlansAsync(ct));
    }

    private async Task<BuiltPage> PageAsync<TPage>(int status, Dictionary<string, object?> parameters) where TPage : IComponent =>
        Done(status, Html, await renderer.HtmlAsync<TPage>(parameters));

    private BuiltPage Done(int status, string mediaType, string text) => new(status, mediaType, Encoding.UTF8.GetBytes(text), shown.Keys);
}
