using System.Text.RegularExpressions;

namespace HaiDang.Documents.Reading;

/// <summary>To whom a sentence says to report or send.</summary>
internal static partial class Addressee
{
    public static string? Of(string text, Sentence sentence)
    {
        var part = sentence.Text(text);
        if (!Reports().IsMatch(part)) { return null; }
        foreach (var towards in new[] { Towards(), Directly() })
        {
            foreach (Match match in towards.Matches(part))
            {
                var list = BodyNames.Read(part, match.Index + match.Length, ListEnd.AtVerb);
                if (!list.IsEmpty && !list.Mentions[0].CatchAll) { return list.Printed(part); }
            }
        }
        return null;
    }

    [GeneratedRegex(@"\b(?:báo cáo|gửi)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reports();

    [GeneratedRegex(@"\s(?:đến|về|cho|tới)\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Towards();

    [GeneratedRegex(@"\b(?:báo cáo|gửi|kết quả)\s+(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Directly();
}
