using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Targeting;

/// <summary>The targets of a year: one for each press body of the register, and for whoever has figures.</summary>
internal sealed class TargetBook(InsightDb db, IOrganisations organisations)
{
    public async Task<IReadOnlyList<TargetFigure>> OfYearAsync(int year, CancellationToken ct)
    {
        var baselines = await db.Baselines.AsNoTracking().Where(b => b.Year == year - 1).ToListAsync(ct);
        var months = await db.Productions.AsNoTracking().Where(p => p.Year == year).OrderBy(p => p.Month).ToListAsync(ct);
        var press = (await organisations.AllAsync(ct)).Where(b => b is { Kind: "press", IsActive: true }).Select(b => (b.Id, b.Name));
        return
        [
            .. press.Concat(baselines.Select(b => (b.Body, b.BodyName))).Concat(months.Select(m => (m.Body, m.BodyName))).DistinctBy(b => b.Item1)
                .OrderBy(b => b.Item2, VietnameseComparer.Instance)
                .Select(b => Figure(b.Item1, b.Item2, year, baselines.Find(l => l.Body == b.Item1), months.Where(m => m.Body == b.Item1))),
        ];
    }

    public async Task<TargetFigure?> FindAsync(BodyId body, int year, CancellationToken ct) =>
        (await OfYearAsync(year, ct)).FirstOrDefault(t => t.Body == body.Value);

    private static TargetFigure Figure(BodyId body, string name, int year, Baseline? baseline, IEnumerable<Production> months) => new(body.Value, name, year,
        baseline?.Items, baseline?.Minutes, baseline?.Source, [.. months.Select(m => new MonthFigure(m.Month, m.Items, m.Minutes, m.RerunItems, m.RerunMinutes))]);
}
