using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Publishing;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom.Approving;

/// <summary>
/// Approves a text, which goes out at once. The person says which text she read, by its fingerprint: if it changed since,
/// she is asked to read again.
/// </summary>
internal sealed class ApproveEdition(NewsroomDb db, IProtocol protocol, ICurrentPerson who, TimeProvider clock)
{
    public Task<Refusal?> RunAsync(ItemId id, string language, string read, CancellationToken ct) =>
        RunAsync(id, language, read, clock.GetUtcNow(), ct);

    /// <summary>Only for what was public elsewhere before: it keeps the day on which it was published there.</summary>
    public async Task<Refusal?> RunAsync(ItemId id, string language, string read, DateTimeOffset publishedAt, CancellationToken ct)
    {
        if (!who.May(Permissions.Approve)) { return Refusal.NotAllowed; }
        if (await db.FindAsync(id, who, ct) is not { } item) { return Refusal.NotFound; }
        if (await db.EditionAsync(id, language, ct) is not { } edition) { return Refusal.NotFound; }
        edition.Arrange(await protocol.OrderAsync(ct));
        if (edition.Fingerprint(item) != read) { return new Refusal("newsroom.approve.changed_since_read"); }
        if (edition.Approve(item, who.Done(clock)) is { } notApproved) { return notApproved; }
        if (edition.Publish(item) is { } notPublished) { return notPublished; }

        var before = await db.Releases.FindAsync([id, language], ct);
        var isNew = before is null or { Withdrawn: not null };
        var opens = isNew && !PublicLanguages.Expected.Contains(language) && !await db.Releases.AnyAsync(r => r.Language == language && r.Stream == item.Stream && r.Withdrawn == null, ct);
        var release = before ?? db.Add(new Release
        {
            Item = id,
            Language = language,
            Stream = item.Stream,
            PublishedAt = publishedAt,
            Slug = await NewSlugAsync(edition, ct),
        }).Entity;
        release.Carry(item, edition, publishedAt);
        db.Announce(new ItemPublished(id, language, release.Slug, item.Stream, release.Title, item.Task) { PublishedAt = release.PublishedAt, IsNew = isNew, OpensStream = opens, Elsewhere = isNew ? await db.ElsewhereAsync(id, language, ct) : [] });
        return await db.SaveAsync(item, ct);
    }

    private async Task<string> NewSlugAsync(Edition edition, CancellationToken ct)
    {
        var slug = await SlugAsync(edition, ct);
        var taken = await db.Releases.Where(r => r.Language == edition.Language && r.Slug.StartsWith(slug)).Select(r => r.Slug).ToListAsync(ct);
        return Slug.Unique(slug, taken);
    }

    // In further languages it is named by its English title, or its Vietnamese one: an address is typed, and read out.
    private async Task<string> SlugAsync(Edition edition, CancellationToken ct)
    {
        var own = Slug.Of(edition.Title);
        if (PublicLanguages.Expected.Contains(edition.Language) && own.Length > 0) { return own; }
        var titles = await db.Editions.Where(e => e.Item == edition.Item && PublicLanguages.Expected.Contains(e.Language)).OrderBy(e => e.Language).Select(e => e.Title).ToListAsync(ct);
        return titles.Select(Slug.Of).Append(own).FirstOrDefault(s => s.Length > 0) ?? "bai";
    }
}
