using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Rounds;

/// <summary>What a body writes down for the year to come; <c>Proposal</c>: the one it changes, none for a new one.</summary>
internal sealed record GivenProposal(Guid? Proposal, string Title, string Text, decimal? Amount, uint? Version);

/// <summary>A body proposes a task or a need, with the money it estimates, until the round is consolidated.</summary>
internal sealed class ProposeTask(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Refusal?> RunAsync(RoundId id, GivenProposal given, CancellationToken ct)
    {
        if (!who.May(Permissions.Propose)) { return Refusal.NotAllowed; }
        if (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } round) { return Refusal.NotFound; }
        if (round.Plan is not null) { return new Refusal("plans.round.consolidated"); }
        if (who.Office is not { } office || await organisations.FindAsync(new(office), ct) is not { } body) { return new Refusal("plans.proposal.no_office"); }

        if (given.Proposal is { } known)
        {
            if (await db.Proposals.SingleOrDefaultAsync(p => p.Id == known && p.Round == id && p.Body == body.Id, ct) is not { } proposal) { return Refusal.NotFound; }
            if (proposal.State is not ProposalState.Proposed) { return new Refusal("plans.proposal.decided", proposal.DecidedBy); }
            if (given.Version is { } seen) { db.Entry(proposal).Property(p => p.Version).OriginalValue = seen; }
            (proposal.Title, proposal.Text, proposal.Amount, proposal.ByName, proposal.At) = (given.Title.Trim(), given.Text.Trim(), given.Amount, who.Name, clock.Now);
            return proposal.Check() ?? await db.SaveOrRefuseAsync(ct);
        }

        var added = new Proposal
        {
            Round = id,
            Body = body.Id,
            BodyName = body.Name,
            Title = given.Title.Trim(),
            Text = given.Text.Trim(),
            Amount = given.Amount,
            By = who.Id,
            ByName = who.Name,
            At = clock.Now,
        };
        db.Add(added);
        return added.Check() ?? await db.SaveOrRefuseAsync(ct);
    }
}
