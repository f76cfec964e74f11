using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Searching;
using HaiDang.Registers.Contracts;
using Npgsql;

namespace HaiDang.Portal.Serving;

/// <summary>What the newsroom and the plans announce makes exactly the pages that show it old, on this node and on every other.</summary>
internal sealed class ForgetChanged(PageStore store, PublicSearch search, NpgsqlDataSource source, TimeProvider time) : IHandle<ItemPublished>, IHandle<ItemWithdrawn>,
    IHandle<StreamRegistered>, IHandle<PublicEntryChanged>, IHandle<PublicPartChanged>
{
    public const string Channel = "portal_changed";

    /// <summary>What went live longer ago may have others after it.</summary>
    private static readonly TimeSpan Newest = TimeSpan.FromMinutes(1);

    // What is new may wait for its page; what was taken back must be gone at once.
    public Task HandleAsync(ItemPublished fact, CancellationToken ct)
    {
        List<string> keys = [.. Keys(fact.Item, fact.Language, fact.Slug, fact.Stream, fact.PublishedAt)];
        if (fact.IsNew) { keys.AddRange([Shown.OfNewest(fact.Language, null), Shown.OfNewest(fact.Language, fact.Stream), Shown.OfMonths(fact.Language, fact.Stream)]); }
        // Something back, or brought in with an older date, stands between others.
        if (fact.IsNew && time.GetUtcNow() - fact.PublishedAt > Newest) { keys.AddRange([Shown.OfPast(fact.Language, fact.Stream), Shown.OfOrder(fact.Language, fact.Stream, OfficeClock.MonthOf(fact.PublishedAt))]); }
        return TellAsync(PageChange.Renewed([.. keys]), ct);
    }

    public Task HandleAsync(ItemWithdrawn fact, CancellationToken ct) =>
        TellAsync(PageChange.Forgotten([.. Keys(fact.Item, fact.Language, fact.Slug, fact.Stream, fact.PublishedAt), Shown.OfMonths(fact.Language, fact.Stream), Shown.OfOrder(fact.Language, fact.Stream, OfficeClock.MonthOf(fact.PublishedAt))]), ct);

    public Task HandleAsync(PublicEntryChanged fact, CancellationToken ct) => TellAsync(PageChange.Forgotten(Shown.OfBook(fact.Register), Shown.OfEntry(fact.Register, fact.Record)), ct);

    public Task HandleAsync(StreamRegistered fact, CancellationToken ct) => TellAsync(PageChange.Renewed(Shown.OfStreams), ct);

    public Task HandleAsync(PublicPartChanged fact, CancellationToken ct) => TellAsync(PageChange.Forgotten(Shown.OfPlans, Shown.OfPlan(fact.Slug)), ct);

    private static string[] Keys(ItemId item, string language, string slug, string stream, DateTimeOffset publishedAt)
    {
        var month = OfficeClock.MonthOf(publishedAt);
        return [Shown.OfItem(item), Shown.OfSlug(language, slug), Shown.OfMonth(language, null, month), Shown.OfMonth(language, stream, month), Shown.OfMonths(language, null)];
    }

    private async Task TellAsync(PageChange change, CancellationToken ct)
    {
        change.On(store);
        await search.RefreshAsync(change.Keys, ct);
        await using var notify = source.CreateCommand("select pg_notify($1, $2)");
        notify.Parameters.Add(new() { Value = Channel });
        notify.Parameters.Add(new() { Value = JsonSerializer.Serialize(change) });
        await notify.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>What one node tells the others: these things changed, and whether pages that show them may still be sent until the next build.</summary>
internal sealed record PageChange(Guid Node, bool IsForgotten, string[] Keys)
{
    private static readonly Guid ThisNode = Guid.NewGuid();

    public static PageChange Renewed(params string[] keys) => new(ThisNode, false, keys);

    public static PageChange Forgotten(params string[] keys) => new(ThisNode, true, keys);

    /// <summary>Heard from another node.</summary>
    public bool IsNews => Node != ThisNode;

    public void On(PageStore store) => _ = IsForgotten ? store.Forget(Keys) : store.Renew(Keys);
}
