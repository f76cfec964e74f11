using HaiDang.Ui;

namespace HaiDang.Insight.UnitReporting;

/// <summary>Colours of the states of a unit report; the words stand beside them.</summary>
internal static class Tones
{
    public static Tone Of(UnitReportState? state) => state switch
    {
        UnitReportState.Submitted => Tone.Waiting,
        UnitReportState.Returned => Tone.Late,
        UnitReportState.Accepted => Tone.Done,
        UnitReportState.Draft => Tone.Draft,
        _ => Tone.Neutral,
    };

    /// <summary>The key of its word: "none" while nobody has begun.</summary>
    public static string Key(UnitReportState? state) => "insight.unit.state." + (state?.ToString() ?? "none");
}
