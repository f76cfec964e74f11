using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Kernel.Converting;
using HaiDang.Plans.Contracts;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Plans.Issuing;

/// <summary>A plan as a document in the prescribed layout; a draft carries DỰ THẢO under its blank number.</summary>
internal static class PrintedPlan
{
    /// <summary>GET /plans/{id}/plan.docx, or ?version=1 for an earlier version.</summary>
    public static async Task<IResult> SendAsync(Guid id, int? version, PlansDb db, ICurrentPerson who, CancellationToken ct) =>
        await FileAsync(id, version, db, who, ct) is { } file ? Results.File(file.Bytes, DocxWriter.MediaType, file.Name) : Results.NotFound();

    /// <summary>GET /plans/{id}/plan.pdf, or ?version=1 for an earlier version.</summary>
    public static async Task<IResult> SendPdfAsync(Guid id, int? version, PlansDb db, PdfShelf pdf, ICurrentPerson who, CancellationToken ct) =>
        await FileAsync(id, version, db, who, ct) is { } file ? await pdf.SendAsync(file.Bytes, file.Name, $"/plans/{id}/plan.pdf{Of(version)}", ct) : Results.NotFound();

    private static async Task<(byte[] Bytes, string Name)?> FileAsync(Guid id, int? version, PlansDb db, ICurrentPerson who, CancellationToken ct) =>
        await db.TextAsync(new(id), version, who, ct) is var (plan, text) ? (DocxWriter.ToBytes(Of(plan, text)), $"{NameOf(plan)}.docx") : null;

    /// <summary>"?version=1"; nothing for the version in force.</summary>
    public static string Of(int? version) => version is { } earlier ? $"?version={earlier}" : "";

    /// <summary>"ke-hoach-93-KH-UBND": how files of a plan begin.</summary>
    public static string NameOf(Plan plan) => "ke-hoach-" + (plan.NumberAndSymbol.Length > 0 ? plan.NumberAndSymbol.Replace('/', '-') : "du-thao");

    /// <param name="plan">The plan.</param>
    /// <param name="text">Its text in a version.</param>
    /// <param name="under">Says of a clause where it stands when what it stands in is left out.</param>
    public static AdministrativeDocument Of(Plan plan, PlanText text, Func<Clause, string?>? under = null)
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
            Blocks = [.. text.Clauses.SelectMany(said => Of(said, under?.Invoke(said.Clause)))],
            Signer = new(PlanDocument.CapacityLines(h.SignerCapacity), h.SignerName),
            Recipients = [.. plan.Recipients.Select(r => r.Purpose is null ? r.Name : $"{r.Name} ({r.Purpose})")],
            IsDraft = !plan.IsIssued,
        };
    }

    private static string Cited(LegalBasis basis) =>
        PlanDocument.Cited(new Documents.Reading.LegalBasis(0, basis.Kind, basis.Citation, basis.Date, basis.Issuer, basis.Subject));

    private static IEnumerable<Block> Of(ClauseText said, string? under)
    {
        var clause = said.Clause;
        if (under is not null) { yield return new Paragraph($"(Thuộc {under})"); }
        foreach (var block in PlanDocument.ClauseText(Math.Min(clause.Depth + 1, 4), clause.Number, said.Title, said.Text)) { yield return block; }
        var here = said.Tasks.Where(t => t.IsPrinted).ToList();
        foreach (var task in here)
        {
            yield return new Bullet(task.Task.Scope is { } scope ? $"Cơ quan chủ trì {scope}: {task.LeadName}." : $"Cơ quan chủ trì: {task.LeadName}.");
        }

        var helpers = here.SelectMany(t => t.Helpers).Distinct().ToList();
        if (helpers.Count > 0) { yield return new Bullet($"Cơ quan phối hợp: {string.Join("; ", helpers)}."); }
    }
}
