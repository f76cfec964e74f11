using System.Globalization;
using HaiDang.Newsroom.Contracts;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Newsroom.Writing;

/// <summary>A text as it stands in the form: what is typed, and from which saved text it began.</summary>
internal sealed record GivenText(string Title, string Lead, string Body, string Alt, string Credit, uint? Version, int? Revision, int? SourceRevision)
{
    /// <summary>Who is shown in the picture, as typed.</summary>
    public string Persons { get; init; } = "";

    /// <summary>How the text was made: a name of <see cref="Contracts.Making"/>.</summary>
    public string Making { get; init; } = nameof(Contracts.Making.People);

    public static readonly IReadOnlyList<string> Parts = [nameof(Title), nameof(Lead), nameof(Body), nameof(Alt), nameof(Credit), nameof(Persons), nameof(Making)];

    public static GivenText From(IFormCollection form) => new(
        Line(form["Title"]), Line(form["Lead"]), BlockText.Print(BlockText.Parse(form["Body"])), Line(form["Alt"]), Line(form["Credit"]),
        uint.TryParse(form["Version"].ToString(), CultureInfo.InvariantCulture, out var version) ? version : null,
        Number(form["Revision"].ToString()), Number(form["SourceRevision"].ToString()))
    {
        Persons = PersonText.Print(PersonText.Parse(form["Persons"])),
        Making = Made(form["Making"].ToString()).ToString(),
    };

    public static GivenText Of(EditionText text, Edition? edition, Edition? source) =>
        new(text.Title, text.Lead, BlockText.Print(text.Blocks), text.Alt ?? "", text.Credit ?? "", edition?.Version, edition?.Revision, source?.Revision)
        {
            Persons = PersonText.Print(text.Persons),
            Making = text.Making.ToString(),
        };

    public EditionText Text => new(Title, Lead, BlockText.Parse(Body), Alt.Length == 0 ? null : Alt, Credit.Length == 0 ? null : Credit)
    {
        Persons = PersonText.Parse(Persons),
        Making = Made(Making),
    };

    /// <summary>The parts of any text as they would stand in the form.</summary>
    public static IReadOnlyList<string> PartsOf(EditionText text) => Of(text, null, null).Values;

    public IReadOnlyList<string> Values => [.. Parts.Select(Part)];

    public string Part(string name) => name switch
    {
        nameof(Title) => Title, nameof(Lead) => Lead, nameof(Body) => Body, nameof(Alt) => Alt, nameof(Persons) => Persons, nameof(Making) => Making, _ => Credit,
    };

    public GivenText With(string part, string text) => part switch
    {
        nameof(Title) => this with { Title = text },
        nameof(Lead) => this with { Lead = text },
        nameof(Body) => this with { Body = text },
        nameof(Alt) => this with { Alt = text },
        nameof(Credit) => this with { Credit = text },
        nameof(Persons) => this with { Persons = text },
        nameof(Making) => this with { Making = text },
        _ => this,
    };

    /// <summary>
    /// Her text laid over what somebody else saved meanwhile: the parts she did not touch follow the saved text, hers stay hers.
    /// What she saves next goes on top of the saved text, knowingly.
    /// </summary>
    public GivenText Over(GivenText stored, GivenText? began)
    {
        var merged = this with { Version = stored.Version, Revision = stored.Revision };
        return Parts.Where(p => began is not null && Part(p) == began.Part(p)).Aggregate(merged, (text, p) => text.With(p, stored.Part(p)));
    }

    /// <summary>The parts in which it differs from another text.</summary>
    public IReadOnlyList<string> DifferencesFrom(GivenText other) => [.. Parts.Where(p => Part(p) != other.Part(p))];

    private static Making Made(string text) => Enum.GetValues<Making>().FirstOrDefault(m => m.ToString() == text);

    private static string Line(string? text) => (text ?? "").Trim().ReplaceLineEndings(" ").Normalize();

    private static int? Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
