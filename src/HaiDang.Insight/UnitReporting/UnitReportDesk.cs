using HaiDang.Insight.Contracts;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.UnitReporting;

/// <summary>The acts on unit reports as others may call them.</summary>
internal sealed class UnitReportDesk(InsightDb db, ProposeUnitReport propose, WriteUnitReport write, SubmitUnitReport submit, AnswerUnitReport answer,
    ICurrentPerson who) : IUnitReports
{
    public async Task<Refusal?> SendAsync(PlanId plan, int year, UnitReportText text, CancellationToken ct)
    {
        var body = new BodyId(who.Office ?? Guid.Empty);
        var proposed = await propose.RunAsync(plan, body, year, ct);
        var written = proposed with { Results = text.Results ?? proposed.Results, Difficulties = text.Difficulties, Proposals = text.Proposals, NextYear = text.NextYear };
        if (await write.RunAsync(plan, body, year, written, (await FindAsync(plan, body, year, ct))?.Version, ct) is { } refusal) { return refusal; }

        var saved = await FindAsync(plan, body, year, ct);
        return await submit.RunAsync(saved!.Id, saved.Version, ct);
    }

    public async Task<Refusal?> AcceptAsync(PlanId plan, BodyId body, int year, CancellationToken ct) =>
        await FindAsync(plan, body, year, ct) is { } report ? await answer.AcceptAsync(report.Id, report.Version, ct) : Refusal.NotFound;

    public async Task<Refusal?> ReturnAsync(PlanId plan, BodyId body, int year, string reason, CancellationToken ct) =>
        await FindAsync(plan, body, year, ct) is { } report ? await answer.ReturnAsync(report.Id, report.Version, reason, ct) : Refusal.NotFound;

    private Task<UnitReport?> FindAsync(PlanId plan, BodyId body, int year, CancellationToken ct) =>
        db.UnitReports.AsNoTracking().SingleOrDefaultAsync(r => r.Plan == plan && r.Body == body && r.Year == year, ct);
}
