using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Urging;

/// <summary>Writes a letter to every body that is late, one after the other. Started again it writes only those still missing.</summary>
internal sealed class UrgeAll(PlansDb db, UrgeBody urge, OfficeClock clock) : IJob<LetterForm>
{
    /// <summary>Answers "5|1": letters made, and bodies that already had theirs today.</summary>
    public async Task<string> RunAsync(LetterForm arguments, IProgress<int> progress, CancellationToken ct)
    {
        var bodies = await db.LateOn(clock.Today).Select(t => t.Lead).Distinct().ToListAsync(ct);
        var (made, had) = (0, 0);
        foreach (var body in bodies)
        {
            var outcome = await urge.RunAsync(body, arguments, ct);
            if (outcome.Refusal is null) { made++; }
            else if (outcome.Refusal.Key == UrgeBody.AlreadyKey) { had++; }
            // What each letter brought into the context is no longer needed.
            db.ChangeTracker.Clear();
            progress.Report((made + had) * 100 / bodies.Count);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{made}|{had}");
    }
}

/// <summary>Orders letters to all late bodies; number and date stay blank, as each letter gets its own.</summary>
internal sealed class StartUrging(PlansDb db, JobQueue jobs, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Outcome<Guid>> RunAsync(LetterForm form, CancellationToken ct)
    {
        if (!who.May(Permissions.Urge)) { return Refusal.NotAllowed; }
        if (!await db.LateOn(clock.Today).AnyAsync(ct)) { return new Refusal("plans.urge.nobody_late"); }
        form = form with { Number = null, Date = null };
        if (form.Check(clock.Today) is { } refusal) { return refusal; }

        return await jobs.StartAsync<UrgeAll, LetterForm>(form, ct);
    }
}
