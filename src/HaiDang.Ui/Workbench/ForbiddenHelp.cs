namespace HaiDang.Ui.Workbench;

/// <summary>The component that says, on the "you may not" page, who may and whom to ask; supplied by the module that knows people.</summary>
public sealed record ForbiddenHelp(Type Component);
