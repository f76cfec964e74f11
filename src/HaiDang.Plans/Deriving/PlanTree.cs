using HaiDang.Language;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Deriving;

/// <summary>
/// A place in the tree of plans over several issuers: a document known by its citation, a plan that is here, or a body that folded the
/// plan into another or has nothing yet. <c>Sentence</c>: what of the plan above it carries out.
/// </summary>
internal sealed record TreeNode(string Title, string? Issuer, PlanId? Plan, string State, string? Sentence, IReadOnlyDictionary<UptakeState, int> Counts, IReadOnlyList<TreeNode> Below);

/// <summary>Grows the tree in which a plan stands: from the topmost document that it carries out down to the plans of units.</summary>
internal sealed class PlanTree(PlansDb db, Cascade cascade)
{
    private const int Deepest = 6;
    private List<Plan> plans = [];
    private List<PlanLink> links = [];

    public async Task<TreeNode?> OfAsync(PlanId id, CancellationToken ct)
    {
        plans = await db.Plans.AsNoTracking().Include(p => p.Clauses).AsSplitQuery().ToListAsync(ct);
        links = await db.Links.AsNoTracking().Where(l => l.IsConfirmed && l.Kind == LinkKind.CarriesOut).ToListAsync(ct);
        if (plans.Find(p => p.Id == id) is not { } plan) { return null; }

        var top = plan;
        for (var step = 0; step < Deepest && AboveOf(top) is { } above && above != plan; step++) { top = above; }
        var root = await GrowAsync(top, null, 0, ct);
        // A document that is not here stands above all plans that carry it out.
        return links.Find(l => l.Plan == top.Id && Target(l) is null) is { } cited
            ? new TreeNode($"{cited.DocumentKind} số {cited.Citation}", cited.Issuer, null, "cited", null, new Dictionary<UptakeState, int>(), await CitingAsync(cited, ct))
            : root;
    }

    private async Task<IReadOnlyList<TreeNode>> CitingAsync(PlanLink cited, CancellationToken ct)
    {
        var nodes = new List<TreeNode>();
        foreach (var plan in plans.Where(p => links.Exists(l => l.Plan == p.Id && l.Citation == cited.Citation && Target(l) is null))) { nodes.Add(await GrowAsync(plan, cited.Subject, 1, ct)); }
        return nodes;
    }

    private async Task<TreeNode> GrowAsync(Plan plan, string? sentence, int depth, CancellationToken ct)
    {
        var bodies = plan.IsIssued ? await cascade.OfAsync(plan.Id, ct) : [];
        var below = new List<TreeNode>();
        foreach (var child in plans.Where(p => p != plan && links.Exists(l => l.Plan == p.Id && Target(l) == plan)))
        {
            if (depth < Deepest) { below.Add(await GrowAsync(child, SentenceFor(plan, child), depth + 1, ct)); }
        }

        below.AddRange(bodies.Where(b => b.State is UptakeState.Folded or UptakeState.Missing)
            .Select(b => new TreeNode(b.Name, b.Into, b.Uptake?.FoldedInto, b.State is UptakeState.Folded ? "folded" : "missing", null, new Dictionary<UptakeState, int>(), [])));
        return new($"{plan.NumberAndSymbol} {plan.Header.Title}".Trim(), plan.Header.Issuer, plan.Id, plan.IsIssued ? "issued" : "draft", sentence, Cascade.Count(bodies), below);
    }

    private Plan? AboveOf(Plan plan) => links.Where(l => l.Plan == plan.Id).Select(Target).FirstOrDefault(p => p is not null && p != plan);

    private Plan? Target(PlanLink link) => plans.Find(p => p.Id == link.To) ?? plans.Find(p => p.Id != link.Plan && Citations.Means(link.Citation, link.Date, p));

    // The clause of the plan above that asks the issuer for a plan, or the one it quotes.
    private static string? SentenceFor(Plan above, Plan child)
    {
        if (child.Clauses.OrderBy(c => c.Position).Select(c => above.Clauses.Find(a => a.Id == c.CarriesOut)).FirstOrDefault(c => c is not null) is { } quoted)
        {
            return $"{quoted.Path}: {quoted.Title}";
        }

        var issuer = VietnameseText.Fold(child.Header.Issuer);
        var shorter = issuer.Replace("uy ban nhan dan", "ubnd", StringComparison.Ordinal);
        return above.Clauses.OrderBy(c => c.Position).SelectMany(c => $"{c.Title}\n{c.Text}".Split('\n').Select(line => (c.Path, Line: line)))
            .Where(l => VietnameseText.Fold(l.Line) is var folded && folded.Contains("ke hoach", StringComparison.Ordinal)
                && (folded.Contains(issuer, StringComparison.Ordinal) || folded.Contains(shorter, StringComparison.Ordinal) || FirstWords(folded, shorter)))
            .Select(l => $"{l.Path}: {l.Line.Trim()}").FirstOrDefault();
    }

    // "UBND Thành phố" in a city's plan means the People's Committee of that city.
    private static bool FirstWords(string line, string issuer) => issuer.Split(' ') is [var first, var second, var third, ..] && line.StartsWith($"{first} {second} {third}", StringComparison.Ordinal);
}
