using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Submitting;

/// <summary>A paper that goes with a step: whose it is, its number and date, what it says, the file itself.</summary>
internal sealed record GivenPaper(string? Body, string? Number, DateOnly? Date, string? Text, GivenProof Proof)
{
    public static GivenPaper Without { get; } = new(null, null, null, null, new(null, null, null, null, null));

    /// <summary>The step that a person takes with it now.</summary>
    public async Task<TrailStep> StepAsync(TrailKind kind, FileStore files, ICurrentPerson who, TimeProvider time, CancellationToken ct)
    {
        var kept = (await Proof.KeepAsync(files, ct)).FirstOrDefault(e => e.File is not null);
        return new TrailStep
        {
            Kind = kind,
            At = time.GetUtcNow(),
            By = who.Id,
            ByName = who.Name,
            Body = Trimmed(Body),
            Number = Trimmed(Number),
            Date = Date,
            Text = Trimmed(Text),
            File = kept?.File,
            FileName = kept?.Title,
        };
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The focal officer, or the unit whose draft it is, hands a plan up for signature with the submission (Tờ trình).</summary>
internal sealed class SubmitPlan(PlansDb db, FileStore files, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanId id, GivenPaper paper, CancellationToken ct)
    {
        if (!who.May(Permissions.Submit)) { return Refusal.NotAllowed; }
        if (await db.Plans.SeenBy(who).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (!plan.IsWrittenBy(who)) { return Refusal.NotAllowed; }
        if (paper.Proof.Check() is { } unfit) { return unfit; }

        return plan.Submit(await paper.StepAsync(TrailKind.Submitted, files, who, time, ct)) ?? await db.SaveOrRefuseAsync(ct);
    }
}
