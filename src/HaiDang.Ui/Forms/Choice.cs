namespace HaiDang.Ui;

/// <summary>One thing that can be chosen: what is sent, what is shown, and the heading it stands under when the list has headings.</summary>
public sealed record Choice(string Value, string Text, string? Group = null);
