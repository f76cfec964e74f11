using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>What to call a clause whose first paragraph may be a heading or a page of prose.</summary>
internal static class Titles
{
    private const int LongestHeading = 250;
    private const int ShortestLead = 3;

    /// <summary>A heading whole; prose up to the colon, the end of its first sentence, or the last comma that fits.</summary>
    public static string Of(string text, int emphasised, bool isHeading)
    {
        if (emphasised > ShortestLead && emphasised < text.Length) { return Trim(text[..emphasised]); }
        if (isHeading && text.Length <= LongestHeading * 2) { return Trim(text); }

        var end = LeadEnd(text);
        if (end <= LongestHeading) { return Trim(text[..end]); }
        var comma = text.LastIndexOf(", ", LongestHeading, StringComparison.Ordinal);
        var space = text.LastIndexOf(' ', LongestHeading);
        return Trim(text[..(comma > LongestHeading / 2 ? comma : space > 0 ? space : LongestHeading)]);
    }

    private static int LeadEnd(string text)
    {
        for (var i = ShortestLead; i < text.Length - 1; i++)
        {
            if (text[i + 1] != ' ') { continue; }
            if (text[i] == ':' || (text[i] == '.' && text[i - 1] != '.')) { return i; }
        }
        return text.Length;
    }

    // "./." ends the document and no title; dots that leave something out belong to it.
    private static string Trim(string title)
    {
        var words = title.Trim();
        if (words.EndsWith("./.", StringComparison.Ordinal)) { words = words[..^3]; }
        return words.EndsWith("...", StringComparison.Ordinal) ? words : words.TrimEnd('.', ':', ';', ',', ' ');
    }
}

/// <summary>The words that end a document after its last clause.</summary>
internal static class Closing
{
    // Only the last few paragraphs can close; the same words open prose elsewhere.
    private const int Reach = 6;

    public static bool Starts(string text, int paragraphsLeft)
    {
        Span<char> folded = stackalloc char[60];
        if (!VietnameseText.TryFold(text.AsSpan(0, Math.Min(folded.Length, text.Length)), folded, out var length)) { return false; }
        ReadOnlySpan<char> opening = folded[..length];
        return opening.StartsWith("tren day la")
            || (paragraphsLeft <= Reach
                && (opening.StartsWith("trong qua trinh")
                    || opening.StartsWith("yeu cau cac")
                    || opening.StartsWith("de nghi thu truong")
                    || opening.StartsWith("ke hoach nay thay the")));
    }
}
