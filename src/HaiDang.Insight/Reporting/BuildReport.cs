using System.Globalization;
using HaiDang.Documents.Writing;
using HaiDang.Insight.Counting;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using HaiDang.Kernel.Words;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Reporting;

/// <summary>Counts, writes the document, keeps both. Run twice for one order, it makes one report.</summary>
internal sealed class BuildReport(InsightDb db, CountFigures count, FileStore files, Words words, ICurrentPerson who) : IJob<ReportOrder>
{
    public async Task<string> RunAsync(ReportOrder arguments, IProgress<int> progress, CancellationToken ct)
    {
        var id = new ReportId(arguments.Report);
        if (await db.Reports.AnyAsync(r => r.Id == id, ct)) { return Result(id); }

        progress.Report(10);
        var figures = await count.RunAsync(new PlanId(arguments.Plan), arguments.Year, ct)
            ?? throw new InvalidOperationException($"Plan {arguments.Plan} is gone.");
        progress.Report(50);
        var document = arguments.Form is ReportForm.Ministry
            ? new MinistryDocument(figures, arguments.Letterhead, words).Write() : new ReportDocument(figures, arguments.Letterhead, words).Write();
        var bytes = DocxWriter.ToBytes(document);
        progress.Report(70);
        var workbook = XlsxWriter.ToBytes(AnnexWorkbook.Of(figures, words));
        progress.Report(80);
        var file = await files.KeepAgainAsync(FileId.Of(id.Value, "report"), bytes, FileName(figures, arguments.Form) + ".docx", DocxWriter.MediaType, ct);
        var annexes = await files.KeepAgainAsync(FileId.Of(id.Value, "annexes"), workbook, "phu-luc-" + FileName(figures, arguments.Form) + ".xlsx", XlsxWriter.MediaType, ct);
        db.Add(new YearlyReport
        {
            Id = id,
            Year = figures.Year,
            Plan = new PlanId(figures.Plan.Id),
            AsOf = figures.AsOf,
            MadeBy = who.Id,
            MadeByName = who.Name,
            File = file.Id,
            FileName = file.Name,
            Workbook = annexes.Id,
            WorkbookName = annexes.Name,
            Form = arguments.Form,
            Figures = figures,
        });
        await db.SaveChangesAsync(ct);
        return Result(id);
    }

    private static string Result(ReportId id) => id.Value.ToString();

    private static string FileName(Figures figures, ReportForm form) =>
        $"bao-cao-{(form is ReportForm.Ministry ? "bo-" : "")}{figures.Year.ToString(CultureInfo.InvariantCulture)}-ke-hoach-{figures.Plan.Number.Replace('/', '-')}";
}
