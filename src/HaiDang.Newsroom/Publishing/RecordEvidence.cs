using HaiDang.Kernel.Announcing;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.Extensions.Logging;

namespace HaiDang.Newsroom.Publishing;

/// <summary>What went live counts as evidence on the task it was made for.</summary>
internal sealed class RecordEvidence(IPlans plans, INewsroom newsroom, ILogger<RecordEvidence> log) : IHandle<ItemPublished>
{
    public async Task HandleAsync(ItemPublished fact, CancellationToken ct)
    {
        if (fact.Task is not { } task || await newsroom.FindReleasedAsync(fact.Language, fact.Slug, ct) is not { } item) { return; }
        var proof = $"item/{fact.Item.Value}/{fact.Language}";
        if (await plans.RecordPublicationAsync(task, proof, item.Title, item.Path, ct) is { } refusal)
        {
            // A task that is gone will not come back by asking again.
            Logs.EvidenceRefused(log, fact.Item.Value, refusal.Key);
        }
    }
}
