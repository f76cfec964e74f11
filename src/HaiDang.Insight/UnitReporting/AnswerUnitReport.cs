using HaiDang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.UnitReporting;

/// <summary>The officer who consolidates accepts a unit report or sends it back with a reason.</summary>
internal sealed class AnswerUnitReport(InsightDb db, ICurrentPerson who, OfficeClock clock)
{
    public Task<Refusal?> AcceptAsync(UnitReportId id, uint version, CancellationToken ct) =>
        RunAsync(id, version, report => report.Accept(who.Name, clock.Now), ct);

    public Task<Refusal?> ReturnAsync(UnitReportId id, uint version, string reason, CancellationToken ct) =>
        RunAsync(id, version, report => report.Return(reason, who.Name, clock.Now), ct);

    private async Task<Refusal?> RunAsync(UnitReportId id, uint version, Func<UnitReport, Refusal?> answer, CancellationToken ct)
    {
        if (!who.May(Permissions.AnswerUnitReports)) { return Refusal.NotAllowed; }
        if (await db.UnitReports.Include(r => r.Submissions).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } report) { return Refusal.NotFound; }
        if (report.Version != version) { return Refusal.ChangedMeanwhile; }
        return answer(report) ?? await db.SaveOrRefuseAsync(ct);
    }
}
