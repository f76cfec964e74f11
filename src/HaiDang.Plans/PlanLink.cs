using HaiDang.Kernel;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>What one plan has to do with another document.</summary>
internal enum LinkKind
{
    /// <summary>It carries out a plan, programme or directive above it.</summary>
    CarriesOut,

    /// <summary>It takes in the targets or tasks of a programme or plan beside it.</summary>
    TakesIn,
}

/// <summary>
/// A plan tied to a document that its text cites: proposed from the text, said by a person. The document need not be here: a
/// directive of the Party is known by its citation.
/// </summary>
internal sealed class PlanLink
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PlanId Plan { get; init; }

    public required LinkKind Kind { get; init; }

    /// <summary>"28-CT/TU", "162/KH-UBND".</summary>
    public required string Citation { get; init; }

    /// <summary>The kind of document cited, its subject and issuer, as far as the text says.</summary>
    public required string DocumentKind { get; init; }

    public string? Subject { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The plan cited, when it is here.</summary>
    public PlanId? To { get; set; }

    /// <summary>The clause of the plan that cites it; none when the bases do.</summary>
    public ClauseId? Clause { get; init; }

    /// <summary>False: a person said that the citation is no such link.</summary>
    public required bool IsConfirmed { get; set; }

    public required string SaidBy { get; set; }

    public required DateTimeOffset At { get; set; }

    public uint Version { get; private set; }
}
