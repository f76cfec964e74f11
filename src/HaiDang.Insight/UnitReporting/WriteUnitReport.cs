using HaiDang.Insight.Counting;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.UnitReporting;

/// <summary>
/// Somebody of the body saves what she wrote. Two at once: the second is refused with the first one's version, sees what
/// differs, and decides.
/// </summary>
internal sealed class WriteUnitReport(InsightDb db, ProposeUnitReport propose, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Refusal?> RunAsync(PlanId plan, BodyId body, int year, UnitReportContent written, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.WriteUnitReport)) { return Refusal.NotAllowed; }
        if (who.Office != body.Value) { return new Refusal("insight.unit.refusal.other_body"); }
        if (await db.Plans.SingleOrDefaultAsync(p => p.PlanId == plan, ct) is not { } row) { return Refusal.NotFound; }
        if (!row.IsIssued || !row.Covers(year) || year > clock.Today.Year) { return new Refusal("insight.build.year", year); }

        var facts = await propose.RunAsync(plan, body, year, ct);
        if (facts.Lines.Count == 0 && facts.Helped.Count == 0) { return new Refusal("insight.unit.refusal.no_tasks", row.Number); }

        var report = await db.UnitReports.SingleOrDefaultAsync(r => r.Plan == plan && r.Body == body && r.Year == year, ct);
        if (report?.Version != version) { return Refusal.ChangedMeanwhile; }
        if (report is null)
        {
            report = new UnitReport { Plan = plan, Body = body, Year = year, BodyName = (await organisations.FindAsync(body, ct))?.Name ?? "" };
            db.Add(report);
        }

        return report.Write(facts.WithWordsOf(written), who.Name, clock.Now) ?? await db.SaveOrRefuseAsync(ct);
    }
}

/// <summary>Sends the report as it was saved, with the facts of this moment.</summary>
internal sealed class SubmitUnitReport(InsightDb db, ProposeUnitReport propose, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Refusal?> RunAsync(UnitReportId id, uint version, CancellationToken ct)
    {
        if (!who.May(Permissions.WriteUnitReport)) { return Refusal.NotAllowed; }
        if (await db.UnitReports.Include(r => r.Submissions).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } report) { return Refusal.NotFound; }
        if (who.Office != report.Body.Value) { return new Refusal("insight.unit.refusal.other_body"); }
        // Somebody saved after she looked: she reads that first.
        if (report.Version != version) { return Refusal.ChangedMeanwhile; }

        var facts = await propose.RunAsync(report.Plan, report.Body, report.Year, ct);
        return report.Submit(facts.WithWordsOf(report.Content), who.Id, who.Name, clock.Now) ?? await db.SaveOrRefuseAsync(ct);
    }
}
