using HaiDang.Language;
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

    /// <summary>The streams of some tasks, plan by plan in the order of the text.</summary>
    public static async Task<IReadOnlyList<Choice>> OfAsync(IQueryable<PlanTask> tasks, PlansDb db)
    {
        var places = await db.Clauses.Where(c => tasks.Any(t => t.Clause == c.Id)).Select(c => new { c.Plan, c.Path }).ToListAsync();
        var headings = places.Select(p => (p.Plan, Heading(p.Path))).ToHashSet();
        var plans = (await db.Plans.AsNoTracking().OrderByDescending(p => p.EnteredAt).ToListAsync()).Where(p => headings.Any(h => h.Plan == p.Id)).ToList();
        var streams = new List<Choice>();
        foreach (var plan in plans)
        {
            var name = plan.NumberAndSymbol is { Length: > 0 } number ? number : Excerpt.Of(plan.Header.Title, LongestTitle);
            var clauses = await db.Clauses.AsNoTracking().Where(c => c.Plan == plan.Id).OrderBy(c => c.Position)
                .Select(c => new { c.Id, c.Path, c.Title }).ToListAsync();
            streams.AddRange(clauses.Where(c => headings.Contains((plan.Id, c.Path)))
                .Select(c => new Choice(c.Id.Value.ToString(), $"{c.Path}. {Excerpt.Of(c.Title, LongestTitle)}", name)));
        }

        return streams;
    }

    /// <summary>The heading under which a clause stands.</summary>
    public static string Heading(string path) => string.Join('.', path.Split('.').Take(2));
}
