using System.Text.RegularExpressions;
using HaiDang.Language;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Publishing;

/// <summary>
/// The last part of an entry's public address: the words of its title in that language, then the end of its number ("muoi-hoa-suoi-nga-9d6972f2").
/// The end finds it, whatever it is called later; the words are for people.
/// </summary>
internal static partial class EntrySlug
{
    /// <summary>Letters of the number's end: of a hundred thousand entries of a register, one pair or none shares it.</summary>
    public const int EndLength = 8;

    /// <summary>An entry that is hidden shows nothing of its title, there neither.</summary>
    public static string Of(Register register, Record record, string language) => record.HiddenAt is null ? Of(Words(register, record, language), record.Id) : $"{record.Id.Value}";

    /// <summary>The whole address of its page: "/vi/san-pham-dia-phuong/muoi-hoa-suoi-nga-9d6972f2".</summary>
    public static string AddressOf(Register register, Record record, string language) => $"/{language}/{register.Face!.Slugs[language]}/{Of(register, record, language)}";

    /// <summary>In each language of the portal.</summary>
    public static IReadOnlyDictionary<string, string> InAll(Register register, Record record) =>
        register.Face!.Slugs.Keys.ToDictionary(language => language, language => Of(register, record, language));

    /// <summary>The end that an address tells; null when it tells none.</summary>
    public static string? EndOf(string slug) => End().Match(slug) is { Success: true } end ? end.Groups[1].Value : null;

    private static string Of(string words, RecordId id) => words.Length == 0 ? $"{id.Value}"[^EndLength..] : $"{words}-{$"{id.Value}"[^EndLength..]}";

    // Titles in letters that are not typed everywhere go by the words of another language.
    private static string Words(Register register, Record record, string language) => register.TitleField.Of(record) is Texts texts
        ? new[] { texts.In(language), texts.In("en"), record.Title }.Select(Slug.Of).FirstOrDefault(words => words.Length > 0) ?? ""
        : Slug.Of(record.Title);

    [GeneratedRegex("(?:^|-)([0-9a-f]{8})$")]
    private static partial Regex End();
}
