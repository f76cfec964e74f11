using HaiDang.Ui;

namespace HaiDang.Plans.Following;

internal static class Tones
{
    public static Tone Of(string status) => status switch { "done" => Tone.Done, "in-progress" => Tone.Ok, _ => Tone.Neutral };
}
