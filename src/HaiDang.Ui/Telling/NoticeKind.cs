namespace HaiDang.Ui;

/// <summary>What a notice is for.</summary>
public enum NoticeKind
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>It worked.</summary>
    Ok,

    /// <summary>Look before going on.</summary>
    Warning,

    /// <summary>It did not work.</summary>
    Error,
}
