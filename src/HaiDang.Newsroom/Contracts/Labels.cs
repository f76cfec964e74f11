namespace HaiDang.Newsroom.Contracts;

/// <summary>How the text of an edition came to be.</summary>
public enum Making
{
    /// <summary>Written or translated by people.</summary>
    People = 0,

    /// <summary>Drafted with the help of a machine.</summary>
    MachineDraft = 1,

    /// <summary>Translated with the help of a machine.</summary>
    MachineTranslation = 2,
}

/// <summary>How a picture came to be.</summary>
public enum PictureMaking
{
    /// <summary>Photographed or drawn by people.</summary>
    People = 0,

    /// <summary>Made by a machine.</summary>
    Machine = 1,

    /// <summary>Made by people, changed by a machine.</summary>
    MachineChanged = 2,
}

/// <summary>Whether somebody else stands behind an item.</summary>
public enum Promotion
{
    /// <summary>Nobody paid for it.</summary>
    None = 0,

    /// <summary>An advertisement.</summary>
    Advert = 1,

    /// <summary>Paid for by a sponsor who does not decide what it says.</summary>
    Sponsored = 2,
}

/// <summary>Somebody shown in a picture, in the words of a language.</summary>
public sealed record ShownPerson(string Name, string? Title = null, string? Body = null)
{
    /// <summary>How a caption names the person: in Vietnamese the title and its body are one phrase.</summary>
    public string In(string language)
    {
        string?[] parts = language == "vi" ? [Name, $"{Title} {Body}".Trim()] : [Name, Title, Body];
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }
}

/// <summary>What the law asks an item to say of itself.</summary>
/// <param name="Making">How the text was made.</param>
/// <param name="Promotion">Whether somebody paid for it.</param>
/// <param name="Sponsor">Who did.</param>
public sealed record Labels(Making Making = Making.People, Promotion Promotion = Promotion.None, string? Sponsor = null);
