namespace HaiDang.Ui;

/// <summary>The drawings of <c>Icon</c>.</summary>
public enum IconName
{
    /// <summary>A ring.</summary>
    Circle,

    /// <summary>A ring drawn in strokes.</summary>
    Dashed,

    /// <summary>A clock.</summary>
    Clock,

    /// <summary>A check mark in a ring.</summary>
    Check,

    /// <summary>A check mark in a square.</summary>
    CheckSquare,

    /// <summary>A triangle with a mark.</summary>
    Warning,

    /// <summary>A letter i in a ring.</summary>
    Info,

    /// <summary>A cross in an octagon.</summary>
    Error,

    /// <summary>A magnifying glass.</summary>
    Search,

    /// <summary>An arrow up.</summary>
    Up,

    /// <summary>An arrow down.</summary>
    Down,

    /// <summary>Arrows up and down.</summary>
    Sort,

    /// <summary>A plus sign.</summary>
    Plus,

    /// <summary>A sheet of paper.</summary>
    Document,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A calendar leaf.</summary>
    Calendar,

    /// <summary>A globe.</summary>
    Globe,

    /// <summary>An arrow to the right.</summary>
    Next,

    /// <summary>An arrow to the left.</summary>
    Previous,

    /// <summary>A wave.</summary>
    Wave,
}
