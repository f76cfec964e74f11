using System.Collections.Frozen;
using HaiDang.Language;

namespace HaiDang.Organisations.Ranking;

/// <summary>What remains of a title when marks, case, short forms, commas and the small words between title and body are taken away.</summary>
internal static class TitleKey
{
    private static readonly FrozenSet<string> Silent = new[] { "of", "the", "and", "va", "cua" }.ToFrozenSet();

    public static string Of(string title)
    {
        var plain = new string([.. VietnameseText.Fold(Abbreviations.SpellOut(title)).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Silent.Contains(w)));
    }

    /// <summary>A title and its body as lists may write them: the title alone, with the body behind it, or, as in Chinese, before it.</summary>
    public static IEnumerable<string> Readings(string title, string body) => title.Trim().Length == 0 ? [] : [Of(title), Of($"{title} {body}"), Of(body + title)];

    /// <summary>Whole words only: "Chủ tịch" does not begin "Chủ tịchđoàn".</summary>
    public static bool Begins(string written, string key) =>
        written.StartsWith(key, StringComparison.Ordinal) && (written.Length == key.Length || written[key.Length] == ' ');
}
