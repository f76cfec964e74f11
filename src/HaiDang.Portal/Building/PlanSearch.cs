using HaiDang.Language;
using HaiDang.Plans.Contracts;

namespace HaiDang.Portal.Building;

/// <summary>A public clause that holds the words asked for.</summary>
public sealed record FoundClauseView(PublicPlan Plan, PublicClause? Clause, string Excerpt);

/// <summary>Finds words in the public parts of plans, marks or no marks; it is given nothing else to search.</summary>
internal static class PlanSearch
{
    private const int Most = 50;
    private const int Longest = 240;

    public static IReadOnlyList<FoundClauseView> In(IReadOnlyList<PublicPlan> plans, string query)
    {
        var wanted = VietnameseText.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0) { return []; }
        return [.. plans.SelectMany(plan => Of(plan, wanted)).Take(Most)];
    }

    private static IEnumerable<FoundClauseView> Of(PublicPlan plan, string[] wanted)
    {
        if (Holds($"{plan.Number} {plan.Title} {plan.Issuer}", wanted)) { yield return new(plan, null, plan.Issuer); }
        foreach (var clause in plan.Clauses.Where(c => Holds($"{c.Path} {c.Title} {c.Text} {string.Join(' ', c.Leads)}", wanted)))
        {
            yield return new(plan, clause, Excerpt.Of(clause.Text, Longest));
        }
    }

    private static bool Holds(string text, string[] wanted)
    {
        var folded = VietnameseText.Fold(text);
        return wanted.All(w => folded.Contains(w, StringComparison.Ordinal));
    }
}
