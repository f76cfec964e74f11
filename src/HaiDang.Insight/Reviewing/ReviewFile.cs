using HaiDang.Insight.Reporting;
using HaiDang.Kernel;
using HaiDang.Kernel.Converting;
using HaiDang.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Reviewing;

/// <summary>Sends a made review as .docx or PDF.</summary>
internal static class ReviewFile
{
    public static async Task<IResult> SendAsync(Guid id, InsightDb db, FileStore files, ICurrentPerson who, CancellationToken ct) =>
        await FindAsync(id, db, who, ct) is { } review && await files.OpenAsync(review.File, ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, review.FileName) : Results.NotFound();

    public static async Task<IResult> SendPdfAsync(Guid id, InsightDb db, FileStore files, PdfShelf pdf, ICurrentPerson who, CancellationToken ct) =>
        await FindAsync(id, db, who, ct) is { } review
            ? await ReportFile.ConvertAsync(files, pdf, review.File, review.FileName, $"/reports/reviews/{id}/review.pdf", ct) : Results.NotFound();

    private static async Task<Review?> FindAsync(Guid id, InsightDb db, ICurrentPerson who, CancellationToken ct)
    {
        var reviewId = new ReviewId(id);
        return who.May(Permissions.Read) ? await db.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reviewId, ct) : null;
    }
}
