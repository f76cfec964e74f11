using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>Identifies a planning round.</summary>
internal readonly record struct RoundId(Guid Value) : IEntityId<RoundId>
{
    public static RoundId From(Guid value) => new(value);
}

/// <summary>The round in which bodies say what next year's plan should hold (vòng lập kế hoạch).</summary>
internal sealed class PlanningRound
{
    public RoundId Id { get; private init; } = new(Guid.CreateVersion7());

    /// <summary>The year to come; one round each.</summary>
    public required int Year { get; init; }

    public required string Guidance { get; set; }

    public required DateOnly Due { get; set; }

    public FileId? File { get; set; }

    public string? FileName { get; set; }

    public required string OpenedBy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The draft made of what was accepted.</summary>
    public PlanId? Plan { get; private set; }

    public DateTimeOffset? ConsolidatedAt { get; private set; }

    public uint Version { get; private set; }

    public Refusal? Consolidate(PlanId plan, DateTimeOffset at)
    {
        if (Plan is not null) { return new Refusal("plans.round.consolidated"); }
        (Plan, ConsolidatedAt) = (plan, at);
        return null;
    }
}

/// <summary>How far a proposal is.</summary>
internal enum ProposalState
{
    Proposed,
    Accepted,
    Declined,
}

/// <summary>What a body proposes for the year to come: a task or need, and the money it estimates.</summary>
internal sealed class Proposal
{
    public const int LongestText = 4000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required RoundId Round { get; init; }

    public required BodyId Body { get; init; }

    public required string BodyName { get; init; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    /// <summary>Đồng; none when the body names none.</summary>
    public decimal? Amount { get; set; }

    /// <summary>The task of this year that goes on.</summary>
    public PlanTaskId? CarriedFrom { get; init; }

    public ProposalState State { get; private set; } = ProposalState.Proposed;

    public string? DecidedBecause { get; private set; }

    public string? DecidedBy { get; private set; }

    public PersonId? By { get; init; }

    public required string ByName { get; set; }

    public required DateTimeOffset At { get; set; }

    public uint Version { get; private set; }

    public Refusal? Check() => string.IsNullOrWhiteSpace(Title) ? new Refusal("plans.proposal.no_title") { Field = "Title" }
        : Title.Length > LongestText || Text.Length > LongestText ? new Refusal("plans.report.note_too_long", LongestText) { Field = "Text" }
        : Amount is < 0 ? new Refusal("plans.proposal.amount") { Field = "Amount" }
        : null;

    public void Accept(string by) => (State, DecidedBecause, DecidedBy) = (ProposalState.Accepted, null, by);

    public Refusal? Decline(string by, string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) { return new Refusal("plans.proposal.no_reason") { Field = "Because" }; }
        (State, DecidedBecause, DecidedBy) = (ProposalState.Declined, because, by);
        return null;
    }
}
