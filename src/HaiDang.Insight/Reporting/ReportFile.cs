using HaiDang.Kernel;
using HaiDang.Kernel.Converting;
using HaiDang.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Reporting;

/// <summary>Sends a made report, as often as it is asked for: always the bytes that were made then.</summary>
internal static class ReportFile
{
    public static Task<IResult> SendAsync(Guid id, InsightDb db, FileStore files, ICurrentPerson who, CancellationToken ct) =>
        SendPartAsync(id, db, files, who, report => (report.File, report.FileName), ct);

    /// <summary>Its annexes as a workbook.</summary>
    public static Task<IResult> SendWorkbookAsync(Guid id, InsightDb db, FileStore files, ICurrentPerson who, CancellationToken ct) =>
        SendPartAsync(id, db, files, who, report => (report.Workbook, report.WorkbookName), ct);

    /// <summary>The same report as PDF.</summary>
    public static async Task<IResult> SendPdfAsync(Guid id, InsightDb db, FileStore files, PdfShelf pdf, ICurrentPerson who, CancellationToken ct)
    {
        if (!who.May(Permissions.Read)) { return Results.StatusCode(StatusCodes.Status403Forbidden); }
        return await FindAsync(id, db, ct) is { } report
            ? await ConvertAsync(files, pdf, report.File, report.FileName, $"/reports/{id}/file.pdf", ct) : Results.NotFound();
    }

    /// <summary>A kept .docx as PDF.</summary>
    public static async Task<IResult> ConvertAsync(FileStore files, PdfShelf pdf, FileId file, string name, string address, CancellationToken ct)
    {
        if (await files.OpenAsync(file, ct) is not { } kept) { return Results.NotFound(); }
        var docx = new byte[kept.File.Size];
        await using (kept.Bytes) { await kept.Bytes.ReadExactlyAsync(docx, ct); }
        return await pdf.SendAsync(docx, name, address, ct);
    }

    private static async Task<IResult> SendPartAsync(Guid id, InsightDb db, FileStore files, ICurrentPerson who, Func<YearlyReport, (FileId? File, string? Name)> part, CancellationToken ct)
    {
        if (!who.May(Permissions.Read)) { return Results.StatusCode(StatusCodes.Status403Forbidden); }
        return await FindAsync(id, db, ct) is { } report && part(report) is ({ } file, var name) && await files.OpenAsync(file, ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, name) : Results.NotFound();
    }

    private static Task<YearlyReport?> FindAsync(Guid id, InsightDb db, CancellationToken ct)
    {
        var reportId = new ReportId(id);
        return db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reportId, ct);
    }
}
