using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Sending;

/// <summary>An issued plan goes to its recipients the same day. One whose time was over when it came here is not sent again.</summary>
internal sealed class DeliverPlan(PlansDb db, IOrganisations organisations, OfficeClock clock) : IHandle<PlanIssued>
{
    public async Task HandleAsync(PlanIssued fact, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == fact.Plan, ct) is not { } plan || !plan.IsLive(clock.Today)) { return; }
        var signed = await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => t.Plan == fact.Plan && db.Clauses.Any(c => c.Id == t.Clause && c.AddedAs == null)).ToListAsync(ct);
        var sent = await db.Deliveries.AsNoTracking().Where(d => d.Plan == fact.Plan).Select(d => new { d.Body, d.Name }).ToListAsync(ct);
        foreach (var recipient in await new Recipients(organisations).OfAsync(plan, signed, clock.Today, ct))
        {
            if (sent.Exists(s => s.Body == recipient.Body && (s.Body is not null || s.Name == recipient.Name))) { continue; }
            db.Add(new Delivery { Plan = fact.Plan, Body = recipient.Body, Name = recipient.Name, Line = recipient.Line, Purpose = recipient.Purpose, At = clock.Now });
        }

        await db.SaveChangesAsync(ct);
    }
}
