using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>Identifies the delivery of a plan to one recipient.</summary>
internal readonly record struct DeliveryId(Guid Value) : IEntityId<DeliveryId>
{
    public static DeliveryId From(Guid value) => new(value);
}

/// <summary>What a recipient gets a plan for.</summary>
internal enum DeliveryPurpose
{
    /// <summary>"để thực hiện": the plan gives it work.</summary>
    Action,

    /// <summary>"b/c": it is reported to.</summary>
    Report,

    /// <summary>To know of it.</summary>
    Notice,

    /// <summary>"Lưu": for the file.</summary>
    File,
}

/// <summary>
/// One recipient of an issued plan. A body of the register proves receipt by opening it and acknowledging it; whoever is
/// outside is sent it by hand, and the records clerk keeps the proof.
/// </summary>
internal sealed class Delivery
{
    /// <summary>Working days after which an unopened delivery is listed.</summary>
    public const int OpenWithin = 3;

    public DeliveryId Id { get; private init; } = new(Guid.CreateVersion7());

    public required PlanId Plan { get; init; }

    /// <summary>The recipient in the register; null for one that is not there.</summary>
    public BodyId? Body { get; init; }

    /// <summary>Its name, or the line as printed when it is not in the register.</summary>
    public required string Name { get; init; }

    /// <summary>The line of "Nơi nhận" that means it.</summary>
    public required string Line { get; init; }

    public required DeliveryPurpose Purpose { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public string? OpenedBy { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public string? AcknowledgedBy { get; private set; }

    /// <summary>When it was sent by hand, how, by whom.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public string? SentBy { get; private set; }

    public string? SentHow { get; private set; }

    public FileId? Proof { get; private set; }

    public string? ProofName { get; private set; }

    public uint Version { get; private set; }

    public bool IsReceived => OpenedAt is not null || AcknowledgedAt is not null || SentAt is not null;

    /// <summary>Working days since it was sent.</summary>
    public int DaysWaiting(DateOnly today) => WorkingDays.Since(OfficeClock.DateOf(At), today);

    /// <summary>A body that has not opened it after three working days.</summary>
    public bool IsOverdue(DateOnly today) => Body is not null && !IsReceived && DaysWaiting(today) >= OpenWithin;

    /// <summary>Somebody of the body looked at it; the first look counts.</summary>
    public void Open(string person, DateTimeOffset at)
    {
        if (OpenedAt is null) { (OpenedAt, OpenedBy) = (at, person); }
    }

    public Refusal? Acknowledge(string person, DateTimeOffset at)
    {
        if (AcknowledgedAt is { } before) { return new Refusal("plans.delivery.acknowledged_already", AcknowledgedBy!, OfficeClock.Show(before)); }
        Open(person, at);
        (AcknowledgedAt, AcknowledgedBy) = (at, person);
        return null;
    }

    /// <summary>Sent on paper or by another system, with the proof.</summary>
    public Refusal? MarkSent(string how, FileId? proof, string? proofName, string person, DateTimeOffset at)
    {
        if (SentAt is { } before) { return new Refusal("plans.delivery.sent_already", SentBy!, OfficeClock.Show(before)); }
        if (how.Length == 0) { return new Refusal("plans.delivery.no_way") { Field = "How" }; }
        if (proof is null) { return new Refusal("plans.delivery.no_proof") { Field = "File" }; }

        (SentAt, SentBy, SentHow, Proof, ProofName) = (at, person, how, proof, proofName);
        return null;
    }
}
