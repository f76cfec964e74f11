using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Resting;

/// <summary>
/// A person records, with the source, that a document was amended, replaced or has expired. Every live plan that rests on it
/// gets one task to review (rà soát) itself, however often the change is recorded; plans whose time is over get none.
/// </summary>
internal sealed class RecordChange(PlansDb db, IOrganisations organisations, Words words, ICurrentPerson who, OfficeClock clock)
{
    /// <summary>Working days a plan's body has for the review.</summary>
    public const int ReviewWithin = 10;

    public async Task<Refusal?> RunAsync(LegalDocumentId id, LegalStatus status, DateOnly? from, string? by, string source, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.RecordBases)) { return Refusal.NotAllowed; }
        if (from is not { } day) { return new Refusal("plans.legal.no_from") { Field = "From" }; }
        if (await db.LegalDocuments.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document) { return Refusal.NotFound; }
        if (version is { } seen && document.Version != seen) { return Refusal.ChangedMeanwhile; }

        var change = new LegalChange(status, day, string.IsNullOrWhiteSpace(by) ? null : by.Trim(), source.Trim(), who.Name, clock.Now);
        if (document.Change(change) is { } refusal) { return refusal; }
        if (status is not LegalStatus.InForce)
        {
            foreach (var plan in await db.RestingOnAsync(document, ct))
            {
                if (plan.IsLive(clock.Today) && await ReviewAsync(plan, document, change, ct) is { } nobody) { return nobody; }
            }
        }

        return await db.SaveOrRefuseAsync(ct);
    }

    private async Task<Refusal?> ReviewAsync(Plan plan, LegalDocument document, LegalChange change, CancellationToken ct)
    {
        var key = $"review:{document.Id.Value:N}:{change.Status}:{change.From:yyyy-MM-dd}";
        var added = await db.Clauses.Where(c => c.Plan == plan.Id && c.AddedAs == Addition.Review).Select(c => c.AddedKey).ToListAsync(ct);
        if (added.Contains(key)) { return null; }
        if (await OwnerAsync(plan, ct) is not var (owner, name)) { return new Refusal("plans.legal.no_owner", plan.Header.Title); }

        var number = $"RS.{added.Count + 1}";
        var clause = new Clause
        {
            Path = number,
            Number = number,
            Title = words.In("vi", "plans.legal.review_of." + change.Status, document.Citation, OfficeClock.Show(change.From), change.By ?? ""),
            Text = words.In("vi", "plans.legal.review_text", document.Kind, document.Citation, document.Subject ?? "", change.Source),
            Position = plan.Clauses.Select(c => c.Position).DefaultIfEmpty().Max() + 1,
            AddedAs = Addition.Review,
            AddedBy = who.Name,
            AddedAt = clock.Now,
            AddedKey = key,
        };
        var task = new PlanTask { Plan = plan.Id, Clause = clause.Id, Title = clause.Title, Lead = owner, LeadName = name, Due = WorkingDays.After(clock.Today, ReviewWithin) };
        plan.Clauses.Add(clause);
        db.Add(clause);
        db.Add(task);
        await db.IndexAsync(plan, task, organisations, ct);
        return null;
    }

    // The body that keeps the plan reviews it; of a plan that nobody here brought in, the body of the person who found out, the issuer, or its first lead.
    private async Task<(BodyId Id, string Name)?> OwnerAsync(Plan plan, CancellationToken ct)
    {
        foreach (var office in new[] { plan.BroughtInBy, who.Office }.OfType<Guid>())
        {
            if (await organisations.FindAsync(new(office), ct) is { IsActive: true } body) { return (body.Id, body.Name); }
        }

        if (await organisations.RecogniseAsync(plan.Header.Issuer, ct) is { IsActive: true } issuer) { return (issuer.Id, issuer.Name); }
        var lead = await db.Tasks.Where(t => t.Plan == plan.Id).OrderBy(t => db.Clauses.First(c => c.Id == t.Clause).Position).ThenBy(t => t.Position).Select(t => new { t.Lead, t.LeadName }).FirstOrDefaultAsync(ct);
        return lead is null ? null : (lead.Lead, lead.LeadName);
    }
}
