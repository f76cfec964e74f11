namespace HaiDang.Ui;

/// <summary>One bar made of parts, with its name.</summary>
public sealed record StackedBar(string Label, IReadOnlyList<BarPart> Parts, string? Href = null);

/// <summary>A part of a bar: how long, what it says ("3 xong") and the list behind it.</summary>
public sealed record BarPart(double Value, string Text, Tone Tone, string? Href = null);
