namespace HaiDang.Ui;

/// <summary>One line of a <see cref="LineChart"/>: its name, its colour, a value for each label (null: none yet); drawn in dashes when it is a goal.</summary>
public sealed record LineSeries(string Name, Tone Tone, IReadOnlyList<double?> Values, bool IsDashed = false);
