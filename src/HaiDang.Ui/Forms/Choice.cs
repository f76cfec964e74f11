namespace HaiDang.Ui;

/// <summary>One thing that can be chosen: what is sent and what is shown.</summary>
public sealed record Choice(string Value, string Text);
