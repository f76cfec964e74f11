using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Moving;

/// <summary>The last day of a stage: by the office's own rule from today, by a law from the day of receipt.</summary>
internal sealed class StageClock(OfficeClock clock, TimeProvider time)
{
    /// <summary>From now on an entry stands in a stage.</summary>
    public void Stand(Register register, Record record, Stage stage, PersonId? by) =>
        (record.Stage, record.StageSince, record.StageBy, record.Due) = (stage.Key, time.GetUtcNow(), by, DueOf(register, record, stage));

    public DateOnly? DueOf(Register register, Record record, Stage stage) =>
        stage.WorkingDays is { } days ? WorkingDays.After(stage.CountsFromReceipt ? Begin(register, record) : clock.Today, days)
        : RuleOf(register, record, stage) is { Within: { } term } ? term.LastDay(Begin(register, record))
        : null;

    /// <summary>The rule of law that sets the last day; what was received under an older law is judged by that.</summary>
    public LegalRule? RuleOf(Register register, Record record, Stage stage) =>
        stage.Duty is { } duty ? RuleBook.InForce(duty, Begin(register, record)) : null;

    private DateOnly Begin(Register register, Record record) => register.Received?.Of(record) as DateOnly? ?? clock.Today;
}
