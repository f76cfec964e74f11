using HaiDang.Kernel.Announcing;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Publishing;

/// <summary>An adjustment rewords or withdraws what the public reads: the portal hears of it in the same save.</summary>
internal static class PublicPartNews
{
    public static async Task AnnouncePublicPartAsync(this PlansDb db, PlanId plan, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.PublicParts.SingleOrDefaultAsync(p => p.Plan == plan, ct) is not { } part) { return; }
        part.ChangedAt = at;
        db.Announce(new PublicPartChanged(part.Slug));
    }
}
