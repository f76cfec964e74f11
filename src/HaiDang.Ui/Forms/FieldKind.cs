namespace HaiDang.Ui;

/// <summary>What is filled into a field.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    Multiline,

    /// <summary>One of <c>Options</c>.</summary>
    Select,

    /// <summary>A file; its form needs <c>enctype="multipart/form-data"</c>.</summary>
    File,

    /// <summary>A day, shown and typed dd/MM/yyyy in every browser; read it with <c>OfficeClock.Read</c>.</summary>
    Date,

    /// <summary>A month, written yyyy-MM in the value.</summary>
    Month,

    /// <summary>A secret that is never sent back to the page.</summary>
    Password,

    /// <summary>A mail address.</summary>
    Email,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>Yes or no; sends "true" when ticked.</summary>
    Check,
}
