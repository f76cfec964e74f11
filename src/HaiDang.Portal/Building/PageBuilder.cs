using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Kernel.Converting;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Feeds;
using HaiDang.Portal.Pages;
using HaiDang.Portal.Reading;
using HaiDang.Portal.Serving;
using HaiDang.Portal.Telling;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Building;

/// <summary>Builds a page: from facts to bytes, and nothing else goes in.</summary>
internal sealed class PageBuilder(INewsroom newsroom, IRegisters registers, IPublicPlans publicPlans, PdfShelf pdf, Words words, PublicAddress site,
    IOptions<PortalOptions> options, Renderer renderer, Frames frames, WorkShelf works, BuildRound? round = null)
{
    private const string Html = "text/html; charset=utf-8";
    private const int PerPage = 12;
    private const int PerPart = 24;
    private const int PerFeed = 30;
    private const int PerWidget = 5;
    private const int BehindDoor = 6;
    private const int OnMap = 300;
    private const int InData = 1_000;
    private const int OnHome = 7;
    private const int OfStream = 3;
    private const int OnArticle = 3;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Shown shown = new(newsroom, publicPlans, registers, round);

    /// <summary>How many pages a register of so many entries has.</summary>
    public static int PagesOf(int entries) => Math.Max(1, (entries + PerPage - 1) / PerPage);

    /// <summary>How many parts the places of registers of so many entries at most have as data.</summary>
    public static int DataPartsOf(int entries) => Math.Max(1, (entries + InData - 1) / InData);

    /// <summary>How many parts a month of so many stories has.</summary>
    public static int PartsOf(int stories) => (stories + PerPart - 1) / PerPart;

    /// <summary>The page at an address. What is not there answers 404, what was taken back 410, in words and in the language.</summary>
    public async Task<BuiltPage> BuildAsync(PortalAddress address, CancellationToken ct)
    {
        if (address.IsSitemap)
        {
            return await new Sitemaps(shown, frames, site.Root, options.Value).OfAsync(address, ct) is { } sitemap ? Done(200, "application/xml; charset=utf-8", sitemap) : await NotThereAsync(404, address.Language, ct);
        }

        var frame = await FrameAsync(address.Language, address.Path, ct);
        var stream = address.Stream is null ? null : frame.Streams.FirstOrDefault(s => s.Slug(address.Language) == address.Stream);
        // Nothing is public in this language yet.
        if (frame.Streams.Count == 0 && !PublicLanguages.Expected.Contains(address.Language)) { return await NotThereAsync(404, frame); }
        if (address.IsMap) { return await MapAsync(address, frame, ct); }
        if (address.IsFollow) { return await FollowAsync(frame, ct); }
        if (address.IsOverview) { return await OverviewAsync(frame, ct); }
        if (address.IsOfPlans) { return await PlansAsync(address, frame, ct); }
        if (frame.Books.At(address.Language, address.Stream) is { } face && address.Form is PortalForm.Page) { return await BookAsync(address, face, frame, ct); }
        if (address.Slug is not null) { return await ArticleAsync(address, frame, ct); }
        if (stream is null && address is { Form: PortalForm.Page, Month: null, Page: 1 } && Doors.At(address.Language, address.Stream) is { } at && frame.Doors.FirstOrDefault(d => d.Door == at) is { } door)
        {
            // A stream may have come to speak for it, or all but one register gone.
            return door.Href == address.Path ? await DoorAsync(door, frame, ct) : new(301, Html, [], shown.Keys, door.Href);
        }

        // A renamed stream leads on from where it stood, its lists, months and feeds, too.
        if (stream is null && address.Stream is { } folder && frame.Streams.FirstOrDefault(s => s.WasAt(address.Language, folder)) is { } renamed)
        {
            return new(301, Html, [], shown.Keys, (address with { Stream = renamed.Slug(address.Language) }).Path);
        }

        if (address.Stream is not null && (stream is null || address is { Month: null, Page: > 1 })) { return await NotThereAsync(404, frame); }
        return address.Form switch
        {
            PortalForm.Manifest => Done(200, "application/manifest+json", Manifest(address.Language)),
            PortalForm.Offline => await OfflineAsync(frame),
            PortalForm.Rss => Feed(address, "application/rss+xml; charset=utf-8", new Rss(words, options.Value, site.Root).Of(address, stream, await shown.NewestAsync(address.Language, stream?.Key, PerFeed, ct))),
            PortalForm.Atom => Feed(address, "application/atom+xml; charset=utf-8", new Atom(words, options.Value, site.Root).Of(address, stream, await shown.NewestAsync(address.Language, stream?.Key, PerFeed, ct))),
            PortalForm.JsonFeed => Feed(address, "application/feed+json; charset=utf-8", new JsonFeed(words, options.Value, site.Root).Of(address, stream, await shown.NewestAsync(address.Language, stream?.Key, PerFeed, ct))),
            PortalForm.Widget => await WidgetAsync(address, stream, frame, ct),
            _ when stream is not null && address.Month is { } month => await MonthAsync(address, stream, month, frame, ct),
            _ when stream is not null => await StreamAsync(stream, frame, ct),
            _ => await HomeAsync(frame, ct),
        };
    }

    /// <summary>The page that says in a language that there is nothing here (404) or no longer (410).</summary>
    public async Task<BuiltPage> NotThereAsync(int status, string language, CancellationToken ct) =>
        await NotThereAsync(status, await FrameAsync(language, $"/{language}/", ct));

    /// <summary>What the public parts of plans say about the words asked for. Built for whoever asks, kept for nobody.</summary>
    public async Task<BuiltPage> PlanSearchAsync(string query, CancellationToken ct)
    {
        var frame = (await FrameAsync("vi", $"/vi/{PortalAddress.PlansFolder}/tim", ct)) with
        {
            Title = words.In("vi", "portal.plans.found"),
            IsHidden = true,
        };
        return await PageAsync<PlansFoundPage>(200, new() { [nameof(PlansFoundPage.Frame)] = frame, [nameof(PlansFoundPage.Query)] = query, [nameof(PlansFoundPage.Found)] = PlanSearch.In(await shown.PlansAsync(ct), query) });
    }

    /// <summary>The page that says a document is being made and will come.</summary>
    public async Task<BuiltPage> BeingMadeAsync(CancellationToken ct) => await PageAsync<BeingMadePage>(503, new()
    {
        [nameof(BeingMadePage.Frame)] = (await FrameAsync("vi", "/vi/", ct)) with { Title = words.In("vi", "portal.making.title"), IsHidden = true },
    });

    private async Task<FrameView> FrameAsync(string language, string path, CancellationToken ct) => frames.Of(language, path, await shown.StreamsAsync(language, ct));

    private async Task<BuiltPage> PlansAsync(PortalAddress address, FrameView frame, CancellationToken ct)
    {
        var feeds = new PlanFeeds(words, options.Value, site.Root);
        switch (address.Form)
        {
            case PortalForm.Rss: return Feed(address, "application/rss+xml; charset=utf-8", feeds.Rss(await shown.PlansAsync(ct)));
            case PortalForm.JsonFeed: return Feed(address, "application/feed+json; charset=utf-8", feeds.JsonFeed(await shown.PlansAsync(ct)));
            case PortalForm.Atom or PortalForm.Widget: return await NotThereAsync(404, frame);
            case PortalForm.Data: return Done(200, "application/json; charset=utf-8", feeds.Data(await shown.PlansAsync(ct)));
        }

        frame = frame with { Languages = [new("vi", address.Path)], FeedPath = $"/vi/{PortalAddress.PlansFolder}/" };
        if (address.Slug is null)
        {
            frame = frame with
            {
                Title = words.In("vi", "portal.plans.title"), Description = words.In("vi", "portal.plans.lead"),
                Data = new(words.In("vi", "portal.plans.title"), words.In("vi", "portal.plans.lead"), [("application/json", $"/vi/{PortalAddress.PlansFolder}/data.json"), ("application/feed+json", $"/vi/{PortalAddress.PlansFolder}/feed.json")]),
            };
            return await PageAsync<PlansPage>(200, new() { [nameof(PlansPage.Frame)] = frame, [nameof(PlansPage.Plans)] = await shown.PlansAsync(ct) });
        }

        if (await shown.PlanAsync(address.Slug, ct) is not { } plan) { return await NotThereAsync(await shown.WasPublicAsync(address.Slug, ct) ? 410 : 404, frame with { Languages = [] }); }
        frame = frame with { Title = plan.Title, Description = $"{plan.Kind} {plan.Number} · {plan.Issuer}" };
        return await PageAsync<PlanPage>(200, new() { [nameof(PlanPage.Frame)] = frame, [nameof(PlanPage.Plan)] = plan, [nameof(PlanPage.HasPdf)] = pdf.IsAble });
    }

    private async Task<BuiltPage> BookAsync(PortalAddress address, PublicFace face, FrameView frame, CancellationToken ct)
    {
        var (folder, number) = ($"/{frame.Language}/{face.Slugs[frame.Language]}", address.Page);
        frame = frame with { Languages = VersionView.In((await shown.LanguagesAsync(ct)).Where(l => words.Has(l, face.TitleWord)), l => $"/{l}/{face.Slugs[l]}") };
        if (address.Slug is not null) { return await BookEntryAsync(address, face, folder, frame, ct); }
        if (await shown.BookAsync(face.Register, frame.Language, (number - 1) * PerPage, PerPage, ct) is not { } book) { return await NotThereAsync(404, frame); }

        frame = frame with { Title = book.Title, Description = book.Lead };
        var pages = PagesOf(book.Total);
        return number > pages ? await NotThereAsync(404, frame) : await PageAsync<BookPage>(200, new()
        {
            [nameof(BookPage.Frame)] = frame, [nameof(BookPage.Book)] = book, [nameof(BookPage.Folder)] = folder, [nameof(BookPage.Number)] = number, [nameof(BookPage.Checks)] = face.RecognisesLinks, [nameof(BookPage.Tours)] = face.Tours, [nameof(BookPage.Pages)] = pages,
        });
    }

    private async Task<BuiltPage> BookEntryAsync(PortalAddress address, PublicFace face, string folder, FrameView frame, CancellationToken ct)
    {
        if (await shown.EntryAsync(face.Register, frame.Language, address.Slug!, ct) is not { } entry) { return await NotThereAsync(404, frame with { Languages = [] }); }

        // Called otherwise since, or asked for by its number; what is hidden goes by its number, and stays where it was asked for.
        if (address.Slug != entry.Slug(frame.Language) && entry.Hidden is null) { return new(301, Html, [], shown.Keys, entry.Under(folder) + (address.Part > 0 ? $"/{address.Part}" : "")); }
        var work = face.HasParts && await shown.WorkAsync(face, frame.Language, entry.Id, ct) is { } found ? await works.ViewAsync(found, folder, ct) : null;
        if (address.Part > 0) { return await PartAsync(address, work, frame, ct); }
        var book = words.In(frame.Language, face.TitleWord);
        frame = frame with { Languages = [.. frame.Languages.Select(v => v with { Path = entry.Under(v.Path) })], Title = entry.Title, Description = $"{book}: {entry.Title}", Thing = face.KnownAs is { } type && entry.Hidden is null ? (type, entry) : null };
        return await PageAsync<BookEntryPage>(200, new()
        {
            [nameof(BookEntryPage.Frame)] = frame, [nameof(BookEntryPage.Entry)] = entry, [nameof(BookEntryPage.Folder)] = folder, [nameof(BookEntryPage.BookTitle)] = book, [nameof(BookEntryPage.Work)] = work,
        });
    }

    // A chapter or a room; in the languages in which the whole work can be read.
    private async Task<BuiltPage> PartAsync(PortalAddress address, WorkView? work, FrameView frame, CancellationToken ct)
    {
        if (work is not { IsReadable: true } || address.Part > work.Work.Parts.Count) { return await NotThereAsync(404, frame with { Languages = [] }); }
        var part = work.Work.Parts[address.Part - 1];
        var versions = frame.Languages.Where(v => work.Work.Languages.Contains(v.Language)).Select(v => v with { Path = $"{work.Work.Entry.Under(v.Path)}/{address.Part}" });
        return await PageAsync<ReaderPage>(200, new()
        {
            [nameof(ReaderPage.Frame)] = frame with { Languages = [.. versions], Title = $"{part.Title} · {work.Work.Entry.Title}", Description = $"{WorkShelf.Place(work.Work, part.Number)}: {part.Title}" },
            [nameof(ReaderPage.View)] = work, [nameof(ReaderPage.Part)] = part,
        });
    }

    private async Task<BuiltPage> HomeAsync(FrameView frame, CancellationToken ct)
    {
        var latest = await shown.NewestAsync(frame.Language, null, OnHome, ct);
        var ofStreams = await shown.NewestPerStreamAsync(frame.Language, OfStream, ct);
        frame = frame with
        {
            Languages = VersionView.In(await shown.LanguagesAsync(ct), l => $"/{l}/"),
            Title = options.Value.Name(frame.Language),
            Description = options.Value.Intro(frame.Language) ?? options.Value.Slogan(frame.Language) ?? words.In(frame.Language, "portal.official", options.Value.Owner(frame.Language)),
            IsHome = true,
        };
        return await PageAsync<HomePage>(200, new() { [nameof(HomePage.Frame)] = frame, [nameof(HomePage.Latest)] = latest, [nameof(HomePage.LatestOfStreams)] = ofStreams, [nameof(HomePage.Banners)] = await BannersAsync(frame, ct) });
    }

    private async Task<IReadOnlyList<PublicEntry>> BannersAsync(FrameView frame, CancellationToken ct)
    {
        var banners = new List<PublicEntry>();
        foreach (var face in frame.Books.Where(b => b.IsOnHome)) { banners.AddRange((await shown.BookAsync(face.Register, frame.Language, 0, OnHome, ct))?.Entries ?? []); }
        return banners;
    }

    private async Task<BuiltPage> FollowAsync(FrameView frame, CancellationToken ct) => await PageAsync<FollowPage>(200, new()
    {
        [nameof(FollowPage.Frame)] = frame with { Title = words.In(frame.Language, "portal.follow.title"), Description = words.In(frame.Language, "portal.follow.lead"), Languages = VersionView.In(await shown.LanguagesAsync(ct), l => PortalAddress.Follow(l).Path) },
    });

    private async Task<BuiltPage> OverviewAsync(FrameView frame, CancellationToken ct) => await PageAsync<OverviewPage>(200, new()
    {
        [nameof(OverviewPage.Frame)] = frame with { Title = words.In(frame.Language, "portal.footer.sitemap"), Description = words.In(frame.Language, "portal.overview.lead"), Languages = VersionView.In(await shown.LanguagesAsync(ct), l => PortalAddress.Overview(l).Path) },
    });

    private async Task<BuiltPage> WidgetAsync(PortalAddress address, StreamSummary? stream, FrameView frame, CancellationToken ct)
    {
        var html = await renderer.HtmlAsync<WidgetPage>(new Dictionary<string, object?>
        {
            [nameof(WidgetPage.Frame)] = frame with { Title = FeedTitle.Of(words, options.Value, address.Language, stream) },
            [nameof(WidgetPage.Home)] = FeedTitle.PageOf(address.Language, stream),
            [nameof(WidgetPage.Items)] = await shown.NewestAsync(address.Language, stream?.Key, PerWidget, ct),
        });
        return new(200, Html, Encoding.UTF8.GetBytes(html), shown.Keys, mayBeFramed: true);
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

    private async Task<BuiltPage> StreamAsync(StreamSummary stream, FrameView frame, CancellationToken ct)
    {
        var door = frame.Doors.FirstOrDefault(d => d.Stream == stream.Key);
        var of = Of(stream, frame) with { Title = stream.Name(frame.Language), Description = stream.Description(frame.Language) };
        return await PageAsync<StreamPage>(200, new()
        {
            [nameof(StreamPage.Frame)] = door is null ? of : of with { Languages = await VersionsAsync(door.Door, ct) },
            [nameof(StreamPage.Stream)] = stream,
            [nameof(StreamPage.Items)] = await shown.NewestAsync(frame.Language, stream.Key, PerPage, ct),
            [nameof(StreamPage.Months)] = await shown.MonthsAsync(frame.Language, stream.Key, ct),
            [nameof(StreamPage.Door)] = door,
            [nameof(StreamPage.Books)] = await BehindAsync(door, frame.Language, ct),
        });
    }

    // Where a door is in each language: the page of its stream, or one of its own.
    private async Task<IReadOnlyList<VersionView>> VersionsAsync(Door door, CancellationToken ct)
    {
        var versions = new List<VersionView>();
        foreach (var language in await shown.LanguagesAsync(ct))
        {
            if (frames.Of(language, "", await shown.StreamsAsync(language, ct)).Doors.FirstOrDefault(d => d.Door == door) is { } there) { versions.Add(new(language, there.Href)); }
        }

        return versions;
    }

    // A door that no stream speaks for: what stands behind it is all there is.
    private async Task<BuiltPage> DoorAsync(DoorView door, FrameView frame, CancellationToken ct)
    {
        frame = frame with { Title = door.Title, Description = door.Lead, Languages = await VersionsAsync(door.Door, ct) };
        if (door.Audience is { } audience) { return await AudienceAsync(door, audience, frame, ct); }
        return await PageAsync<DoorPage>(200, new() { [nameof(DoorPage.Frame)] = frame, [nameof(DoorPage.Door)] = door, [nameof(DoorPage.Books)] = await BehindAsync(door, frame.Language, ct) });
    }

    // A door for some: what was written for them, what they may come to, and all that stands behind it, by subject.
    private async Task<BuiltPage> AudienceAsync(DoorView door, string audience, FrameView frame, CancellationToken ct) => await PageAsync<AudiencePage>(200, new()
    {
        [nameof(AudiencePage.Frame)] = frame,
        [nameof(AudiencePage.Door)] = door,
        [nameof(AudiencePage.Items)] = await shown.NewestForAsync(frame.Language, audience, BehindDoor, ct),
        [nameof(AudiencePage.Events)] = await ComingAsync([.. frame.Books.Where(IsOfEvents)], frame.Language, ct),
        [nameof(AudiencePage.Books)] = await PartsAsync(door.Books, frame.Language, OnMap, ct),
    });

    private async Task<IReadOnlyList<BookPartView>> ComingAsync(IReadOnlyList<PublicFace> faces, string language, CancellationToken ct)
    {
        var coming = new List<BookPartView>();
        foreach (var face in faces)
        {
            if (await shown.ComingAsync(face.Register, language, BehindDoor, ct) is { Entries.Count: > 0 } list) { coming.Add(new(face, list, $"/{language}/{face.Slugs[language]}")); }
        }

        return coming;
    }

    private async Task<BuiltPage> MapAsync(PortalAddress address, FrameView frame, CancellationToken ct)
    {
        IReadOnlyList<PublicFace> faces = [.. frame.Books.Where(b => b.HasMap)];
        if (address.Form is PortalForm.GeoJson) { return await PlacesAsync(address, faces, frame, ct); }
        var books = await PartsAsync(faces, frame.Language, OnMap, ct);
        return await PageAsync<MapPage>(200, new()
        {
            [nameof(MapPage.Frame)] = frame with { Title = words.In(frame.Language, "portal.map.title"), Description = words.In(frame.Language, "portal.map.lead"), Data = new(words.In(frame.Language, "portal.map.title"), words.In(frame.Language, "portal.map.lead"), [("application/geo+json", $"{address.Path}/data.geojson")]), Languages = VersionView.In(await shown.LanguagesAsync(ct), l => PortalAddress.Map(l).Path) },
            [nameof(MapPage.Books)] = books,
        });
    }

    // Of each register so many entries a part: no part grows without end, and together they are all.
    private async Task<BuiltPage> PlacesAsync(PortalAddress address, IReadOnlyList<PublicFace> faces, FrameView frame, CancellationToken ct)
    {
        var books = new List<BookPartView>();
        foreach (var face in faces)
        {
            if (await shown.BookAsync(face.Register, frame.Language, (address.Page - 1) * InData, InData, ct) is { } list) { books.Add(new(face, list, $"/{frame.Language}/{face.Slugs[frame.Language]}")); }
        }

        var parts = DataPartsOf(books.Select(b => b.List.Total).DefaultIfEmpty().Max());
        if (address.Page > parts) { return await NotThereAsync(404, frame); }
        var next = address.Page == parts ? null : site.Root + PortalAddress.MapData(frame.Language, address.Page + 1).Path;
        return new(200, "application/geo+json; charset=utf-8", PlaceFeed.Of(books, address.Page, parts, next, site.Root, options.Value.Owner(frame.Language)), shown.Keys, links: next is null ? null : $"<{next}>; rel=\"next\"");
    }

    // Of events what is to come, and only the whole list tells of those that are over.
    private async Task<IReadOnlyList<BookPartView>> BehindAsync(DoorView? door, string language, CancellationToken ct)
    {
        var behind = new List<BookPartView>();
        foreach (var part in await PartsAsync(door?.Books ?? [], language, BehindDoor, ct)) { behind.Add(IsOfEvents(part.Face) && await shown.ComingAsync(part.Face.Register, language, BehindDoor, ct) is { Entries.Count: > 0 } coming ? part with { List = coming } : part); }
        return behind;
    }

    private static bool IsOfEvents(PublicFace face) => face.KnownAs == "Event";

    private async Task<IReadOnlyList<BookPartView>> PartsAsync(IReadOnlyList<PublicFace> faces, string language, int most, CancellationToken ct)
    {
        var behind = new List<BookPartView>();
        foreach (var face in faces)
        {
            if (await shown.BookAsync(face.Register, language, 0, face.HasUrgent ? Math.Max(most, OnMap) : most, ct) is not { Total: > 0 } list) { continue; }
            behind.Add(new(face, list with { Entries = [.. list.Entries.Take(most)] }, $"/{language}/{face.Slugs[language]}") { Urgent = [.. list.Entries.Where(e => e.UrgentNumber is not null)] });
        }

        return behind;
    }

    private async Task<BuiltPage> MonthAsync(PortalAddress address, StreamSummary stream, DateOnly month, FrameView frame, CancellationToken ct)
    {
        var part = await shown.MonthAsync(frame.Language, stream.Key, month, (address.Page - 1) * PerPart, PerPart, ct);
        if (part.Items.Count == 0) { return await NotThereAsync(404, frame); }
        var title = $"{stream.Name(frame.Language)}: {Stories.MonthTitle(month, words, frame.Language)}";
        return await PageAsync<MonthPage>(200, new()
        {
            [nameof(MonthPage.Frame)] = Of(stream, frame) with { Title = title, Description = title },
            [nameof(MonthPage.Stream)] = stream,
            [nameof(MonthPage.Month)] = month,
            [nameof(MonthPage.Items)] = part.Items,
            [nameof(MonthPage.Number)] = address.Page,
            // How many parts there are in the end no part says but the last: so that those before it stay as they are.
            [nameof(MonthPage.Parts)] = Math.Min(address.Page + 1, PartsOf(part.Total)),
        });
    }

    private FrameView Of(StreamSummary stream, FrameView frame) => frame with
    {
        Languages = VersionView.In(shown.LanguagesOf(stream), l => $"/{l}/{stream.Slug(l)}"),
        FeedPath = $"/{frame.Language}/{stream.Slug(frame.Language)}/",
    };

    private async Task<BuiltPage> ArticleAsync(PortalAddress address, FrameView frame, CancellationToken ct)
    {
        if (await shown.FindAsync(address.Language, address.Slug!, ct) is not { } item)
        {
            return await NotThereAsync(await shown.IsWithdrawnAsync(address.Language, address.Slug!, ct) ? 410 : 404, frame);
        }

        // A stream's address may change; the item's own part never does.
        if (item.Path != address.Path) { return new(301, Html, [], shown.Keys, item.Path); }

        frame = frame with
        {
            Languages = [.. item.Languages.Select(l => new VersionView(l.Language, $"/{l.Language}/{item.Stream.Slug(l.Language)}/{l.Slug}"))],
            Title = item.Title,
            Description = item.Lead,
            Article = item,
        };
        return await PageAsync<ArticlePage>(200, new() { [nameof(ArticlePage.Frame)] = frame, [nameof(ArticlePage.Item)] = item, [nameof(ArticlePage.More)] = await shown.BeforeAsync(item, OnArticle, ct) });
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

    private async Task<BuiltPage> PageAsync<TPage>(int status, Dictionary<string, object?> parameters) where TPage : IComponent =>
        Done(status, Html, await renderer.HtmlAsync<TPage>(parameters));

    private BuiltPage Feed(PortalAddress address, string mediaType, string text) => new(200, mediaType, Encoding.UTF8.GetBytes(text), shown.Keys, links: FeedTopic.Links(site.Root, address.Path));

    private BuiltPage Done(int status, string mediaType, string text) => new(status, mediaType, Encoding.UTF8.GetBytes(text), shown.Keys);
}
