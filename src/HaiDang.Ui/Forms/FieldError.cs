namespace HaiDang.Ui;

/// <summary>A message about one field (by the id of its control), or about the whole form when there is no id.</summary>
public sealed record FieldError(string? FieldId, string Message);
