using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Deriving;

/// <summary>A person says of two tasks that look alike that they are one work, stored and counted once, or two, and why.</summary>
internal sealed class SettleOverlap(PlansDb db, IOrganisations organisations, ICurrentPerson who, TimeProvider time)
{
    public static (PlanTaskId One, PlanTaskId Other) PairOf(PlanTaskId one, PlanTaskId other) => one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);

    /// <summary>One work: <paramref name="kept"/> goes on and serves the clause of the other task as well.</summary>
    public async Task<Refusal?> JoinAsync(PlanTaskId kept, PlanTaskId other, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        if (kept == other || await db.Tasks.SingleOrDefaultAsync(t => t.Id == kept, ct) is not { } stays || await db.Tasks.SingleOrDefaultAsync(t => t.Id == other, ct) is not { } joins)
        {
            return Refusal.ChangedMeanwhile;
        }

        if (joins.MergeInto(stays, who.Name) is { } refusal) { return refusal; }
        // What the joined one served is served by the one that stays.
        var served = await db.Serves.Where(s => s.Task == other).ToListAsync(ct);
        db.RemoveRange(served);
        var clauses = served.Select(s => (s.Plan, s.Clause)).Append((joins.Plan, joins.Clause)).ToList();
        var already = await db.Serves.Where(s => s.Task == kept).Select(s => s.Clause).ToListAsync(ct);
        db.AddRange(clauses.Where(c => !already.Contains(c.Clause)).Select(c => new TaskServes { Task = kept, Plan = c.Plan, Clause = c.Clause, SaidBy = who.Name, At = time.GetUtcNow() }));
        await db.IndexAsync(await db.Plans.SingleAsync(p => p.Id == stays.Plan, ct), stays, organisations, ct);
        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>Two works: they are not shown again.</summary>
    public async Task<Refusal?> KeepApartAsync(PlanTaskId one, PlanTaskId other, string reason, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        if (string.IsNullOrWhiteSpace(reason)) { return new Refusal("plans.overlap.no_reason") { Field = "Reason" }; }

        var pair = PairOf(one, other);
        db.Add(new SettledOverlap { One = pair.One, Other = pair.Other, Reason = reason.Trim(), SaidBy = who.Name, At = time.GetUtcNow() });
        return await db.SaveOrRefuseAsync(ct);
    }
}
