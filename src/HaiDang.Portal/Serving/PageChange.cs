using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Serving;

/// <summary>These things changed; and whether pages that show them may still be sent until the next build. Nodes tell it each other.</summary>
internal sealed record PageChange(Guid Node, bool IsForgotten, string[] Keys)
{
    /// <summary>The facts that change pages.</summary>
    public static readonly IReadOnlyCollection<Type> Facts = [typeof(ItemPublished), typeof(ItemWithdrawn), typeof(ItemMeantFor), typeof(StreamRegistered), typeof(PublicEntryChanged), typeof(PublicPartChanged)];

    private static readonly Guid ThisNode = Guid.NewGuid();

    /// <summary>What went live longer ago may have others after it.</summary>
    private static readonly TimeSpan Newest = TimeSpan.FromMinutes(1);

    /// <summary>Heard from another node.</summary>
    public bool IsNews => Node != ThisNode;

    public void On(PageStore store) => _ = IsForgotten ? store.Forget(Keys) : store.Renew(Keys);

    /// <summary>What a fact means for pages. What is new may wait for its page; what was taken back must be gone at once.</summary>
    /// <param name="fact">One of <see cref="Facts"/>.</param>
    /// <param name="at">When it was announced.</param>
    /// <param name="newsroom">Says what is so now, after the fact: for whom an item is, and where it can be read.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<PageChange> OfAsync(IFact fact, DateTimeOffset at, INewsroom newsroom, CancellationToken ct) => fact switch
    {
        ItemPublished { IsNew: true } item => Of(fact, at).With(AudiencesIn([item.Language], await newsroom.AudiencesAsync(item.Item, ct))),
        ItemWithdrawn item => Of(fact, at).With(AudiencesIn([item.Language], await newsroom.AudiencesAsync(item.Item, ct))),
        ItemMeantFor item => new(ThisNode, false, [.. AudiencesIn((await newsroom.FindReleasedAsync(item.Item, ct)).Select(r => r.Language), item.Before.Union(item.Now).Except(item.Before.Intersect(item.Now)))]),
        _ => Of(fact, at),
    };

    private static PageChange Of(IFact fact, DateTimeOffset at) => fact switch
    {
        ItemPublished item => new(ThisNode, false, [.. KeysOf(item, at)]),
        ItemWithdrawn item => new(ThisNode, true,
        [
            // Whether it was the last of its stream, two who take things back at once would not know.
            .. KeysOf(item.Item, item.Language, item.Slug, item.Stream, item.PublishedAt), .. VersionsOf(item.Item, item.Elsewhere), Shown.OfOpen(item.Language), Shown.OfMonths(item.Language, item.Stream), Shown.OfOrder(item.Language, item.Stream, OfficeClock.MonthOf(item.PublishedAt)),
        ]),
        StreamRegistered => new(ThisNode, false, [Shown.OfStreams]),
        PublicEntryChanged entry => new(ThisNode, true, [Shown.OfBook(entry.Register), Shown.OfEntry(entry.Register, entry.Record)]),
        PublicPartChanged plan => new(ThisNode, true, [Shown.OfPlans, Shown.OfPlan(plan.Slug)]),
        _ => throw new ArgumentException($"{fact.GetType()} changes no page.", nameof(fact)),
    };

    private PageChange With(IEnumerable<string> more) => this with { Keys = [.. Keys, .. more] };

    private static IEnumerable<string> AudiencesIn(IEnumerable<string> languages, IEnumerable<string> audiences)
    {
        var of = audiences.Where(Doors.Audiences.Values.Contains).ToList();
        return languages.SelectMany(l => of.Select(a => Shown.OfAudience(l, a)));
    }

    private static IEnumerable<string> KeysOf(ItemPublished item, DateTimeOffset at)
    {
        foreach (var key in KeysOf(item.Item, item.Language, item.Slug, item.Stream, item.PublishedAt)) { yield return key; }
        if (!item.IsNew) { yield break; }
        foreach (var key in VersionsOf(item.Item, item.Elsewhere)) { yield return key; }
        if (item.OpensStream) { yield return Shown.OfOpen(item.Language); }
        yield return Shown.OfNewest(item.Language, null);
        yield return Shown.OfNewest(item.Language, item.Stream);
        yield return Shown.OfMonths(item.Language, item.Stream);
        if (at - item.PublishedAt <= Newest) { yield break; }
        // Something back, or brought in with an older date, stands between others.
        yield return Shown.OfPast(item.Language, item.Stream);
        yield return Shown.OfOrder(item.Language, item.Stream, OfficeClock.MonthOf(item.PublishedAt));
    }

    private static string[] KeysOf(ItemId item, string language, string slug, string stream, DateTimeOffset publishedAt)
    {
        var month = OfficeClock.MonthOf(publishedAt);
        return [Shown.OfItem(item, language), Shown.OfSlug(language, slug), Shown.OfMonth(language, null, month), Shown.OfMonth(language, stream, month), Shown.OfMonths(language, null), Shown.OfDay(language, OfficeClock.DateOf(publishedAt))];
    }

    // Its pages offer the others, and so do the sitemaps that name them.
    private static IEnumerable<string> VersionsOf(ItemId item, IReadOnlyList<PublicSince> elsewhere) =>
        elsewhere.SelectMany(e => (string[])[Shown.OfMonth(e.Language, null, OfficeClock.MonthOf(e.At)), Shown.OfDay(e.Language, OfficeClock.DateOf(e.At))]).Prepend(Shown.OfVersions(item));
}
