using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Moderating;

/// <summary>Hides an entry that the public sees, or decides about an objection to that. Nothing disappears: the public sees when and why.</summary>
internal sealed class HideEntry(RegistersDb db, AuditReason why, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(Register register, RecordId id, HidingRule? rule, string? reason, CancellationToken ct)
    {
        if (!who.May(register.ModeratePermission)) { return Refusal.NotAllowed; }
        if (await register.In(db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record || !register.IsSeen(record)) { return Refusal.NotFound; }
        if (record.HiddenAt is not null) { return Refusal.ChangedMeanwhile; }
        if (rule is not { } broken) { return new Refusal("registers.refusal.no_rule") { Field = "Rule" }; }
        if (Said(reason, "HideReason") is { } refusal) { return refusal; }

        (why.Text, record.HiddenAt) = (reason!.Trim(), time.GetUtcNow());
        db.Add(new Hiding
        {
            Register = register.Key,
            Record = id,
            Title = record.Title,
            Rule = broken,
            Reason = reason.Trim(),
            At = record.HiddenAt.Value,
            By = who.Id,
            ByName = who.Name,
        });
        return await db.SaveRecordAsync(register, record, ct);
    }

    /// <summary>Decides about an objection: upheld, and the entry is shown again; or not, and it stays hidden. Not by the person who hid it.</summary>
    public async Task<Refusal?> DecideAsync(Register register, Guid id, bool isUpheld, string? decision, CancellationToken ct)
    {
        if (!who.May(register.ModeratePermission)) { return Refusal.NotAllowed; }
        if (await db.Hidings.SingleOrDefaultAsync(h => h.Id == id && h.Register == register.Key, ct) is not { State: AppealState.Waiting } hiding) { return Refusal.ChangedMeanwhile; }
        if (who.Id is not null && who.Id == hiding.By) { return new Refusal("registers.refusal.four_eyes"); }
        if (Said(decision, "Decision") is { } refusal) { return refusal; }
        if (await register.In(db).SingleOrDefaultAsync(r => r.Id == hiding.Record, ct) is not { } record) { return Refusal.NotFound; }

        (hiding.IsUpheld, hiding.Decision, hiding.DecidedAt, hiding.DecidedByName) = (isUpheld, decision!.Trim(), time.GetUtcNow(), who.Name);
        why.Text = hiding.Decision;
        if (isUpheld) { (hiding.LiftedAt, record.HiddenAt) = (hiding.DecidedAt, null); }
        return await db.SaveRecordAsync(register, record, ct);
    }

    private static Refusal? Said(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal("registers.refusal.no_reason") { Field = field }
        : text.Length > Hiding.Longest ? new Refusal("registers.refusal.too_long", Hiding.Longest) { Field = field }
        : null;
}
