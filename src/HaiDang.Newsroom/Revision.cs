using HaiDang.Kernel.Auditing;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom;

/// <summary>A text as it was once saved. Never changed, so nothing that anybody wrote is lost. It is its own trail.</summary>
[NotAudited]
internal sealed class Revision
{
    public required ItemId Item { get; init; }

    public required string Language { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public string? Alt { get; init; }

    public string? Credit { get; init; }

    public IReadOnlyList<ShownPerson> Persons { get; init; } = [];

    public Making Making { get; init; }

    public required Done Saved { get; init; }

    public EditionText Text => new(Title, Lead, Blocks, Alt, Credit) { Persons = Persons, Making = Making };

    public static Revision Of(Edition edition) => new()
    {
        Item = edition.Item,
        Language = edition.Language,
        Number = edition.Revision,
        Title = edition.Title,
        Lead = edition.Lead,
        Blocks = edition.Blocks,
        Alt = edition.Alt,
        Credit = edition.Credit,
        Persons = edition.Persons,
        Making = edition.Making,
        Saved = edition.Edited!,
    };
}
