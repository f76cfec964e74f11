using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Deriving;

/// <summary>Who says how a body takes a plan up: the body itself, and the focal body for it.</summary>
internal static class TakesUp
{
    public static bool MayFor(ICurrentPerson who, BodyId body) => who.May(Permissions.TakeUp) && (who.Office == body.Value || who.May(Permissions.Import));
}

/// <summary>A body declares that it takes a plan up within another plan (lồng ghép): one that is here, or one that it names.</summary>
internal sealed class FoldIn(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Refusal?> RunAsync(PlanId id, BodyId body, PlanId? into, string? title, string? note, CancellationToken ct)
    {
        if (!TakesUp.MayFor(who, body)) { return Refusal.NotAllowed; }
        if (into is null && string.IsNullOrWhiteSpace(title)) { return new Refusal("plans.fold.no_plan") { Field = "FoldedTitle" }; }
        if (into == id) { return new Refusal("plans.fold.itself") { Field = "FoldedInto" }; }
        if (into is { } other && !await db.Plans.AnyAsync(p => p.Id == other, ct)) { return Refusal.NotFound; }
        if (await FindOrAskAsync(id, body, ct) is not { } uptake) { return Refusal.NotFound; }
        if (uptake.OwnPlan is not null) { return new Refusal("plans.fold.own_plan"); }

        (uptake.FoldedInto, uptake.FoldedTitle, uptake.Note) = (into, into is null ? title!.Trim() : null, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        (uptake.By, uptake.ByName, uptake.At) = (who.Id, who.Name, clock.Now);
        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>The focal body asks one more body to take the plan up ("các đơn vị xây dựng kế hoạch"); until it does, it is missing.</summary>
    public async Task<Refusal?> AskAsync(PlanId id, BodyId body, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        return await FindOrAskAsync(id, body, ct) is null ? Refusal.NotFound : await db.SaveOrRefuseAsync(ct);
    }

    private async Task<Uptake?> FindOrAskAsync(PlanId id, BodyId body, CancellationToken ct)
    {
        if (await db.Uptakes.SingleOrDefaultAsync(u => u.Plan == id && u.Body == body, ct) is { } known) { return known; }
        if (!await db.Plans.AnyAsync(p => p.Id == id && p.State == PlanState.Issued, ct) || await organisations.FindAsync(body, ct) is not { } named) { return null; }
        var uptake = new Uptake { Plan = id, Body = body, BodyName = named.Name, By = who.Id, ByName = who.Name, At = clock.Now };
        db.Add(uptake);
        return uptake;
    }
}
