using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Submitting;

/// <summary>A clause of a draft as somebody wrote it; no id: a new one behind the others. Without title and text it goes.</summary>
internal sealed record GivenClause(ClauseId? Clause, string Title, string Text);

/// <summary>What somebody wrote of a draft.</summary>
internal sealed record GivenDraft(string Title, string Issuer, string? Symbol, string? Place, int? From, int? To, IReadOnlyList<GivenClause> Clauses);

/// <summary>Those who write a draft work on its words; once it is submitted they wait for the leader.</summary>
internal sealed class WriteDraft(PlansDb db, IOrganisations organisations, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanId id, GivenDraft given, string? newUnder, uint? version, CancellationToken ct)
    {
        if (await db.Plans.SeenBy(who).Include(p => p.Clauses).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (!who.May(Permissions.Submit) || !plan.IsWrittenBy(who)) { return Refusal.NotAllowed; }

        if (version is { } seen) { db.Entry(plan).Property(p => p.Version).OriginalValue = seen; }
        var header = plan.Header with { Title = given.Title.Trim(), Issuer = given.Issuer.Trim(), Symbol = given.Symbol?.Trim(), Place = given.Place?.Trim(), PeriodFrom = given.From, PeriodTo = given.To };
        if (plan.Write(header, who.Name, time.GetUtcNow()) is { } refused) { return refused; }
        foreach (var written in given.Clauses)
        {
            if (plan.Clauses.Find(c => c.Id == written.Clause) is not { } clause) { continue; }
            if (written.Title.Trim().Length + written.Text.Trim().Length > 0) { (clause.Title, clause.Text) = (written.Title.Trim(), Lines(written.Text)); }
            else if (await TakeOutAsync(plan, clause, ct) is { } refusal) { return refusal; }
        }

        foreach (var added in given.Clauses.Where(c => c.Clause is null && c.Title.Trim().Length > 0)) { Add(plan, added, newUnder); }
        // Two who write at once must notice each other even when only clauses change.
        db.Entry(plan).Property(p => p.State).IsModified = true;
        await db.IndexAsync(plan, [], organisations, ct);
        return await db.SaveOrRefuseAsync(ct);
    }

    private async Task<Refusal?> TakeOutAsync(Plan plan, Clause clause, CancellationToken ct)
    {
        if (await db.Tasks.AnyAsync(t => t.Clause == clause.Id, ct) || plan.Clauses.Exists(c => c.Path.StartsWith(clause.Path + ".", StringComparison.Ordinal)))
        {
            return new Refusal("plans.draft.clause_used", clause.Path);
        }

        db.RemoveRange(await db.Serves.Where(s => s.Clause == clause.Id).ToListAsync(ct));
        plan.Clauses.Remove(clause);
        db.Remove(clause);
        return null;
    }

    private static void Add(Plan plan, GivenClause added, string? under)
    {
        var parent = plan.Clauses.Find(c => c.Path == under);
        var siblings = plan.Clauses.Where(c => parent is null ? c.Depth == 0 : c.Depth == parent.Depth + 1 && c.Path.StartsWith(parent.Path + ".", StringComparison.Ordinal)).ToList();
        var number = parent is null ? Roman(siblings.Count + 1) : $"{siblings.Count + 1}";
        while (plan.Clauses.Exists(c => c.Path == Path(parent, number))) { number += "a"; }
        var place = parent is null ? plan.Clauses.Count : plan.Clauses.Where(c => c == parent || c.Path.StartsWith(parent.Path + ".", StringComparison.Ordinal)).Max(c => c.Position) + 1;
        foreach (var later in plan.Clauses.Where(c => c.Position >= place)) { later.Position++; }
        plan.Clauses.Add(new Clause { Path = Path(parent, number), Number = number, Title = added.Title.Trim(), Text = Lines(added.Text), Position = place });
    }

    private static string Path(Clause? parent, string number) => parent is null ? number : $"{parent.Path}.{number}";

    private static string Roman(int number) => number switch { >= 10 => "X" + Roman(number - 10), 9 => "IX", >= 5 => "V" + Roman(number - 5), 4 => "IV", > 0 => "I" + Roman(number - 1), _ => "" };

    private static string Lines(string text) => VietnameseText.Lines(text).Trim();
}
