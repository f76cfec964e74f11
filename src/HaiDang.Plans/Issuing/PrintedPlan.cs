using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Kernel.Converting;
using HaiDang.Language;
using HaiDang.Plans.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Issuing;

/// <summary>A plan as a document in the prescribed layout; a draft carries DỰ THẢO under its blank number.</summary>
internal static class PrintedPlan
{
    /// <summary>GET /plans/{id}/plan.docx</summary>
    public static async Task<IResult> SendAsync(Guid id, PlansDb db, ICurrentPerson who, CancellationToken ct) =>
        await FileAsync(id, db, who, ct) is { } file ? Results.File(file.Bytes, DocxWriter.MediaType, file.Name) : Results.NotFound();

    /// <summary>GET /plans/{id}/plan.pdf</summary>
    public static async Task<IResult> SendPdfAsync(Guid id, PlansDb db, PdfShelf pdf, ICurrentPerson who, CancellationToken ct) =>
        await FileAsync(id, db, who, ct) is { } file ? await pdf.SendAsync(file.Bytes, file.Name, $"/plans/{id}/plan.pdf", ct) : Results.NotFound();

    private static async Task<(byte[] Bytes, string Name)?> FileAsync(Guid id, PlansDb db, ICurrentPerson who, CancellationToken ct)
    {
        var key = new PlanId(id);
        if (await db.Plans.SeenBy(who).AsNoTracking().Include(p => p.Clauses.OrderBy(c => c.Position)).SingleOrDefaultAsync(p => p.Id == key, ct) is not { } plan)
        {
            return null;
        }

        // A request stands in the text of its clause, not under "Cơ quan chủ trì".
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.Plan == key && t.Manner == Documents.Reading.Manner.Order).ToListAsync(ct);
        var name = plan.NumberAndSymbol.Length > 0 ? plan.NumberAndSymbol.Replace('/', '-') : "du-thao";
        return (DocxWriter.ToBytes(Of(plan, tasks)), $"ke-hoach-{name}.docx");
    }

    public static AdministrativeDocument Of(Plan plan, IReadOnlyList<PlanTask> tasks)
    {
        var h = plan.Header;
        return new()
        {
            Form = PlanDocument.FormOf(h.Symbol),
            IssuingBody = h.Issuer,
            Number = h.Number,
            Symbol = h.Symbol ?? "",
            Place = h.Place ?? "",
            Date = h.Date,
            Year = h.Date?.Year ?? h.PeriodFrom,
            Kind = h.Kind,
            Title = h.Title,
            Bases = [.. plan.Bases.Select(Cited)],
            Blocks = [.. plan.Clauses.Where(c => c.AddedAs is null).SelectMany(c => Of(c, tasks))],
            Signer = new(PlanDocument.CapacityLines(h.SignerCapacity), h.SignerName),
            Recipients = [.. plan.Recipients.Select(r => r.Purpose is null ? r.Name : $"{r.Name} ({r.Purpose})")],
            IsDraft = !plan.IsIssued,
        };
    }

    private static string Cited(LegalBasis basis) =>
        PlanDocument.Cited(new Documents.Reading.LegalBasis(0, basis.Kind, basis.Citation, basis.Date, basis.Issuer, basis.Subject));

    private static IEnumerable<Block> Of(Clause clause, IReadOnlyList<PlanTask> tasks)
    {
        foreach (var block in PlanDocument.ClauseText(Math.Min(clause.Depth + 1, 4), clause.Number, clause.Title, clause.Text)) { yield return block; }
        var here = tasks.Where(t => t.Clause == clause.Id).ToList();
        foreach (var task in here)
        {
            yield return new Bullet(task.Scope is null ? $"Cơ quan chủ trì: {task.LeadName}." : $"Cơ quan chủ trì {task.Scope}: {task.LeadName}.");
        }

        // Bodies that a phrase stands for are printed as the phrase.
        var helpers = here.SelectMany(t => t.Coordinators).Select(c => c.Phrase ?? c.Name).Distinct().ToList();
        if (helpers.Count > 0) { yield return new Bullet($"Cơ quan phối hợp: {string.Join("; ", helpers)}."); }
    }
}
