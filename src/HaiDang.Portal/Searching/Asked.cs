using HaiDang.Language;

namespace HaiDang.Portal.Searching;

/// <summary>What the visitor wants to see of what is found: only of a kind, a section, a year.</summary>
internal sealed record Narrowing(FindableKind? Kind, string? Section, int? Year)
{
    public static readonly Narrowing None = new(null, null, null);
}

/// <summary>A word as typed: its spelling, its letters without marks.</summary>
internal sealed record AskedWord(string Spelling, string Letters)
{
    /// <summary>She who types marks means them; she who types none means any.</summary>
    public bool IsMarked => Spelling != Letters;
}

/// <summary>The words of a query. However it was typed or encoded, the same words give the same list.</summary>
internal static class Asked
{
    public const int Longest = 200;
    private const int MostWords = 8;

    public static IReadOnlyList<AskedWord> Words(string query)
    {
        var normal = VietnameseText.Normalize(query);
        var letters = new char[normal.Length];
        VietnameseText.Small(normal, letters);
        var words = new List<AskedWord>();
        for (var (at, length) = TextWords.Next(letters, 0); length > 0 && words.Count < MostWords; (at, length) = TextWords.Next(letters, at + length))
        {
            var spelling = new string(letters, at, length);
            words.Add(new(spelling, VietnameseText.Fold(spelling)));
        }

        return words;
    }
}
