using System.Text.Json;
using HaiDang.Kernel.Announcing;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Searching;
using HaiDang.Registers.Contracts;
using Npgsql;

namespace HaiDang.Portal.Serving;

/// <summary>What the newsroom and the plans announce makes exactly the pages that show it old, on this node and on every other.</summary>
internal sealed class ForgetChanged(PageStore store, PublicSearch search, NpgsqlDataSource source) : IHandle<ItemPublished>, IHandle<ItemWithdrawn>,
    IHandle<StreamRegistered>, IHandle<PublicEntryChanged>, IHandle<PublicPartChanged>
{
    public const string Channel = "portal_changed";

    public Task HandleAsync(ItemPublished fact, CancellationToken ct) => ForgetAsync(Keys(fact.Item, fact.Language, fact.Slug, fact.Stream), ct);

    public Task HandleAsync(ItemWithdrawn fact, CancellationToken ct) => ForgetAsync(Keys(fact.Item, fact.Language, fact.Slug, fact.Stream), ct);

    public Task HandleAsync(PublicEntryChanged fact, CancellationToken ct) => ForgetAsync([Shown.OfBook(fact.Register), Shown.OfEntry(fact.Register, fact.Record)], ct);

    public Task HandleAsync(StreamRegistered fact, CancellationToken ct) => ForgetAsync([Shown.OfStreams], ct);

    public Task HandleAsync(PublicPartChanged fact, CancellationToken ct) => ForgetAsync([Shown.OfPlans, Shown.OfPlan(fact.Slug)], ct);

    private static string[] Keys(ItemId item, string language, string slug, string stream) =>
        [Shown.OfItem(item), Shown.OfSlug(language, slug), Shown.OfList(language, null), Shown.OfList(language, stream)];

    private async Task ForgetAsync(string[] keys, CancellationToken ct)
    {
        store.Forget(keys);
        await search.RefreshAsync(keys, ct);
        await using var notify = source.CreateCommand("select pg_notify($1, $2)");
        notify.Parameters.Add(new() { Value = Channel });
        notify.Parameters.Add(new() { Value = JsonSerializer.Serialize(keys) });
        await notify.ExecuteNonQueryAsync(ct);
    }
}
