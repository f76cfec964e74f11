using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Newsroom;

/// <summary>One piece of content for a task, whatever the languages. Its texts are <see cref="Edition"/>s.</summary>
internal sealed class Item
{
    public ItemId Id { get; private init; } = ItemId.New();

    public required string Stream { get; init; }

    public PlanTaskId? Task { get; init; }

    /// <summary>The body that issues it; its people see the drafts.</summary>
    public required BodyId Body { get; init; }

    /// <summary>The language it is written in; the others are translated from it.</summary>
    public required string SourceLanguage { get; init; }

    public required string BegunBy { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>For whom it is: keys of <see cref="Newsroom.Audiences"/>.</summary>
    public List<string> Audiences { get; private set; } = [];

    /// <summary>Bodies asked to help, e.g. to translate: their people see the drafts too.</summary>
    public List<Guid> Helpers { get; private init; } = [];

    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public Picture? Picture { get; private set; }

    public Promotion Promotion { get; private set; }

    /// <summary>Who pays, when somebody does: named to the reader.</summary>
    public string? Sponsor { get; private set; }

    /// <summary>Names an item that was public before it came here.</summary>
    public string? ArchiveKey { get; init; }

    public void AskForHelp(BodyId body)
    {
        if (!Helpers.Contains(body.Value) && body != Body) { Helpers.Add(body.Value); }
    }

    public void MeantFor(IReadOnlyCollection<string> audiences) => Audiences = [.. Newsroom.Audiences.All.Where(audiences.Contains)];

    public void CiteSources(IReadOnlyList<Source> sources) => Sources = sources;

    public void Show(Picture? picture) => Picture = picture;

    /// <summary>Says who stands behind it, and how its picture was made.</summary>
    public void Label(ItemLabels labels)
    {
        (Promotion, Sponsor) = (labels.Promotion, labels.Promotion is Promotion.None || string.IsNullOrWhiteSpace(labels.Sponsor) ? null : labels.Sponsor.Trim().Normalize());
        if (Picture is not null) { Picture = Picture with { Making = labels.Picture }; }
    }

    public ItemLabels Labels => new(Promotion, Sponsor, Picture?.Making ?? PictureMaking.People);

    /// <summary>An advertisement whose sponsor nobody named may not go out.</summary>
    public bool LacksSponsor => Promotion is not Promotion.None && Sponsor is null;

    /// <summary>What a person needs to work on the text in a language.</summary>
    public string Right(string language) => language == SourceLanguage ? Permissions.Write : Permissions.Translate;

    public bool IsSeenBy(ICurrentPerson who) => who.May(Permissions.SeeAll)
        || (who.Office is { } office && (office == Body.Value || Helpers.Contains(office)));
}

/// <summary>What of an item is marked, whatever the language: who paid, and how the picture was made.</summary>
internal sealed record ItemLabels(Promotion Promotion, string? Sponsor, PictureMaking Picture);
