using HaiDang.Kernel;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Moderating;

/// <summary>Rules by which something the public sees may be hidden; there are no others. Word keys: <c>registers.rule.{name}</c>.</summary>
internal enum HidingRule { PersonalData, StateSecret, Insult, Unlawful, Deception, Advertising, OffTopic }

/// <summary>
/// An entry was hidden from the public: by which rule, in which words, by whom; and the sender's objection. Charter 4: a placeholder with day and
/// reason stands where the entry stood, and somebody else decides about the objection.
/// </summary>
internal sealed class Hiding
{
    public const int Longest = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Register { get; init; }

    public required RecordId Record { get; init; }

    /// <summary>Of the entry, for lists.</summary>
    public required string Title { get; init; }

    public required HidingRule Rule { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? By { get; init; }

    public required string ByName { get; init; }

    /// <summary>The sender's objection; null while there is none.</summary>
    public string? Appeal { get; set; }

    public DateTimeOffset? AppealedAt { get; set; }

    /// <summary>Whether the entry was shown again; null while nobody decided.</summary>
    public bool? IsUpheld { get; set; }

    public string? Decision { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedByName { get; set; }

    /// <summary>When the entry was shown again; null while it is hidden.</summary>
    public DateTimeOffset? LiftedAt { get; set; }

    public uint Version { get; private set; }

    public AppealState State => Appeal is null ? AppealState.None : IsUpheld is not { } upheld ? AppealState.Waiting : upheld ? AppealState.Upheld : AppealState.Dismissed;
}
