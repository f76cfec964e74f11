using HaiDang.Insight.Contracts;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Targeting;

/// <summary>The acts on production as others may call them: the last word counts.</summary>
internal sealed class ProductionDesk(InsightDb db, RecordProduction record) : IProduction
{
    public async Task<Refusal?> SetBaselineAsync(BodyId body, int targetYear, int items, int minutes, string source, CancellationToken ct) =>
        await record.BaselineAsync(body, targetYear, items, minutes, source,
            (await db.Baselines.AsNoTracking().SingleOrDefaultAsync(b => b.Body == body && b.Year == targetYear - 1, ct))?.Version, ct);

    public async Task<Refusal?> RecordMonthAsync(BodyId body, int year, int month, int items, int minutes, int rerunItems, int rerunMinutes, CancellationToken ct) =>
        await record.MonthAsync(body, year, month, new(items, minutes, rerunItems, rerunMinutes),
            (await db.Productions.AsNoTracking().SingleOrDefaultAsync(p => p.Body == body && p.Year == year && p.Month == month, ct))?.Version, ct);
}
