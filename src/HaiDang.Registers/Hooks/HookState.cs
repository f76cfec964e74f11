using HaiDang.Kernel.Calling;
using HaiDang.Ui;

namespace HaiDang.Registers.Hooks;

/// <summary>How a receiver and a delivery are doing, in words and tone.</summary>
internal static class HookState
{
    public static Tone ToneOf(Hook hook) => hook switch { { EndedAt: not null } => Tone.Neutral, { PausedAt: not null } => Tone.Late, { FailingSince: not null } => Tone.Waiting, _ => Tone.Ok };

    public static string WordOf(Hook hook) => "registers.hooks.state." + hook switch { { EndedAt: not null } => "ended", { PausedAt: not null } => "paused", { FailingSince: not null } => "failing", _ => "ok" };

    public static Tone ToneOf(HookDelivery delivery) => delivery.State switch { DeliveryState.Arrived => Tone.Ok, DeliveryState.GivenUp => Tone.Late, _ => Tone.Waiting };

    public static string WordOf(HookDelivery delivery) => "registers.hooks.delivery." + delivery.State.ToString().ToLowerInvariant();

    public static string? WordOf(CallFailure failure) => failure is CallFailure.None ? null : "registers.hooks.failure." + failure.ToString().ToLowerInvariant();
}
