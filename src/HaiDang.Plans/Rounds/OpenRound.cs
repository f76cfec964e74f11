using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Rounds;

/// <summary>
/// The focal body opens the round for the coming year: guidance and a day. What is unfinished at the end of this year, and what comes
/// again every year, is proposed at once, with where it comes from.
/// </summary>
internal sealed class OpenRound(PlansDb db, FileStore files, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Outcome<RoundId>> RunAsync(int year, string guidance, DateOnly? due, GivenProof paper, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        if (year <= clock.Today.Year || year > clock.Today.Year + 5) { return new Refusal("plans.round.year", clock.Today.Year + 1) { Field = "Year" }; }
        if (string.IsNullOrWhiteSpace(guidance)) { return new Refusal("plans.round.no_guidance") { Field = "Guidance" }; }
        if (due is not { } day || day <= clock.Today) { return new Refusal("plans.round.no_due", OfficeClock.Show(clock.Today)) { Field = "Due" }; }
        if (paper.Check() is { } unfit) { return unfit; }

        var file = (await paper.KeepAsync(files, ct)).FirstOrDefault(e => e.File is not null);
        var round = new PlanningRound { Year = year, Guidance = guidance.Trim(), Due = day, File = file?.File, FileName = file?.Title, OpenedBy = who.Name, OpenedAt = clock.Now };
        db.Add(round);
        db.AddRange(await GoingOnAsync(round, ct));
        try
        {
            await db.SaveChangesAsync(ct);
            return round.Id;
        }
        catch (DbUpdateException e) when (e.IsTwin)
        {
            return new Refusal("plans.round.open_already", year) { Field = "Year" };
        }
    }

    // Plans that end before the year in question, with what they leave open and what their text asks every year.
    private async Task<List<Proposal>> GoingOnAsync(PlanningRound round, CancellationToken ct)
    {
        var plans = (await db.Plans.AsNoTracking().Where(p => p.State == PlanState.Issued).ToListAsync(ct))
            .Where(p => p.IsInForce(round.Year - 1) && !p.IsInForce(round.Year)).ToDictionary(p => p.Id);
        var ids = plans.Keys.ToList();
        var tasks = await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => ids.Contains(t.Plan)).ToListAsync(ct);
        var recurs = await db.Clauses.AsNoTracking().Where(c => ids.Contains(c.Plan)).ToDictionaryAsync(c => c.Id, c => Recurring.Is(c, plans[c.Plan]), ct);
        return [.. tasks.Where(t => t.State is not TaskState.Done || recurs[t.Clause]).Select(t => new Proposal
        {
            Round = round.Id,
            Body = t.Lead,
            BodyName = t.LeadName,
            Title = t.Title,
            Text = "",
            CarriedFrom = t.Id,
            ByName = who.Name,
            By = who.Id,
            At = clock.Now,
        })];
    }
}

/// <summary>Work that comes again every year, as the clause says.</summary>
internal static class Recurring
{
    private static readonly string[] Signs = ["hang nam", "hang quy", "hang thang", "thuong xuyen", "dinh ky"];

    public static bool Is(Clause clause, Plan plan)
    {
        var folded = Language.VietnameseText.Fold($"{clause.Title} {clause.Text}");
        return Signs.Any(s => folded.Contains(s, StringComparison.Ordinal)) || plan.Deadlines.Exists(d => d.ClausePath == clause.Path && d.Recurs is not null);
    }
}
