namespace HaiDang.Ui;

/// <summary>The same page in one language: its code, its name in itself, its address (null: not there), is it this one.</summary>
public sealed record LanguageLink(string Code, string Name, string? Href, bool IsHere = false);
