using HaiDang.Language;

namespace HaiDang.Kernel.Searching;

/// <summary>What people type into a search field, as patterns over folded text: all of them must fit.</summary>
public static class SearchWords
{
    private const int MostWords = 8;

    /// <summary>One pattern for LIKE per different word, at most eight; none when nothing was typed.</summary>
    public static IReadOnlyList<string> Patterns(string? query) =>
        [.. VietnameseText.Fold(query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords).Select(Holding)];

    /// <summary>The pattern for ILIKE of what holds the words just as they were typed, marks included.</summary>
    public static string Exactly(string query) => Holding(VietnameseText.Normalize(query).Trim());

    private static string Holding(string words) =>
        "%" + words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";
}
