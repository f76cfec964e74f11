namespace HaiDang.Ui;

/// <summary>What a colour, a shape and a word say together about the state of a thing.</summary>
public enum Tone
{
    /// <summary>Nothing to say.</summary>
    Neutral,

    /// <summary>Begun, not yet shown to others.</summary>
    Draft,

    /// <summary>Somebody has to act.</summary>
    Waiting,

    /// <summary>Going well.</summary>
    Ok,

    /// <summary>Past its day, refused or wrong.</summary>
    Late,

    /// <summary>Finished, with proof.</summary>
    Done,
}
