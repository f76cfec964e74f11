using System.Text.Json;
using HaiDang.Kernel.Announcing;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Searching;
using HaiDang.Portal.Telling;
using HaiDang.Registers.Contracts;
using Npgsql;

namespace HaiDang.Portal.Serving;

/// <summary>What the newsroom and the plans announce makes exactly the pages that show it old, on this node and on every other.</summary>
internal sealed class ForgetChanged(PageStore store, PublicSearch search, FeedHub hub, INewsroom newsroom, NpgsqlDataSource source, TimeProvider time) : IHandle<ItemPublished>, IHandle<ItemWithdrawn>,
    IHandle<ItemMeantFor>, IHandle<StreamRegistered>, IHandle<PublicEntryChanged>, IHandle<PublicPartChanged>
{
    public const string Channel = "portal_changed";

    public Task HandleAsync(ItemPublished fact, CancellationToken ct) => TellAsync(fact, ct);

    public Task HandleAsync(ItemWithdrawn fact, CancellationToken ct) => TellAsync(fact, ct);

    public Task HandleAsync(ItemMeantFor fact, CancellationToken ct) => TellAsync(fact, ct);

    public Task HandleAsync(PublicEntryChanged fact, CancellationToken ct) => TellAsync(fact, ct);

    public Task HandleAsync(StreamRegistered fact, CancellationToken ct) => TellAsync(fact, ct);

    public Task HandleAsync(PublicPartChanged fact, CancellationToken ct) => TellAsync(fact, ct);

    private async Task TellAsync(IFact fact, CancellationToken ct)
    {
        var change = await PageChange.OfAsync(fact, time.GetUtcNow(), newsroom, ct);
        if (change.Keys.Length == 0) { return; }
        change.On(store);
        // Other nodes before anything that takes time: what was taken back must be gone there, too.
        await using var notify = source.CreateCommand("select pg_notify($1, $2)");
        notify.Parameters.Add(new() { Value = Channel });
        notify.Parameters.Add(new() { Value = JsonSerializer.Serialize(change) });
        await notify.ExecuteNonQueryAsync(ct);
        await search.RefreshAsync(change.Keys, ct);
        hub.Ring();
    }
}
