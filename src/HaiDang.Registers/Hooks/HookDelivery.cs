using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Calling;

namespace HaiDang.Registers.Hooks;

/// <summary>Where a delivery stands.</summary>
internal enum DeliveryState { Waiting, Arrived, GivenUp }

/// <summary>One message to one receiver. It is sent until it arrives, under the same id and with the same text each time.</summary>
[NotAudited]
internal sealed class HookDelivery
{
    /// <summary>Time-ordered; the receiver's webhook-id.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid Hook { get; init; }

    /// <summary>The fact it tells; one delivery per fact and hook, however often the fact is announced.</summary>
    public required Guid Fact { get; init; }

    /// <summary>"record.moved", or "test".</summary>
    public required string Type { get; init; }

    /// <summary>The message, byte for byte as it is signed.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DeliveryState State { get; private set; }

    /// <summary>Not sent before it.</summary>
    public DateTimeOffset NextAt { get; set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? LastAt { get; private set; }

    /// <summary>What the receiver answered; null when it did not.</summary>
    public int? LastStatus { get; private set; }

    public CallFailure LastFailure { get; private set; }

    /// <summary>What came of sending it once.</summary>
    public void Sent(DateTimeOffset at, int? status, CallFailure failure)
    {
        (LastAt, LastStatus, LastFailure) = (at, status, failure);
        Attempts++;
        if (failure is CallFailure.None) { State = DeliveryState.Arrived; }
        else if (CallPauses.After(Attempts) is { } pause) { NextAt = at + pause; }
        else { State = DeliveryState.GivenUp; }
    }

    /// <summary>Is sent once more, from the first pause on.</summary>
    public void Again(DateTimeOffset at) => (State, NextAt, Attempts) = (DeliveryState.Waiting, at, 0);
}
