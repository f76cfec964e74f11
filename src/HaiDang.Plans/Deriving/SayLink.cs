using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Deriving;

/// <summary>A person says of a citation that it ties the plan to the document cited, or that it does not.</summary>
internal sealed class SayLink(PlansDb db, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanId id, string citation, bool isLink, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        if (await db.Plans.AsNoTracking().Include(p => p.Clauses).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (Citations.Of(plan).FirstOrDefault(c => c.Citation == citation) is not { } cited) { return Refusal.NotFound; }

        if (await db.Links.SingleOrDefaultAsync(l => l.Plan == id && l.Citation == citation, ct) is { } said)
        {
            (said.IsConfirmed, said.SaidBy, said.At) = (isLink, who.Name, time.GetUtcNow());
        }
        else
        {
            db.Add(new PlanLink
            {
                Plan = id,
                Kind = cited.Kind,
                Citation = citation,
                DocumentKind = cited.DocumentKind,
                Subject = cited.Subject,
                Issuer = cited.Issuer,
                Date = cited.Date,
                Clause = cited.Clause,
                IsConfirmed = isLink,
                SaidBy = who.Name,
                At = time.GetUtcNow(),
            });
        }

        return await db.SaveOrRefuseAsync(ct);
    }
}
