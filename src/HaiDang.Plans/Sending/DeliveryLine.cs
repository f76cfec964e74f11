using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Ui;

namespace HaiDang.Plans.Sending;

/// <summary>How far a delivery is, in words and tone.</summary>
internal static class DeliveryLine
{
    public static (Tone Tone, string Word) StateOf(Delivery d, DateOnly today, Words words) => d switch
    {
        { AcknowledgedAt: { } at } => (Tone.Done, words["plans.delivery.acknowledged", d.AcknowledgedBy!, OfficeClock.Show(at)]),
        { OpenedAt: { } at } => (Tone.Ok, words["plans.delivery.opened", d.OpenedBy!, OfficeClock.Show(at)]),
        { SentAt: { } at } => (Tone.Ok, words["plans.delivery.sent", d.SentBy!, OfficeClock.Show(at), d.SentHow!]),
        { Body: null } => (Tone.Waiting, words["plans.delivery.by_hand"]),
        _ when d.IsOverdue(today) => (Tone.Late, words["plans.delivery.unopened", d.DaysWaiting(today)]),
        _ => (Tone.Neutral, words["plans.delivery.waiting"]),
    };
}
