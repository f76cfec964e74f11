using System.Runtime.CompilerServices;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Feeds;
using HaiDang.Portal.Pages;
using HaiDang.Portal.Reading;
using HaiDang.Registers.Contracts;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Exporting;

/// <summary>The addresses of the site that lead to something: the one list that export and packs go by.</summary>
internal sealed class Census(INewsroom newsroom, IPublicPlans plans, IRegisters registers, Frames frames, IOptions<PortalOptions> site)
{
    private static readonly PortalForm[] OfLists = [PortalForm.Rss, PortalForm.Atom, PortalForm.JsonFeed, PortalForm.Widget];

    /// <summary>All of them.</summary>
    /// <param name="moved">Gets the lasting addresses of entries and of what is in them, which are printed on things and kept by readers, and where each leads.</param>
    /// <param name="ct">Breaks off.</param>
    public async IAsyncEnumerable<PortalAddress> AllAsync(IDictionary<string, string> moved, [EnumeratorCancellation] CancellationToken ct)
    {
        var streams = await newsroom.StreamsAsync(ct);
        foreach (var language in streams.Languages())
        {
            var frame = frames.Of(language, $"/{language}/", streams);
            foreach (var opening in Openings(frame)) { yield return opening; }
            var most = 0;
            foreach (var face in frame.Books.Where(b => b.HasMap)) { most = Math.Max(most, (await registers.PublicListAsync(face.Register, language, 0, 0, ct))?.Total ?? 0); }
            for (var part = 1; part <= PageBuilder.DataPartsOf(most); part++) { yield return PortalAddress.MapData(language, part); }
            yield return PortalAddress.Follow(language);
            yield return PortalAddress.Overview(language);
            foreach (var form in (PortalForm[])[.. OfLists, PortalForm.Manifest, PortalForm.Offline]) { yield return new(language, null, null, form, 1); }
            foreach (var stream in frame.Streams)
            {
                var folder = stream.Slug(language);
                foreach (var form in OfLists) { yield return new(language, folder, null, form, 1); }
                foreach (var month in await newsroom.MonthsAsync(language, stream.Key, ct))
                {
                    var items = (await newsroom.ReleasedInMonthAsync(language, stream.Key, month.First, 0, 0, ct)).Total;
                    for (var part = 1; part <= PageBuilder.PartsOf(items); part++) { yield return PortalAddress.OfMonth(language, folder, month.First, part); }
                }
            }

            await foreach (var page in BooksAsync(frame, int.MaxValue, moved, ct)) { yield return page; }
            yield return PortalAddress.SitemapOfNews(language);
            foreach (var month in await newsroom.MonthsAsync(language, null, ct))
            {
                foreach (var (part, _) in Sitemaps.PartsOf(language, month, await newsroom.DaysAsync(language, month.First, ct), site.Value)) { yield return part; }
                foreach (var item in await newsroom.AddressesAsync(language, OfficeClock.BeginOf(month.First), OfficeClock.BeginOf(month.First.AddMonths(1)), ct))
                {
                    yield return new(language, item.Stream.Slug(language), item.Slug, PortalForm.Page, 1);
                }
            }
        }

        foreach (var form in (PortalForm[])[PortalForm.Page, PortalForm.Rss, PortalForm.JsonFeed, PortalForm.Data]) { yield return new("vi", PortalAddress.PlansFolder, null, form, 1); }
        foreach (var plan in await plans.AllAsync(ct)) { yield return new("vi", PortalAddress.PlansFolder, plan.Slug, PortalForm.Page, 1); }
        yield return PortalAddress.SitemapOfPages;
        yield return PortalAddress.Sitemap;
    }

    /// <summary>What of a language goes along to be read without a network: pages that people read, of each register and of the stories the first so many.</summary>
    public async IAsyncEnumerable<PortalAddress> ToCarryAsync(string language, int entries, int stories, [EnumeratorCancellation] CancellationToken ct)
    {
        var frame = frames.Of(language, $"/{language}/", await newsroom.StreamsAsync(ct));
        foreach (var opening in Openings(frame)) { yield return opening; }
        await foreach (var page in BooksAsync(frame, entries, new Dictionary<string, string>(), ct)) { yield return page; }
        foreach (var item in await newsroom.ReleasedAsync(language, null, stories, ct)) { yield return new(language, item.Stream.Slug(language), item.Slug, PortalForm.Page, 1); }
    }

    // The home page, and where it leads: doors, streams, the map.
    private static IEnumerable<PortalAddress> Openings(FrameView frame) =>
    [
        new(frame.Language, null, null, PortalForm.Page, 1),
        .. frame.Doors.Where(d => d.HasOwnPage).Select(d => PortalAddress.Parse(d.Href)!),
        .. frame.Streams.Select(s => new PortalAddress(frame.Language, s.Slug(frame.Language), null, PortalForm.Page, 1)),
        PortalAddress.Map(frame.Language),
    ];

    // Registers, their entries, and what is read part by part.
    private async IAsyncEnumerable<PortalAddress> BooksAsync(FrameView frame, int most, IDictionary<string, string> moved, [EnumeratorCancellation] CancellationToken ct)
    {
        var language = frame.Language;
        foreach (var face in frame.Books)
        {
            if (await registers.PublicListAsync(face.Register, language, 0, most, ct) is not { } book) { continue; }
            var folder = face.Slugs[language];
            for (var page = 1; page <= PageBuilder.PagesOf(book.Entries.Count); page++) { yield return PortalAddress.OfBook(language, folder, page); }
            foreach (var entry in book.Entries)
            {
                if (entry.Hidden is null) { moved[$"/{language}/{folder}/{entry.Id.Value}"] = entry.Under($"/{language}/{folder}"); }
                yield return new(language, folder, entry.Slug(language), PortalForm.Page, 1);
            }

            await foreach (var work in registers.WorksAsync(face.Register, language, book.Entries.Count, ct))
            {
                foreach (var part in work.Parts)
                {
                    var address = PortalAddress.OfPart(language, folder, work.Entry.Slug(language), part.Number);
                    foreach (var (lasting, place) in PartAddress.Of($"/{language}/{folder}", work.Entry.Id.Value, part)) { moved[lasting] = address.Path + place; }
                    yield return address;
                }
            }
        }
    }
}
