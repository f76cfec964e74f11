using System.Runtime.CompilerServices;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Exporting;

/// <summary>Every address of the site that leads to something.</summary>
internal sealed class Census(INewsroom newsroom, IPublicPlans plans, IRegisters registers, Frames frames)
{
    private const int WorksAtOnce = 50;

    public async IAsyncEnumerable<PortalAddress> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var streams = await newsroom.StreamsAsync(ct);
        foreach (var language in streams.Languages())
        {
            var frame = frames.Of(language, $"/{language}/", streams);
            foreach (var form in (PortalForm[])[PortalForm.Page, PortalForm.GeoJson]) { yield return PortalAddress.Map(language) with { Form = form }; }
            yield return PortalAddress.Follow(language);
            foreach (var door in frame.Doors.Where(d => d.HasOwnPage)) { yield return PortalAddress.Parse(door.Href)!; }
            foreach (var form in (PortalForm[])[PortalForm.Page, PortalForm.Rss, PortalForm.Atom, PortalForm.JsonFeed, PortalForm.Widget, PortalForm.Manifest, PortalForm.Offline]) { yield return new(language, null, null, form, 1); }
            foreach (var stream in frame.Streams)
            {
                var folder = stream.Slug(language);
                foreach (var form in (PortalForm[])[PortalForm.Page, PortalForm.Rss, PortalForm.Atom, PortalForm.JsonFeed, PortalForm.Widget]) { yield return new(language, folder, null, form, 1); }
                foreach (var month in await newsroom.MonthsAsync(language, stream.Key, ct))
                {
                    var items = (await newsroom.ReleasedInMonthAsync(language, stream.Key, month.First, 0, 0, ct)).Total;
                    for (var part = 1; part <= PageBuilder.PartsOf(items); part++) { yield return PortalAddress.OfMonth(language, folder, month.First, part); }
                }
            }

            foreach (var face in frame.Books)
            {
                if (await registers.PublicListAsync(face.Register, language, 0, int.MaxValue, ct) is not { } book) { continue; }
                for (var page = 1; page <= PageBuilder.PagesOf(book.Total); page++) { yield return PortalAddress.OfBook(language, face.Slugs[language], page); }
                for (var skip = 0; face.HasParts && skip < book.Entries.Count; skip += WorksAtOnce)
                {
                    foreach (var work in await registers.WorksAsync(face.Register, language, skip, WorksAtOnce, ct))
                    {
                        foreach (var part in work.Parts) { yield return PortalAddress.OfPart(language, face.Slugs[language], work.Entry.Id.Value, part.Number); }
                    }
                }

                foreach (var entry in book.Entries) { yield return new(language, face.Slugs[language], $"{entry.Id.Value}", PortalForm.Page, 1); }
            }

            yield return PortalAddress.SitemapOfNews(language);
            foreach (var month in await newsroom.MonthsAsync(language, null, ct))
            {
                yield return PortalAddress.SitemapOfMonth(language, month.First);
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
}
