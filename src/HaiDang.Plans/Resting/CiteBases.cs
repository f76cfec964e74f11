using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Data;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Resting;

/// <summary>Gives every document that a plan names as its basis a record of its own, shared with all plans that name it.</summary>
internal sealed class CiteBases(PlansDb db) : IHandle<PlanEntered>, IHandle<PlanIssued>, IHandle<BasisKept>
{
    public Task HandleAsync(PlanEntered fact, CancellationToken ct) => CiteAsync(fact.Plan, ct);

    public Task HandleAsync(PlanIssued fact, CancellationToken ct) => CiteAsync(fact.Plan, ct);

    public Task HandleAsync(BasisKept fact, CancellationToken ct) => CiteAsync(fact.Plan, ct);

    private async Task CiteAsync(PlanId id, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return; }
        // A citation that could mean several documents is completed by a person first.
        var cited = plan.Bases.Where(b => b.IsClear).DistinctBy(b => b.DocumentKey).ToList();
        var keys = cited.ConvertAll(b => b.DocumentKey!);
        var known = await db.LegalDocuments.Where(d => keys.Contains(d.Key)).ToDictionaryAsync(d => d.Key, ct);
        foreach (var basis in cited)
        {
            if (known.TryGetValue(basis.DocumentKey!, out var document)) { document.Complete(basis); }
            else { db.Add(LegalDocument.Named(basis)); }
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsTwin)
        {
            // Another plan brought the same document at this moment: what is left is told again.
            db.ChangeTracker.Clear();
            await CiteAsync(id, ct);
        }
    }
}
