using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Submitting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Resting;

/// <summary>The number of a basis of a plan is complete: it can be told which document is meant.</summary>
internal sealed record BasisKept(PlanId Plan) : IFact;

/// <summary>
/// A person completes a basis that was read without number or date, or adds one to a draft. What was read stays as printed; of an
/// issued plan only what is missing is filled in.
/// </summary>
internal sealed class KeepBasis(PlansDb db, ICurrentPerson who)
{
    /// <param name="at">Which of the plan's bases; none: a new one, of a draft only.</param>
    public async Task<Refusal?> RunAsync(PlanId id, int? at, LegalBasis given, uint? version, CancellationToken ct)
    {
        if (await db.Plans.SeenBy(who).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (!MayFor(who, plan)) { return Refusal.NotAllowed; }
        if (version is { } seen && plan.Version != seen) { return Refusal.ChangedMeanwhile; }
        if ((at is { } place ? plan.CompleteBasis(place, given) : plan.AddBasis(given)) is { } refusal) { return refusal; }

        db.Announce(new BasisKept(id));
        return await db.SaveOrRefuseAsync(ct);
    }

    public static bool MayFor(ICurrentPerson who, Plan plan) => who.May(Permissions.Import) || (!plan.IsIssued && who.May(Permissions.Submit) && plan.IsWrittenBy(who));
}
