using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom;

/// <summary>What the public reads of an item in a language: a copy of what was approved, untouched by later drafts.</summary>
internal sealed class Release
{
    public required ItemId Item { get; init; }

    public required string Language { get; init; }

    /// <summary>Given once, kept for ever: addresses that people have shared must not break.</summary>
    public required string Slug { get; init; }

    public required string Stream { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>First day of the Vietnamese month in which it went live, as the database reckons it.</summary>
    public DateOnly Month { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public string Title { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    public Picture? Picture { get; private set; }

    public string? Alt { get; private set; }

    public string? Credit { get; private set; }

    /// <summary>Who is shown in the picture, in the order that the protocol list gave when this was approved.</summary>
    public IReadOnlyList<ShownPerson> Persons { get; private set; } = [];

    public Making Making { get; private set; }

    public Promotion Promotion { get; private set; }

    public string? Sponsor { get; private set; }

    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public string Author { get; private set; } = "";

    /// <summary>Who had the last hand in the text.</summary>
    public string Editor { get; private set; } = "";

    public string ApprovedBy { get; private set; } = "";

    /// <summary>What was approved, and therefore what this is.</summary>
    public string Fingerprint { get; private set; } = "";

    public Done? Withdrawn { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public EditionText Text => new(Title, Lead, Blocks, Alt, Credit) { Persons = Persons, Making = Making };

    public void Carry(Item item, Edition edition, DateTimeOffset at)
    {
        (Title, Lead, Blocks, Alt, Credit) = (edition.Title, edition.Lead, edition.Blocks, edition.Alt, edition.Credit);
        (Persons, Making, Promotion, Sponsor) = (edition.Persons, edition.Making, item.Promotion, item.Sponsor);
        (Picture, Sources) = (item.Picture, item.Sources);
        (Author, Editor, ApprovedBy) = (edition.Written!.Name, edition.Edited!.Name, edition.Approved!.Name);
        (Fingerprint, UpdatedAt) = (edition.ApprovedFingerprint!, at);
        (Withdrawn, WithdrawnBecause) = (null, null);
    }

    public Refusal? Withdraw(string because, Done done)
    {
        if (Withdrawn is not null) { return new Refusal("newsroom.withdraw.already"); }
        if (string.IsNullOrWhiteSpace(because)) { return new Refusal("newsroom.withdraw.reason_missing") { Field = "Reason" }; }
        (Withdrawn, WithdrawnBecause) = (done, because.Trim());
        return null;
    }
}
