using HaiDang.Language;
using HaiDang.Plans.Contracts;
using HaiDang.Ui;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>
/// Content streams (dòng nội dung): the headings below the parts of a plan ("II.1"), under which its tasks stand. A plan
/// of parts only has its parts as streams.
/// </summary>
internal static class ContentStreams
{
    private const int LongestTitle = 70;

    /// <summary>The streams of the tasks of some clauses of some plans, plan by plan in the order of the text.</summary>
    public static async Task<IReadOnlyList<Choice>> OfAsync(IQueryable<ClauseId> tasked, IReadOnlyCollection<PlanId> of, PlansDb db)
    {
        // Some thousand tasks stand under some hundred headings: the database names each once, and looks at clauses of these plans only.
        var places = await db.Clauses.Where(c => of.Contains(c.Plan) && tasked.Contains(c.Id)).Select(c => new { c.Plan, Part = PlansDb.Piece(c.Path, ".", 1), Stream = PlansDb.Piece(c.Path, ".", 2) }).Distinct().ToListAsync();
        var headings = places.Select(p => (p.Plan, Path: p.Stream.Length > 0 ? $"{p.Part}.{p.Stream}" : p.Part)).ToHashSet();
        var (ids, paths) = (headings.Select(h => h.Plan).Distinct().ToList(), headings.Select(h => h.Path).Distinct().ToList());
        var plans = await db.Plans.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderByDescending(p => p.EnteredAt).Select(p => new { p.Id, p.Header }).ToListAsync();
        var clauses = (await db.Clauses.AsNoTracking().Where(c => ids.Contains(c.Plan) && paths.Contains(c.Path)).OrderBy(c => c.Position)
            .Select(c => new { c.Id, c.Plan, c.Path, c.Title }).ToListAsync()).ToLookup(c => c.Plan);
        return
        [
            .. from plan in plans
               let name = plan.Header.NumberAndSymbol is { Length: > 0 } number ? number : Excerpt.Of(plan.Header.Title, LongestTitle)
               from clause in clauses[plan.Id]
               where headings.Contains((plan.Id, clause.Path))
               select new Choice(clause.Id.Value.ToString(), $"{clause.Path}. {Excerpt.Of(clause.Title, LongestTitle)}", name),
        ];
    }

    /// <summary>The heading under which a clause stands.</summary>
    public static string Heading(string path) => string.Join('.', path.Split('.').Take(2));
}
