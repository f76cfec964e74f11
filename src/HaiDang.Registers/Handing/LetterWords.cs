using HaiDang.Kernel.Posting;
using HaiDang.Ui;

namespace HaiDang.Registers.Handing;

/// <summary>How the state of a letter is said and looks.</summary>
internal static class LetterWords
{
    public static string Of(LetterState state) => "registers.letters.state." + System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName($"{state}");

    public static Tone ToneOf(LetterState state) => state switch
    {
        LetterState.Sent or LetterState.HandedOver => Tone.Done,
        LetterState.Waiting or LetterState.Sending => Tone.Waiting,
        LetterState.Refused or LetterState.InDoubt => Tone.Late,
        _ => Tone.Neutral,
    };
}
