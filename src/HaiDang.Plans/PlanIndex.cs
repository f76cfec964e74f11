using HaiDang.Kernel.Searching;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Plans;

/// <summary>Under which words plans, clauses and tasks are found. While a plan is a draft, only the body that brought it in finds them.</summary>
internal static class PlanIndex
{
    private const int LongestText = 400;

    public static async Task IndexAsync(this PlansDb db, Plan plan, IEnumerable<PlanTask> tasks, IOrganisations organisations, CancellationToken ct)
    {
        var office = OfficeOf(plan);
        await db.IndexAsync("plan", plan.Id.Value, plan.Header.Title, Address(plan), plan.NumberAndSymbol,
            $"{plan.Header.Kind} {plan.Header.Issuer} {string.Join(' ', plan.Bases.Select(b => b.Citation))}", office, ct);
        foreach (var clause in plan.Clauses)
        {
            await db.IndexAsync("clause", clause.Id.Value, Short(clause.Title), $"{Address(plan)}#{Importing.ConfirmReading.Anchor(clause.Path)}",
                $"{clause.Path} · {plan.NumberAndSymbol}", Short(clause.Text), office, ct);
        }

        foreach (var task in tasks) { await db.IndexAsync(plan, task, organisations, ct); }
    }

    public static async Task IndexAsync(this PlansDb db, Plan plan, PlanTask task, IOrganisations organisations, CancellationToken ct)
    {
        var lead = await organisations.FindAsync(task.Lead, ct);
        await db.IndexAsync("task", task.Id.Value, Short(task.Title), $"/tasks/{task.Id.Value}",
            string.Join(" · ", new[] { task.LeadName, task.Scope, plan.NumberAndSymbol }.Where(t => t is { Length: > 0 })),
            string.Join(' ', lead?.AlsoCalled ?? []), OfficeOf(plan), ct);
    }

    private static Guid? OfficeOf(Plan plan) => plan.IsIssued ? null : plan.BroughtInBy;

    private static string Address(Plan plan) => $"/plans/{plan.Id.Value}";

    private static string Short(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");
}
