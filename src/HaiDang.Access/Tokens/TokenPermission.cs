namespace HaiDang.Access.Tokens;

/// <summary>A permission that a body's token may carry. Every other needs a person.</summary>
internal sealed record TokenPermission(string Permission);
