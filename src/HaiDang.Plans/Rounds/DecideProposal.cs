using HaiDang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Rounds;

/// <summary>The focal body takes a proposal into next year's plan, or declines it and says why.</summary>
internal sealed class DecideProposal(PlansDb db, ICurrentPerson who)
{
    public Task<Refusal?> AcceptAsync(RoundId round, Guid proposal, uint? version, CancellationToken ct) =>
        RunAsync(round, proposal, version, p => { p.Accept(who.Name); return null; }, ct);

    public Task<Refusal?> DeclineAsync(RoundId round, Guid proposal, string because, uint? version, CancellationToken ct) =>
        RunAsync(round, proposal, version, p => p.Decline(who.Name, because.Trim()), ct);

    private async Task<Refusal?> RunAsync(RoundId round, Guid id, uint? version, Func<Proposal, Refusal?> decide, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        if (await db.Rounds.AnyAsync(r => r.Id == round && r.Plan != null, ct)) { return new Refusal("plans.round.consolidated"); }
        if (await db.Proposals.SingleOrDefaultAsync(p => p.Id == id && p.Round == round, ct) is not { } proposal) { return Refusal.NotFound; }

        if (version is { } seen) { db.Entry(proposal).Property(p => p.Version).OriginalValue = seen; }
        return decide(proposal) ?? await db.SaveOrRefuseAsync(ct);
    }
}
