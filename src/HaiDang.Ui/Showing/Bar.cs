namespace HaiDang.Ui;

/// <summary>One bar of a chart: its name, how long it is, and the figure as written (with unit or separators).</summary>
public sealed record Bar(string Label, double Value, string Text, Tone Tone = Tone.Neutral, string? Href = null);
