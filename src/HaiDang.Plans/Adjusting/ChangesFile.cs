using HaiDang.Documents.Revising;
using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Issuing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Adjusting;

/// <summary>GET /plans/{id}/changes.docx?version=2: the whole plan with what that version changed as tracked changes.</summary>
internal static class ChangesFile
{
    public static async Task<IResult> SendAsync(Guid id, int version, PlansDb db, ICurrentPerson who, CancellationToken ct)
    {
        var key = new PlanId(id);
        if (await db.TextAsync(key, version - 1, who, ct) is not var (plan, before) || await db.TextAsync(key, version, who, ct) is not var (_, after)) { return Results.NotFound(); }

        var made = await db.Adjustments.AsNoTracking().SingleAsync(a => a.Plan == key && a.TextVersion == version, ct);
        var revision = new Revision(made.ProposedByName, OfficeClock.Local(made.Decision!.At));
        return Results.File(RevisionDocument.ToBytes(PrintedPlan.Of(plan, before), PrintedPlan.Of(plan, after), revision), DocxWriter.MediaType,
            $"{PrintedPlan.NameOf(plan)}-ban-{version - 1}-{version}.docx");
    }
}
