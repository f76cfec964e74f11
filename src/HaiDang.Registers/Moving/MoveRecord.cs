using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Moving;

/// <summary>Brings an entry to another stage of its register, or ends it.</summary>
internal sealed class MoveRecord(RegistersDb db, KeepRecord keep, Handing.HandOver hand, StageClock clock, AuditReason why, ICurrentPerson who, TimeProvider time)
{
    public const int LongestReason = 1000;

    /// <summary>The stages that follow where an entry stands and for which something has yet to be written, whoever may bring it there.</summary>
    public static IEnumerable<(Stage Stage, IReadOnlyList<RecordField> Unwritten)> Awaiting(Register register, Record record) => record.EndedAt is not null ? []
        : register.Stages.Where(s => !s.IsAutomatic && s.Sources.Contains(record.Stage)).Select(s => (s, (IReadOnlyList<RecordField>)[.. KeepRecord.Unwritten(register, record, s)])).Where(s => s.Item2.Count > 0);

    /// <summary>The stages that somebody could bring an entry to now.</summary>
    public static IEnumerable<Stage> Open(Register register, Record record, ICurrentPerson who) => record.EndedAt is not null ? []
        : register.Stages.Where(s => !s.IsAutomatic && s.Sources.Contains(record.Stage) && MayMove(register, s, record, who));

    /// <summary>Moves one entry. <paramref name="version"/>: of the entry the person had open; null when she saw only a list.</summary>
    public async Task<Refusal?> RunAsync(Register register, RecordId id, string to, string? reason, uint? version, CancellationToken ct)
    {
        if (await register.In(db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) { return Refusal.NotFound; }
        if (register.Stages.SingleOrDefault(s => s.Key == to) is not { } stage) { return Refusal.NotFound; }
        if (version is { } seen && seen != record.Version) { return Refusal.ChangedMeanwhile; }
        if (record.EndedAt is not null) { return new Refusal("registers.refusal.ended"); }
        if (stage.IsAutomatic || !stage.Sources.Contains(record.Stage)) { return Refusal.ChangedMeanwhile; }
        if (!MayMove(register, stage, record, who)) { return Refusal.NotAllowed; }
        if (stage.NeedsOtherEyes && HadAHand(register, record)) { return new Refusal("registers.refusal.four_eyes"); }
        if (Reason(reason, stage.NeedsReason) is { } unsaid) { return unsaid; }
        if (keep.Unready(register, record, stage) is { } lack) { return lack; }
        if (stage.NeedsEvidence && !await HasEvidenceAsync(register, record, ct)) { return new Refusal("registers.refusal.no_evidence"); }

        why.Text = reason?.Trim();
        if (stage.NeedsOtherEyes) { record.Writers = []; }
        return await StandAsync(register, record, stage, ct);
    }

    /// <summary>Brings an entry to an automatic stage, when it still stands before it.</summary>
    public async Task<Refusal?> TurnAsync(Register register, RecordId id, Stage stage, CancellationToken ct) =>
        await register.In(db).SingleOrDefaultAsync(r => r.Id == id, ct) is { EndedAt: null } record && stage.Sources.Contains(record.Stage)
            ? await StandAsync(register, record, stage, ct) : Refusal.ChangedMeanwhile;

    /// <summary>Ends an entry: it leaves the lists and stays in the book.</summary>
    public async Task<Refusal?> EndAsync(Register register, RecordId id, string? reason, uint? version, CancellationToken ct)
    {
        if (await register.In(db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) { return Refusal.NotFound; }
        if (!register.MayKeep(record.Body, who)) { return Refusal.NotAllowed; }
        if (version is { } seen && seen != record.Version) { return Refusal.ChangedMeanwhile; }
        if (record.EndedAt is not null) { return new Refusal("registers.refusal.ended"); }
        if (Reason(reason, isNeeded: true) is { } unsaid) { return unsaid; }

        (why.Text, record.EndedAt) = (reason!.Trim(), time.GetUtcNow());
        await hand.FollowAsync(register, record, ct);
        return await db.SaveRecordAsync(register, record, ct);
    }

    private async Task<Refusal?> StandAsync(Register register, Record record, Stage stage, CancellationToken ct)
    {
        Certifying.Certificates.Number(register, record, stage);
        clock.Stand(register, record, stage, who.Id);
        await hand.FollowAsync(register, record, ct);
        return await db.SaveRecordAsync(register, record, ct);
    }

    private async Task<bool> HasEvidenceAsync(Register register, Record record, CancellationToken ct) =>
        register.Fields.Any(f => f.Type is Filling.LinkValue && !f.IsEmpty(record)) || await db.Attachments.AnyAsync(a => a.Record == record.Id && a.EndedAt == null, ct);

    private static bool MayMove(Register register, Stage stage, Record record, ICurrentPerson who) =>
        stage.Roles.Count > 0 ? who.May(register.MovePermission(stage)) : register.MayKeep(record.Body, who);

    // In what is to be approved now. Whoever approved it in the stage before was the second pair of eyes there, and may be it again.
    private bool HadAHand(Register register, Record record) => who.Id is { } id &&
        (id == record.WrittenBy || record.Writers.Contains(id.Value) || (id == record.StageBy && !register.StageOf(record).NeedsOtherEyes));

    private static Refusal? Reason(string? reason, bool isNeeded) =>
        isNeeded && string.IsNullOrWhiteSpace(reason) ? new Refusal("registers.refusal.no_reason") { Field = "Reason" }
        : reason?.Length > LongestReason ? new Refusal("registers.refusal.too_long", LongestReason) { Field = "Reason" }
        : null;
}
