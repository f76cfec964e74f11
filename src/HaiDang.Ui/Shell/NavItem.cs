namespace HaiDang.Ui;

/// <summary>One place to go; a text without an address is the heading of the items after it.</summary>
public sealed record NavItem(string Text, string? Href = null, int? Count = null, string? CountText = null);

/// <summary>One step of the way to a page; the page itself has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);
