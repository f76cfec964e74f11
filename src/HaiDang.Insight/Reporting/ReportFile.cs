using HaiDang.Kernel;
using HaiDang.Kernel.Converting;
using HaiDang.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Reporting;

/// <summary>Sends a made report, as often as it is asked for: always the bytes that were made then.</summary>
internal static class ReportFile
{
    public static async Task<IResult> SendAsync(Guid id, InsightDb db, FileStore files, ICurrentPerson who, CancellationToken ct)
    {
        if (!who.May(Permissions.Read)) { return Results.StatusCode(StatusCodes.Status403Forbidden); }
        var reportId = new ReportId(id);
        var report = await db.Reports.AsNoTracking().Where(r => r.Id == reportId).Select(r => new { r.File, r.FileName }).SingleOrDefaultAsync(ct);
        return report is not null && await files.OpenAsync(report.File, ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, report.FileName)
            : Results.NotFound();
    }

    /// <summary>The same report as PDF.</summary>
    public static async Task<IResult> SendPdfAsync(Guid id, InsightDb db, FileStore files, PdfShelf pdf, ICurrentPerson who, CancellationToken ct)
    {
        if (!who.May(Permissions.Read)) { return Results.StatusCode(StatusCodes.Status403Forbidden); }
        var reportId = new ReportId(id);
        var report = await db.Reports.AsNoTracking().Where(r => r.Id == reportId).Select(r => new { r.File, r.FileName }).SingleOrDefaultAsync(ct);
        if (report is null || await files.OpenAsync(report.File, ct) is not { } kept) { return Results.NotFound(); }
        var docx = new byte[kept.File.Size];
        await using (kept.Bytes) { await kept.Bytes.ReadExactlyAsync(docx, ct); }
        return await pdf.SendAsync(docx, report.FileName, $"/reports/{id}/file.pdf", ct);
    }
}
