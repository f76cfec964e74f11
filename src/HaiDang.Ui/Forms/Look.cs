namespace HaiDang.Ui;

/// <summary>How much a button asks to be pressed; one primary button per form.</summary>
public enum Look
{
    /// <summary>One of several things to do.</summary>
    Secondary,

    /// <summary>The thing this page is for.</summary>
    Primary,

    /// <summary>Looks like a link.</summary>
    Quiet,

    /// <summary>Takes something away.</summary>
    Danger,
}
