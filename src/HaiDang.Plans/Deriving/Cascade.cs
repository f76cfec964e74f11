using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Deriving;

/// <summary>How far an assigned body has taken a plan up.</summary>
internal enum UptakeState
{
    /// <summary>Its own plan is issued.</summary>
    Issued,

    /// <summary>Its own plan is being written.</summary>
    Drafting,

    /// <summary>It declared that the plan is folded into another.</summary>
    Folded,

    /// <summary>Nothing yet; never counted as done.</summary>
    Missing,
}

/// <summary>An assigned body of a plan: how many tasks it leads and helps, and how it takes the plan up.</summary>
internal sealed record AssignedBody(BodyId Body, string Name, int Leads, int Helps, UptakeState State, Uptake? Uptake, string? Into);

/// <summary>The assigned bodies of a plan, those with nothing first.</summary>
internal sealed class Cascade(PlansDb db)
{
    public async Task<IReadOnlyList<AssignedBody>> OfAsync(PlanId id, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return []; }
        var tasks = await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => t.Plan == id).ToListAsync(ct);
        var uptakes = await db.Uptakes.AsNoTracking().Where(u => u.Plan == id).ToListAsync(ct);
        var named = uptakes.SelectMany(u => new[] { u.OwnPlan, u.FoldedInto }).OfType<PlanId>().ToList();
        var plans = await db.Plans.AsNoTracking().Where(p => named.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);

        // Whoever is only asked ("đề nghị") owes no plan; the issuer has this one.
        var led = tasks.Where(t => !t.IsRequest).Select(t => (Body: t.Lead, Name: t.LeadName, Leads: true));
        var helped = tasks.SelectMany(t => t.Coordinators).Where(c => c.Body is not null).Select(c => (Body: c.Body!.Value, c.Name, Leads: false));
        var asked = uptakes.Select(u => (u.Body, Name: u.BodyName, Leads: (bool?)null));
        var issuer = VietnameseText.Fold(plan.Header.Issuer);
        return [.. led.Concat(helped).Select(b => (b.Body, b.Name, Leads: (bool?)b.Leads)).Concat(asked).GroupBy(b => b.Body)
            .Where(g => g.All(b => VietnameseText.Fold(b.Name) != issuer))
            .Select(g => Of(g.Key, g.First().Name, g.Count(b => b.Leads is true), g.Count(b => b.Leads is false), uptakes.Find(u => u.Body == g.Key), plans))
            .OrderByDescending(b => b.State).ThenByDescending(b => b.Leads).ThenBy(b => b.Name, StringComparer.CurrentCulture)];
    }

    private static AssignedBody Of(BodyId body, string name, int leads, int helps, Uptake? uptake, Dictionary<PlanId, Plan> plans)
    {
        var state = uptake?.OwnPlan is { } own ? (plans[own].IsIssued ? UptakeState.Issued : UptakeState.Drafting)
            : uptake is { FoldedInto: not null } or { FoldedTitle: not null } ? UptakeState.Folded : UptakeState.Missing;
        var into = uptake?.FoldedInto is { } folded ? $"{plans[folded].NumberAndSymbol} {plans[folded].Header.Title}".Trim() : uptake?.FoldedTitle;
        return new(body, name, leads, helps, state, uptake, into);
    }

    /// <summary>How many bodies are in each state.</summary>
    public static IReadOnlyDictionary<UptakeState, int> Count(IEnumerable<AssignedBody> bodies) => bodies.CountBy(b => b.State).ToDictionary();
}
