using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Resting;

/// <summary>The way back from a document to the plans that rest on it.</summary>
internal static class PlansResting
{
    public static async Task<List<Plan>> RestingOnAsync(this PlansDb db, LegalDocument document, CancellationToken ct)
    {
        // The number's digits narrow it in the database; spelling ("nđ–cp", "NĐ-CP ") is compared here.
        var digits = document.Citation.Split('/', '-')[0].Trim();
        var candidates = await db.Plans.Include(p => p.Clauses).AsSplitQuery().Where(p => p.Bases.Any(b => b.Citation!.Contains(digits))).ToListAsync(ct);
        return candidates.FindAll(p => p.Bases.Exists(b => b.DocumentKey == document.Key));
    }
}
