using HaiDang.Language;
using HaiDang.Ui;

namespace HaiDang.Registers.Contracts;

/// <summary>
/// A stage of a register and the way into it: from where, by whom, under which conditions. Word keys: <c>{register}.stage.{key}</c>
/// (the state, "đã xác minh") and <c>{register}.move.{key}</c> (the act, "Xác minh").
/// </summary>
public sealed class Stage
{
    private readonly HashSet<string> from = [];
    private readonly List<string> roles = [];

    internal Stage(string key, Tone tone, int position) => (Key, Tone, Position) = (key, tone, position);

    /// <summary>The key that is stored.</summary>
    public string Key { get; }

    /// <summary>How it looks.</summary>
    public Tone Tone { get; }

    /// <summary>Place in the order in which stages were described, from 0.</summary>
    public int Position { get; }

    /// <summary>The stages one can come from; none for the first.</summary>
    public IReadOnlySet<string> Sources => from;

    /// <summary>The roles that may bring an entry here; none: those who keep the register.</summary>
    public IReadOnlyList<string> Roles => roles;

    /// <summary>A reason must be given.</summary>
    public bool NeedsReason { get; private set; }

    /// <summary>
    /// Not who wrote in it since it was last approved, or brought it to the stage before without approving it: two pairs of eyes. What somebody changes afterwards goes back to be seen again.
    /// </summary>
    public bool NeedsOtherEyes { get; private set; }

    /// <summary>Whether entries here have a last day.</summary>
    public bool HasClock => WorkingDays is not null || Duty is not null;

    /// <summary>How many working days an entry may stay here by the office's own rule; null when it has none.</summary>
    public int? WorkingDays { get; private set; }

    /// <summary>Whether those days count from the day of receipt, not from the move.</summary>
    public bool CountsFromReceipt { get; private set; }

    /// <summary>Entries come here by themselves because nobody saw to them in time.</summary>
    public bool ComesOverdue => IsAutomatic && PastProperty is null;

    /// <summary>The legal duty whose term runs while an entry is here; null when no law sets one.</summary>
    public Duty? Duty { get; private set; }

    /// <summary>Entries here are finished: they wait for nobody.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Entries here may be shown to the public.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>Something shows that it is so: a file on the entry, or a web address in it.</summary>
    public bool NeedsEvidence { get; private set; }

    /// <summary>A certificate of an entry here counts.</summary>
    public bool IsCertified { get; private set; }

    /// <summary>Nobody brings entries here: they come by themselves when a day is over, or there.</summary>
    public bool IsAutomatic { get; private set; }

    /// <summary>The name of the date property whose day must be over; null: the last day of the stage before.</summary>
    internal string? PastProperty { get; private set; }

    internal string? UnlessProperty { get; private set; }

    /// <summary>On that day itself, not on the one after.</summary>
    internal bool ComesOnTheDay { get; private set; }

    /// <summary>One can come here from these stages.</summary>
    public Stage From(params IEnumerable<string> stages) { from.UnionWith(stages); return this; }

    /// <summary>Only these roles bring an entry here.</summary>
    public Stage By(params IEnumerable<string> who) { roles.AddRange(who); return this; }

    /// <summary>Asks for a reason.</summary>
    public Stage WithReason() { NeedsReason = true; return this; }

    /// <summary>Asks for evidence: a file on the entry, or a web address in it.</summary>
    public Stage WithEvidence() { NeedsEvidence = true; return this; }

    /// <summary>An entry that comes here gets a number; its certificate counts as long as it stays.</summary>
    public Stage Certified() { IsCertified = true; return this; }

    /// <summary>Not by the person who did the step before or wrote it; what is changed afterwards goes back and is looked at again.</summary>
    public Stage FourEyes() { NeedsOtherEyes = true; return this; }

    /// <summary>Starts a clock of that many working days, the day of the move not counted.</summary>
    public Stage Within(int workingDays) { WorkingDays = workingDays; return this; }

    /// <summary>Starts a clock of that many working days from the day of receipt, whichever stages an entry stood in since (the register names the day by <c>ReceivedOn</c>).</summary>
    public Stage WithinOfReceipt(int workingDays) { (WorkingDays, CountsFromReceipt) = (workingDays, true); return this; }

    /// <summary>
    /// The term of a legal duty runs here, from the day of receipt: the rule in force on that day says how long (the register names the
    /// day by <c>ReceivedOn</c>).
    /// </summary>
    public Stage Within(Duty duty) { Duty = duty; return this; }

    /// <summary>Entries here wait for nobody any more.</summary>
    public Stage Last() { IsLast = true; return this; }

    /// <summary>
    /// Entries come here by themselves on the day after a date of theirs (<c>nameof(Notice.Until)</c>); not those that say something under
    /// <paramref name="unless"/>, a field that may be left empty (<c>nameof(Placement.PublishedOn)</c>).
    /// </summary>
    public Stage WhenPast(string property, string? unless = null) { (IsAutomatic, PastProperty, UnlessProperty) = (true, property, unless); return this; }

    /// <summary>Entries come here by themselves on a date of theirs (<c>nameof(Banner.From)</c>).</summary>
    public Stage WhenCome(string property) { (IsAutomatic, PastProperty, ComesOnTheDay) = (true, property, true); return this; }

    /// <summary>Entries come here by themselves on the day after the last day of the stage before.</summary>
    public Stage WhenOverdue() { IsAutomatic = true; return this; }

    /// <summary>Entries here may be shown to the public.</summary>
    public Stage Public() { IsPublic = true; return this; }
}
