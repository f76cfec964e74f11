using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Portal.Pages;

/// <summary>
/// What the law asks a page to say. AI Law 134/2025/QH15: what a machine made or changed is told to readers and, in a form they can read, to
/// machines. An advertisement names itself and who pays.
/// </summary>
internal static class LegalLabels
{
    // IPTC NewsCodes, which schema.org, search engines and picture programs share.
    private const string Iptc = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    private const string MadeByMachine = Iptc + "trainedAlgorithmicMedia";
    private const string MadeWithMachine = Iptc + "compositeWithTrainedAlgorithmicMedia";

    public static string? SourceOf(Making making) => making is Making.People ? null : MadeWithMachine;

    public static string? SourceOf(PictureMaking making) => making switch
    {
        PictureMaking.Machine => MadeByMachine,
        PictureMaking.MachineChanged => MadeWithMachine,
        _ => null,
    };

    /// <summary>That somebody paid, and who; the first thing a reader sees, in lists too.</summary>
    public static string? OfPromotion(ReleasedItem item, Words words) =>
        item.Labels.Promotion is var promotion and not Promotion.None ? words.In(item.Language, $"portal.label.{promotion}", item.Labels.Sponsor) : null;

    /// <summary>That a machine had a hand in the text.</summary>
    public static string? OfText(ReleasedItem item, Words words) =>
        item.Labels.Making is var making and not Making.People ? words.In(item.Language, $"portal.label.{making}") : null;

    /// <summary>That a machine had a hand in the picture.</summary>
    public static string? OfPicture(ReleasedItem item, Words words) =>
        item.Picture?.Making is { } making and not PictureMaking.People ? words.In(item.Language, $"portal.label.picture.{making}") : null;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Of(ReleasedItem item, Words words) => [.. new[] { OfPromotion(item, words), OfText(item, words), OfPicture(item, words) }.OfType<string>()];

    /// <summary>Who is shown, by the protocol list; who made the picture; whether a machine did.</summary>
    public static string? Caption(ReleasedItem item, Words words)
    {
        if (item.Picture is not { } picture) { return null; }
        var persons = picture.Persons.Count == 0 ? null : words.In(item.Language, "portal.caption.persons", string.Join("; ", picture.Persons.Select(p => p.In(item.Language))));
        return string.Join(" ", new[] { persons, picture.Credit, OfPicture(item, words) }.OfType<string>()) is { Length: > 0 } caption ? caption : null;
    }
}
