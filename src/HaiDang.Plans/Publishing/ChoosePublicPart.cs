using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Language;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Publishing;

/// <summary>A person says clause by clause what the public reads of an issued plan. Everything else is internal, also what is reworded later.</summary>
internal sealed class ChoosePublicPart(PlansDb db, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Refusal?> RunAsync(PlanId id, IReadOnlySet<ClauseId> open, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.Publish)) { return Refusal.NotAllowed; }
        if (await db.Plans.Include(p => p.Clauses).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (!plan.IsIssued) { return new Refusal("plans.public.draft"); }

        var part = await db.PublicParts.SingleOrDefaultAsync(p => p.Plan == id, ct);
        if (part?.Version != version) { return Refusal.ChangedMeanwhile; }
        if (part is null && open.Count == 0) { return new Refusal("plans.public.nothing"); }
        foreach (var clause in plan.Clauses.Where(c => c.MayBePublic)) { clause.Show(open.Contains(clause.Id) ? plan.TextVersion : null); }
        if (part is null) { db.Add(part = new() { Plan = id, Slug = await SlugAsync(plan, ct), ChangedAt = clock.Now }); }
        part.ChangedAt = clock.Now;
        // Two people at once change different clauses: the part itself must notice.
        db.Entry(part).Property(p => p.ChangedAt).IsModified = true;
        db.Announce(new PublicPartChanged(part.Slug));
        return await db.SaveOrRefuseAsync(ct);
    }

    // "93-kh-ubnd-2024"; plans of other bodies may have the same number.
    private async Task<string> SlugAsync(Plan plan, CancellationToken ct)
    {
        var letters = VietnameseText.Fold(plan.NumberAndSymbol).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        var year = plan.Header.Date?.Year.ToString(CultureInfo.InvariantCulture);
        var slug = string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries).Append(year));
        var taken = await db.PublicParts.Where(p => p.Slug.StartsWith(slug)).Select(p => p.Slug).ToListAsync(ct);
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? slug : $"{slug}-{n}").First(s => !taken.Contains(s));
    }
}
