using HaiDang.Documents.Writing;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Reporting;
using HaiDang.Kernel;
using HaiDang.Kernel.Converting;
using HaiDang.Organisations.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.UnitReporting;

/// <summary>Sends a version of a unit report as .docx or PDF; version 0 is what is being written.</summary>
internal sealed class UnitReportFile(InsightDb db, IOrganisations organisations, ReportDeadlines deadlines, ICurrentPerson who)
{
    public static async Task<IResult> SendAsync(Guid id, int version, UnitReportFile file, CancellationToken ct) =>
        await file.MakeAsync(new(id), version, ct) is var (bytes, name) ? Results.File(bytes, DocxWriter.MediaType, name) : Results.NotFound();

    public static async Task<IResult> SendPdfAsync(Guid id, int version, UnitReportFile file, PdfShelf pdf, CancellationToken ct) =>
        await file.MakeAsync(new(id), version, ct) is var (bytes, name) ? await pdf.SendAsync(bytes, name, $"/reports/units/{id}/{version}/report.pdf", ct) : Results.NotFound();

    private async Task<(byte[] Bytes, string Name)?> MakeAsync(UnitReportId id, int version, CancellationToken ct)
    {
        if (await db.UnitReports.AsNoTracking().Include(r => r.Submissions).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } report) { return null; }
        if (!report.IsSeenBy(who)) { return null; }
        var sent = report.Submissions.Find(s => s.Number == version);
        if (sent is null && version != 0) { return null; }

        var plan = await db.Plans.SingleAsync(p => p.PlanId == report.Plan, ct);
        var body = await organisations.FindAsync(report.Body, ct);
        var deadline = await deadlines.OfUnitsAsync(report.Plan, report.Year, ct);
        var letterhead = new UnitLetterhead(body is { Level: "province", Kind: "state" } ? plan.Issuer : null, report.BodyName, body?.ShortForm ?? report.BodyName,
            plan.Place ?? "", deadline?.To);
        var document = UnitReportDocument.Of(plan.Figure(), report.Year, sent?.Content ?? report.Content, letterhead,
            sent is null ? null : OfficeClock.DateOf(sent.At));
        return (DocxWriter.ToBytes(document), $"bao-cao-don-vi-{report.Year}-{Initials(letterhead)}{(sent is null ? "-du-thao" : $"-lan-{version}")}.docx");
    }

    private static string Initials(UnitLetterhead letterhead) => Language.VietnameseText.Fold(letterhead.ShortForm).Replace(' ', '-');
}
