using HaiDang.Documents.Reading;
using HaiDang.Documents.Writing;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Issuing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Publishing;

/// <summary>Reads of plans what the public may: issued, signed clauses, marked public in the wording they have now.</summary>
internal sealed class PublicPlans(PlansDb db) : IPublicPlans
{
    public async Task<IReadOnlyList<PublicPlan>> AllAsync(CancellationToken ct)
    {
        var parts = await db.PublicParts.AsNoTracking().ToListAsync(ct);
        var shown = new List<(Plan Plan, PublicPlan Public)>();
        foreach (var part in parts)
        {
            if (await OpenAsync(part, ct) is var (plan, tasks)) { shown.Add((plan, Of(part, plan, tasks))); }
        }

        return [.. shown.OrderByDescending(p => p.Plan.Header.Date).ThenBy(p => p.Public.Slug, StringComparer.Ordinal).Select(p => p.Public)];
    }

    public async Task<PublicPlan?> FindAsync(string slug, CancellationToken ct) =>
        await PartAsync(slug, ct) is { } part && await OpenAsync(part, ct) is var (plan, tasks) ? Of(part, plan, tasks) : null;

    public Task<bool> WasPublicAsync(string slug, CancellationToken ct) => db.PublicParts.AnyAsync(p => p.Slug == slug, ct);

    public async Task<byte[]?> DocumentAsync(string slug, CancellationToken ct)
    {
        if (await PartAsync(slug, ct) is not { } part || await OpenAsync(part, ct) is not var (plan, tasks)) { return null; }
        // Bases, recipients and deadlines are not clauses: nobody marked them public.
        return DocxWriter.ToBytes(PrintedPlan.Of(plan, PlanText.Of(plan, tasks, [], plan.TextVersion), clause => UnderOf(clause, plan)) with { Bases = [], Recipients = [] });
    }

    private Task<PublicPart?> PartAsync(string slug, CancellationToken ct) => db.PublicParts.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, ct);

    // The one place where internal is told from public: what is not public never leaves this method.
    private async Task<(Plan Plan, List<PlanTask> Tasks)?> OpenAsync(PublicPart part, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Clauses.OrderBy(c => c.Position)).SingleAsync(p => p.Id == part.Plan, ct);
        if (!plan.IsIssued) { return null; }
        plan.Clauses.RemoveAll(c => !c.IsPublic);
        if (plan.Clauses.Count == 0) { return null; }
        var open = plan.Clauses.Select(c => c.Id).ToList();
        return (plan, await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => open.Contains(t.Clause) && t.Manner == Manner.Order).OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(ct));
    }

    private static PublicPlan Of(PublicPart part, Plan plan, List<PlanTask> tasks) => new(part.Slug, plan.NumberAndSymbol, plan.Header.Kind, plan.Header.Title,
        plan.Header.Issuer, plan.Header.Date, part.ChangedAt, [.. plan.Clauses.Select(c => Of(c, [.. tasks.Where(t => t.Clause == c.Id)]) with { Under = UnderOf(c, plan) })]);

    private static PublicClause Of(Clause clause, List<PlanTask> tasks) => new(clause.Path, clause.Number, clause.Title, clause.Text, clause.Depth,
        [.. tasks.Select(t => t.LeadName).Distinct()], [.. tasks.SelectMany(t => t.HelpersAsPrinted).Distinct()]);

    // Of what is internal nothing is known here any more but the number that the path of a clause in it begins with.
    private static string? UnderOf(Clause clause, Plan open) => clause.Above is { } above && !open.Clauses.Exists(c => c.Path == above) ? Clause.PlaceOf(above) : null;
}
