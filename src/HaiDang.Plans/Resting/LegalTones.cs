using HaiDang.Ui;

namespace HaiDang.Plans.Resting;

internal static class LegalTones
{
    public static Tone Of(LegalStatus status) => status switch
    {
        LegalStatus.InForce => Tone.Ok,
        LegalStatus.Amended => Tone.Waiting,
        _ => Tone.Late,
    };
}
