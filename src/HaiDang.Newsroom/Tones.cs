using HaiDang.Ui;

namespace HaiDang.Newsroom;

/// <summary>How states look.</summary>
internal static class Tones
{
    public static Tone Of(EditionState state) => state switch
    {
        EditionState.Submitted or EditionState.Approved => Tone.Waiting,
        EditionState.Published => Tone.Ok,
        EditionState.Withdrawn => Tone.Late,
        _ => Tone.Draft,
    };
}
