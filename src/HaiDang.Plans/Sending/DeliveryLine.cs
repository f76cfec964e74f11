using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Ui;

namespace HaiDang.Plans.Sending;

/// <summary>How far a delivery is: a word, its tone, and who did what when.</summary>
internal static class DeliveryLine
{
    public static (Tone Tone, string Word, string? Detail) StateOf(Delivery d, DateOnly today, Words words) => d switch
    {
        { AcknowledgedAt: { } at } => (Tone.Done, words["plans.delivery.acknowledged_count"], words["plans.delivery.acknowledged", d.AcknowledgedBy!, OfficeClock.Show(at)]),
        { OpenedAt: { } at } => (Tone.Ok, words["plans.delivery.received"], words["plans.delivery.opened", d.OpenedBy!, OfficeClock.Show(at)]),
        { SentAt: { } at } => (Tone.Ok, words["plans.delivery.received"], words["plans.delivery.sent", d.SentBy!, OfficeClock.Show(at), d.SentHow!]),
        { Body: null, Purpose: DeliveryPurpose.File } => (Tone.Neutral, words["plans.delivery.purpose.File"], null),
        { Body: null } => (Tone.Waiting, words["plans.delivery.by_hand"], null),
        _ when d.IsOverdue(today) => (Tone.Late, words["plans.delivery.not_opened"], words["plans.delivery.unopened", d.DaysWaiting(today)]),
        _ => (Tone.Neutral, words["plans.delivery.waiting"], null),
    };
}
